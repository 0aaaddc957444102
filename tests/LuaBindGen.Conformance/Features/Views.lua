function scripts.names_of_the_shelf() return shelf.names end

function scripts.is_the_same() return again == shelf.names and #again == 2 end

function cases.a_list_is_read_from_1_on()
  local names = ViewShelf.new().names
  equal(#names, 2)
  equal(names[1], "a")
  equal(names[2], "b")
  equal(names[0], nil)
  equal(names[3], nil)
  equal(names[-1], nil)
  equal(names.x, nil)
  equal(names[1.5], nil)
  equal(names[{}], nil)
end

function cases.it_is_the_list_itself()
  local shelf = ViewShelf.new()
  local names = shelf.names
  names[1] = "c"
  names[#names + 1] = "d"
  table.insert(names, "e")
  equal(shelf:join(), "c,b,d,e")
  assert(shelf.names == names)
  assert(shelf:has_names(names) and shelf:has_names_as_interface(names))
  assert(not shelf:has_names { "c" })
  names[1] = shelf:copy()[2]
  equal(shelf:join(), "b,b,d,e")
end

function cases.loops_over_a_list()
  local names = ViewShelf.new().names
  local all = {}
  for i, name in pairs(names) do all[#all + 1] = i .. name end
  for i, name in ipairs(names) do all[#all + 1] = i .. name end
  equal(table.concat(all, " "), "1a 2b 1a 2b")
  equal(table.concat(names, "-"), "a-b")
  for i, name in pairs(names) do
    if i < 5 then names[#names + 1] = name end
  end
  equal(#names, 6)
end

function cases.null_does_not_end_a_loop()
  local seen = {}
  for i, value in pairs(ViewShelf.new().holes) do seen[i] = value or "nil" end
  same(seen, 1, "nil", 3)
end

function cases.what_a_list_does_not_take()
  local names = ViewShelf.new().names
  raises("bad value for 'list[1]' (string expected, got the integer 5)", function() names[1] = 5 end)
  raises("bad value for 'list[1]' (string expected, got nil)", function() names[1] = nil end)
  raises("'list[4]' cannot be set: a list of 2 items has no such index, and grows only by the next one", function() names[4] = "x" end)
  raises("'list[0]' cannot be set: a list of 2 items", function() names[0] = "x" end)
  raises("'list.x' cannot be set: a list of 2 items", function() names.x = "x" end)
  raises("'list[-1]' cannot be set", function() names[-1] = nil end)
  local lines = ViewShelf.new().lines
  raises("bad value for 'list[1]' (value.price: missing, number expected)", function() lines[1] = { name = "milk" } end)
end

function cases.its_items_are_what_they_are_elsewhere()
  local lines = ViewShelf.new().lines
  equal(lines[1].name, "tea")
  lines[2] = { name = "milk", price = 1 }
  equal(lines[2].count, 1)
end

function cases.an_array_cannot_grow()
  local numbers = ViewShelf.new().numbers
  numbers[3] = 7
  equal(numbers[3], 7)
  raises("'list[4]' cannot be set: an array cannot grow", function() numbers[4] = 1 end)
  raises("'list[3]' cannot be set: an array cannot shrink", function() numbers[3] = nil end)
end

function cases.nil_in_place_of_the_last_item_removes_it()
  local shelf = ViewShelf.new()
  local names = shelf.names
  names[#names] = nil
  equal(shelf:join(), "a")
  names[2] = "b"
  names[3] = "c"
  equal(table.remove(names, 1), "a")
  equal(table.remove(names), "c")
  equal(shelf:join(), "b")
  local holes = shelf.holes
  holes[3] = nil
  equal(#holes, 3)
end

function cases.a_dictionary_by_its_keys()
  local shelf = ViewShelf.new()
  local prices = shelf.prices
  equal(prices.tea, 3)
  equal(prices.milk, nil)
  equal(prices[1], nil)
  equal(#prices, 1)
  prices.milk = 4
  prices.tea = nil
  prices.none = nil
  equal(#shelf.prices, 1)
  equal(shelf.prices.milk, 4)
  raises("bad value for 'dictionary.tea' (integer expected, got string)", function() prices.tea = "3" end)
  raises("bad value for 'dictionary[1]' (string as key expected, got the integer 1)", function() prices[1] = 1 end)
end

function cases.a_loop_over_a_dictionary_may_change_it()
  local prices = ViewShelf.new().prices
  for i = 1, 20 do prices["k" .. i] = i end
  local count = 0
  for key, value in pairs(prices) do
    count = count + 1
    equal(prices[key], value)
    prices[key] = nil
    prices["new" .. key] = 1
    if count == 1 then prices[key == "k20" and "k19" or "k20"] = nil end
  end
  equal(count, 20)
  local odd = ViewShelf.new():odd()
  for key, value in pairs(odd) do
    equal(key, 1.0)
    equal(value, "one")
  end
end

function cases.loops_in_loops()
  local prices = ViewShelf.new().prices
  prices.milk = 4
  local count = 0
  for _ in pairs(prices) do
    for _ in pairs(prices) do count = count + 1 end
  end
  equal(count, 4)
end

function cases.a_set_says_what_is_in_it()
  local marks = ViewShelf.new().marks
  equal(marks[5], true)
  equal(marks[6], nil)
  equal(marks.x, nil)
  marks[6] = true
  marks[5] = nil
  marks[7] = false
  equal(#marks, 1)
  for value, is in pairs(marks) do
    equal(value, 6)
    equal(is, true)
  end
  raises("bad value for 'set[5]' (true, false or nil expected, got string)", function() marks[5] = "x" end)
  raises("bad value for 'set.x' (32-bit integer as key expected, got string)", function() marks.x = true end)
end

function cases.what_is_read_only_refuses()
  local shelf = ViewShelf.new()
  equal(shelf:read_names()[2], "b")
  raises("'list[1]' cannot be set: the list is read-only", function() shelf:read_names()[1] = "x" end)
  equal(shelf:read_prices().tea, 3)
  raises("'dictionary.tea' cannot be set: the dictionary is read-only", function() shelf:read_prices().tea = 1 end)
  equal(shelf:fixed()[1], "x")
  raises("the list is read-only", function() shelf:fixed()[1] = "y" end)
  assert(shelf:has_names_as_interface(shelf:read_names()))
end

function cases.set_to_a_table_it_is_a_copy()
  local shelf = ViewShelf.new()
  local old = shelf.names
  shelf.names = { "x" }
  equal(shelf:join(), "x")
  equal(#old, 2)
  shelf.names = old
  assert(shelf.names == old and shelf:has_names(old))
end

function cases.null_is_nil()
  equal(ViewShelf.new().nothing, nil)
end

function cases.it_says_what_it_is()
  local names = ViewShelf.new().names
  equal(getmetatable(names), "list")
  equal(tostring(names):match("^list: ") ~= nil, true)
  raises("(Counter expected, got list)", dictionaries.by_object, names)
end

function cases.it_survives_a_wait()
  local shelf = ViewShelf.new()
  local names = shelf:names_later()
  names[1] = "z"
  equal(shelf:join(), "z,b")
end
