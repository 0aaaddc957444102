function cases.a_type_crosses_by_its_converter()
  equal(converting.double("2.5 EUR"), "5.0 EUR")
  equal(converting.maybe("1 EUR"), "1 EUR")
  equal(converting.maybe(nil), nil)
  equal(converting.later("3 EUR"), "3 EUR")
end

function cases.elements_and_further_arguments_do_too()
  same(converting.all("1 EUR", "2 USD"), "1 EUR", "2 USD")
  equal(converting.sum { "1 EUR", "2 EUR" }, 3)
end

function cases.what_it_refuses_is_an_error_that_names_the_argument()
  raises("bad argument #1 'money' to 'converting.double' (Money expected, got the integer 7)", converting.double, 7)
  raises("bad argument #1 'all' to 'converting.sum' (all[2]: money expected, got boolean)", converting.sum, { "1 EUR", true })
  raises("There is no such currency.", converting.double, "1 XXX")
end

function cases.the_assembly_names_one_for_a_type_of_another()
  equal(converting.turn({ degrees = 10 }).degrees, 100.0)
  raises("(Angle expected, got string)", converting.turn, "10")
end

function cases.the_nearest_counts()
  equal(converting.twice("ab", "cd"), "dcab")
  equal(converting.name, "cba")
  converting.name = "xyz"
  equal(converting.name, "xyz")
end
