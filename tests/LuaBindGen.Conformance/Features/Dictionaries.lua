local function count(items)
  local n = 0
  for _ in pairs(items) do n = n + 1 end
  return n
end

function cases.each_kind_of_dictionary_goes_both_ways()
  local prices = dictionaries.prices { tea = 3, ["two words"] = 4 }
  equal(prices.tea, 3)
  equal(prices["two words"], 4)
  equal(count(prices), 2)
  equal(dictionaries.names({ [-7] = "x" })[-7], "x")
  equal(dictionaries.seasons({ winter = 1 })[4], 1.0)
  local flags = dictionaries.flags { [true] = "t", [false] = "f" }
  equal(flags[true], "t")
  equal(flags[false], "f")
  equal(dictionaries.bytes({ [0.5] = "\xff" })[0.5], "\xff")
  equal(dictionaries.pairs({ a = 1 }).a, 1)
end

function cases.deep_ones()
  local items = dictionaries.deep { a = { {}, { [5] = Vector.new(1, 2) } } }
  equal(items.a[2][5].y, 2.0)
  equal(next(items.a[1]), nil)
end

function cases.any_key_and_any_value()
  local inner = {}
  local items = dictionaries.any { [1] = "a", [1.5] = inner, x = true }
  equal(items[1], "a")
  assert(items[1.5] == inner)
  equal(items.x, true)
end

function cases.an_object_is_a_key()
  local counter = Counter.new(1)
  equal(dictionaries.by_object(counter)[counter], "mine")
end

function cases.null_is_no_entry()
  local items = dictionaries.with_nulls()
  equal(items.a, 1)
  equal(count(items), 1)
end

function cases.keys_that_no_table_has_are_errors()
  raises("a key that no table in Lua can have: null or NaN", dictionaries.not_a_number)
  raises("a key that no table in Lua can have: null or NaN", dictionaries.null)
  raises("two keys that are the same in Lua: .a", dictionaries.twice)
end

function cases.two_keys_that_are_one_in_C_sharp_are_an_error()
  raises("there twice)", dictionaries.seasons, { winter = 1, [4] = 2 })
end

function cases.what_is_wrong_is_told_by_its_place()
  raises("bad argument #1 'items' to 'dictionaries.prices' (items.tea: integer expected, got string)", dictionaries.prices, { tea = "3" })
  raises("(items[1]: string as key expected, got the integer 1)", dictionaries.prices, { 3 })
  raises("(items[true]: string as key expected, got boolean)", dictionaries.prices, { [true] = 3 })
  raises("(items.a[2][5]: Vector expected, got table)", dictionaries.deep, { a = { {}, { [5] = {} } } })
  raises("(table expected, got string)", dictionaries.prices, "tea")
end

function cases.many_of_them()
  local items = {}
  for i = 1, 20000 do items["k" .. i] = i end
  local copy = dictionaries.prices(items)
  equal(copy.k19999, 19999)
  equal(count(copy), 20000)
end

function cases.it_survives_a_wait()
  local items = dictionaries.later { now = 2 }
  equal(items.now, 2)
  equal(items.later, 1)
end
