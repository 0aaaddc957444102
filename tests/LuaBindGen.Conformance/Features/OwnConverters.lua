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
  raises("bad argument #1 'money' to 'converting.double' (money expected, got the integer 7)", converting.double, 7)
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

function cases.further_arguments_have_one_each()
  equal(converting.joined("ab", "cd"), "ba-dc")
  raises("bad argument #2 'all' to 'converting.joined' (String expected, got the integer 7)", converting.joined, "ab", 7)
end

function cases.fields_of_tables_have_their_own()
  equal(converting.shown { text = "ab", price = "2 EUR", note = "cd" }, "ba dc 2")
  local back = converting.same { text = "ab", price = "2 EUR", note = "cd" }
  equal(back.text, "ab")
  equal(back.price, "2 EUR")
  equal(back.note, "cd")
  raises("(label.text: String expected, got the integer 7)", converting.same, { text = 7, price = "2 EUR" })
end

function cases.items_and_initial_values_have_theirs()
  local mirror = Mirror.new { title = "ab" }
  equal(mirror.title, "ab")
  equal(mirror:raw_title(), "ba")
  mirror.key = "cd"
  equal(mirror.key, "cd")
  equal(mirror:raw("key"), "dc")
  equal(mirror.missing, nil)
end

function cases.texts_are_counted_before_they_are_copied()
  raises("too much, more than 10000000 values", converting.joined, ("x"):rep(1 << 20):rep(306))
end
