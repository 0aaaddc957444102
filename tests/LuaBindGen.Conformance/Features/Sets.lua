local function count(set)
  local n = 0
  for _, value in pairs(set) do
    equal(value, true)
    n = n + 1
  end
  return n
end

function cases.each_kind_of_set_goes_both_ways()
  local texts = sets.texts { a = true, ["ü"] = true }
  assert(texts.a and texts["ü"] and count(texts) == 2)
  local ints = sets.ints { [1] = true, [70] = true }
  assert(ints[1] and ints[70] and count(ints) == 2)
  local flags = sets.flags { [false] = true }
  assert(flags[false] and count(flags) == 1)
  local numbers = sets.numbers { [0.5] = true }
  assert(numbers[0.5] and count(numbers) == 1)
  local seasons = sets.seasons { winter = true, [1] = true }
  assert(seasons[1] and seasons[4] and count(seasons) == 2)
end

function cases.a_list_is_read_too()
  local texts = sets.texts { "a", "b", "a" }
  assert(texts.a and texts.b and count(texts) == 2)
  local ints = sets.ints { 5, 6 }
  assert(ints[5] and ints[6] and count(ints) == 2)
  local flags = sets.flags { true, false }
  assert(flags[true] and flags[false] and count(flags) == 2)
end

function cases.an_empty_one_is_an_empty_one()
  equal(next(sets.texts {}), nil)
end

function cases.what_is_wrong_is_told_by_its_place()
  raises("bad argument #1 'values' to 'sets.texts' (values[5]: string as key expected, got the integer 5)", sets.texts, { a = true, [5] = true })
  raises("(values.a: true expected)", sets.texts, { a = 1 })
  raises("(values.a: true expected)", sets.texts, { a = false })
  raises("(values[2]: string expected, got the integer 7)", sets.texts, { "a", 7 })
  raises("(values.x: 32-bit integer as key expected, got string)", sets.ints, { x = true })
  raises("(values[2].x: 32-bit integer as key expected, got string)", sets.many, { {}, { x = true } })
  raises("there twice)", sets.seasons, { winter = true, [4] = true })
end

-- In which order Lua walks over a table differs from run to run: so do these, from table to table.
function cases.a_mixed_table_is_a_set_whatever_comes_first()
  for i = 1, 50 do
    local name = "k" .. i
    raises("(values[" .. i .. "]: string as key expected, got the integer " .. i .. ")", sets.texts, { [name] = true, [i] = true })
    raises("(values[" .. i .. "]: string as key expected, got the integer " .. i .. ")", sets.texts, { [name] = true, [i] = "x" })
    raises("(values." .. name .. ": 32-bit integer as key expected, got string)", sets.ints, { [i] = true, [name] = true })
    raises("(values[" .. -i .. "]: true expected)", sets.ints, { [-i] = 1, [i] = true })
    raises("(values[" .. i + 1 .. "]: string as key expected", sets.texts, { [i + 1] = true })
    raises("(values[1]: missing, string expected)", sets.texts, { [i + 1] = "x" })
  end
end
