function cases.operators_compare()
  local low, high = Level.new(1), Level.new(2)
  equal(low < high, true)
  equal(low > high, false)
  equal(low <= high, true)
  equal(low >= high, false)
  equal(low == Level.new(1), true)
  equal(low ~= Level.new(1), false)
  equal(low == high, false)
end

function cases.an_operator_may_take_something_else_on_either_side()
  equal(Level.new(1) < 2, true)
  equal(Level.new(1) > 2, false)
  raises("no overload of 'Level.__lt' takes (string, Level); there are: ", function() return Level.new(1) > "x" end)
  raises("bad argument #2 'other' to 'Level.__le' (Level expected, got the integer 1)", function() return Level.new(1) <= 1 end)
end

function cases.what_is_comparable_is_compared()
  local one, two = Version3.new(1), Version3.new(2)
  equal(one < two, true)
  equal(one >= two, false)
  equal(one <= Version3.new(1), true)
  equal(one == Version3.new(1), true)
  equal(one == two, false)
  raises("bad argument #2 'other' to 'Version3.__lt' (Version3 or nil expected, got string)", function() return one < "x" end)
end

function cases.objects_are_sorted()
  local all = { Version3.new(3), Version3.new(1), Version3.new(2) }
  table.sort(all)
  equal(all[1].major, 1)
  equal(all[3].major, 3)
end

function cases.a_record_is_equal_to_one_of_the_same_values()
  equal(Locality.new("a", 1) == Locality.new("a", 1), true)
  equal(Locality.new("a", 1) == Locality.new("a", 2), false)
  equal(Size.new(1, 2) == Size.new(1, 2), true)
  equal(Arrow.new(1, 2) == Arrow.new(1, 2), true)
  equal(Arrow.new(1, 2) == Size.new(1, 2), false)
end

function cases.objects_of_two_types_are_not_equal()
  equal(Level.new(1) == Version3.new(1), false)
  equal(Version3.new(1) == Level.new(1), false)
  equal(Locality.new("a", 1) == Uncompared.new(), false)
  local _, problem = pcall(host.throw, "x")
  equal(Locality.new("a", 1) == problem, false)
  equal(Locality.new("a", 1) == "a", false)
end

function cases.without_a_word_of_the_class_it_is_the_object_that_counts()
  local plain = Uncompared.new()
  equal(plain == plain, true)
  equal(plain == Uncompared.new(), false)
  equal(Reserved.new() == Reserved.new(), false)
  raises("attempt to compare two Uncompared values", function() return plain < plain end)
end

function cases.keys_of_tables_are_the_objects_themselves()
  local t = { [Locality.new("a", 1)] = true }
  equal(t[Locality.new("a", 1)], nil)
end

function cases.a_text_of_its_own_is_what_tostring_shows()
  equal(tostring(Locality.new("a", 1)), "Locality { Name = a, Number = 1 }")
  equal(tostring(Version3.new(3)), "1.5")
  equal(tostring(Uncompared.new()):match("^Uncompared: ") ~= nil, true)
  equal(tostring(Reserved.new()):match("^Reserved: ") ~= nil, true)
end
