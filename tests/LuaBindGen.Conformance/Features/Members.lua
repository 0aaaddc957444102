function scripts.increment(counter) return counter:increment() end
function scripts.make() return Counter.new(3) end

function cases.a_constructor_makes_an_object()
  equal(Counter.new(5).value, 5)
end

function cases.a_constructor_checks_its_arguments()
  raises("bad argument #1 'value' to 'Counter.new' (integer expected, got string)", Counter.new, "5")
end

function cases.a_class_without_a_public_constructor_has_no_new()
  equal(Sealed.new, nil)
  equal(Sealed.answer(), 42)
end

function cases.a_static_method_is_a_function_of_the_type()
  equal(Counter.zero().value, 0)
end

function cases.an_instance_method_works_on_its_object()
  local a, b = Counter.new(1), Counter.new(10)
  a:increment()
  b:increment(5)
  equal(a.value, 2)
  equal(b.value, 15)
end

function cases.an_async_instance_method_works_on_its_object()
  local counter = Counter.new(1)
  equal(counter:increment_later(), 2)
  equal(counter.value, 2)
end

function cases.a_method_taken_out_of_its_object_still_works()
  local increment = Counter.new(1).increment
  equal(increment(Counter.new(5)), 6)
end

function cases.a_method_without_its_object_says_how_to_call_it()
  raises("bad self to 'Counter:increment' (Counter expected, got no value); call it with a colon, object:increment(...)",
    Counter.new(1).increment)
end

function cases.the_object_of_another_class_is_refused()
  raises("bad self to 'Counter:increment' (Counter expected, got table)", Counter.new(1).increment, {})
  raises("bad argument #1 'first' to 'Counter.sum' (Counter expected, got NamedThings)", Counter.sum, NamedThings.new())
end

function cases.objects_pass_as_arguments()
  equal(Counter.sum(Counter.new(1), Counter.new(2)), 3)
  equal(Counter.sum(Counter.new(1)), 1)
end

function cases.the_same_object_is_the_same_userdata()
  local counter = Counter.new(1)
  assert(rawequal(counter, counter:self()))
  assert(counter:is_same(counter:self()))
  assert(Counter.new(1) ~= Counter.new(1))
end

function cases.a_property_is_read()
  equal(Counter.new(7).value, 7)
end

function cases.a_property_is_written()
  local counter = Counter.new(1)
  counter.label = "mine"
  equal(counter.label, "mine")
  counter.label = nil
  equal(counter.label, nil)
end

function cases.a_property_checks_what_it_is_set_to()
  raises("bad value for 'Counter.label' (string or nil expected, got the integer 5)", function() Counter.new(1).label = 5 end)
end

function cases.a_property_without_a_public_setter_cannot_be_set()
  raises("'Counter.value' cannot be set", function() Counter.new(1).value = 5 end)
end

function cases.a_method_cannot_be_set()
  raises("'Counter.increment' cannot be set", function() Counter.new(1).increment = print end)
end

function cases.what_does_not_exist_reads_as_nil_and_cannot_be_set()
  equal(Counter.new(1).valeu, nil)
  raises("'Counter.valeu' does not exist", function() Counter.new(1).valeu = 5 end)
end

function cases.an_exception_of_a_getter_or_setter_is_an_error()
  raises("cannot be read", function() return Counter.new(1).failing end)
  raises("no such label", function() Counter.new(1).label = "bad" end)
end

function cases.members_of_a_base_are_there()
  equal(Stopwatch.new(5):increment(), 6)
  equal(Stopwatch.new(5).kind, "stopwatch")
end

function cases.an_object_passes_where_its_base_is_expected()
  equal(Counter.sum(Stopwatch.new(5)), 5)
  raises("bad self to", Stopwatch.new(5).increment, 5)
end

function cases.an_object_is_shown_as_what_it_is()
  equal(Stopwatch.as_counter().kind, "stopwatch")
end

function cases.type_tostring_and_metatable_say_what_it_is()
  equal(type(Counter.new(1)), "userdata")
  assert(tostring(Counter.new(1)):find("^Counter: "))
  equal(getmetatable(Counter.new(1)), "Counter")
end
