function cases.a_type_keeps_its_name()
  equal(type(NamedThings), "table")
end

function cases.a_type_takes_the_name_that_it_is_given()
  equal(OtherThings, nil)
  equal(renamed_things.value(), 9)
end

function cases.members_become_snake_case()
  equal(NamedThings.plain_name(), 1)
end

function cases.runs_of_capitals_are_one_word()
  equal(NamedThings.http_server_port2(), 2)
end

function cases.Async_at_the_end_goes()
  equal(NamedThings.with_suffix(), 3)
end

function cases.a_member_takes_the_name_that_it_is_given()
  equal(NamedThings.chosen(), 4)
  equal(NamedThings.given, nil)
end

function cases.an_ignored_member_is_not_there()
  equal(NamedThings.ignored, nil)
end

function cases.a_member_that_is_not_public_is_not_there()
  equal(NamedThings.hidden, nil)
end

function cases.of_a_pair_the_asynchronous_one_is_exported()
  equal(NamedThings.save(1), 101)
end

function cases.properties_become_snake_case()
  equal(NamedThings.new().some_value, 8)
end
