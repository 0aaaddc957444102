function cases.a_sequence_without_an_end_is_an_error()
  raises("The result holds more than 10000000 values.", lists.endless)
end

function cases.each_kind_of_list_goes_both_ways()
  same(lists.array { 1, 2, 3 }, 1, 2, 3)
  same(lists.list { "a", "ü" }, "a", "ü")
  same(lists.interface { 1, 2.5 }, 1.0, 2.5)
  same(lists.collection { true, false }, true, false)
  same(lists.seasons { "winter", 1 }, 4, 1)
  equal(lists.vectors({ Vector.new(1, 2) })[1].y, 2.0)
  same(lists.sequence { 1, 2 }, 2, 4)
  same(lists.immutable_array { "a", "ü" }, "a", "ü")
  same(lists.immutable_list { "\xff", "" }, "\xff", "")
  equal(lists.first_of_queue { 7, 8 }, 7)
end

function cases.a_stack_keeps_its_order()
  local first, rest = lists.stack { 1, 2, 3 }
  equal(first, 1)
  same(rest, 1, 2, 3)
end

function cases.an_empty_one_is_an_empty_one()
  same(lists.array {})
  equal(next(lists.list {}), nil)
end

function cases.it_is_a_copy()
  local items = { "a" }
  local copy = lists.list(items)
  copy[1] = "b"
  equal(items[1], "a")
  lists.words[1] = "b"
  equal(lists.words[1], "a")
  lists.words = { "c", "d" }
  same(lists.words, "c", "d")
end

function cases.nil_is_no_list_but_where_null_is()
  equal(lists.optional(), nil)
  equal(lists.optional(nil), nil)
  same(lists.optional { 1 }, 1)
  raises("bad argument #1 'items' to 'lists.array' (table expected, got nil)", lists.array, nil)
end

function cases.the_default_of_an_immutable_array_is_nil()
  equal(lists.default(), nil)
  equal(lists.nothing(true), nil)
  equal(lists.nothing(false), nil)
  same(lists.default { 1 }, 1)
end

function cases.holes_are_null_where_null_is_an_element()
  same(lists.holes(table.pack(1, nil, 3)), 1, nil, 3)
  same(lists.holes(table.pack(nil, nil)), nil, nil)
  same(lists.holes { 1, nil, 3 }, 1, nil, 3)
  same(lists.texts { n = 3 }, nil, nil, nil)
  same(lists.values(table.pack(1, nil, {} and "x", nil)), 1, nil, "x", nil)
  equal(lists.holes({ 1, 2 }).n, nil)
end

function cases.a_null_that_should_not_be_there_is_a_hole()
  local items = lists.lies()
  equal(items.n, 3)
  equal(items[2], nil)
  equal(items[3], "c")
end

function cases.a_hole_is_an_error_elsewhere()
  raises("bad argument #1 'items' to 'lists.array' (items[2]: missing, 32-bit integer expected)", lists.array, { 1, nil, 3 })
  raises("(items[1]: missing, 32-bit integer expected)", lists.array, { [1 << 60] = 1 })
end

function cases.what_is_no_index_is_an_error()
  raises("(items.x: a list has no such field)", lists.array, { 1, x = 2 })
  raises("(items[0]: a list has no such field)", lists.array, { [0] = 1 })
  raises("(items[-1]: a list has no such field)", lists.array, { [-1] = 1 })
  raises("(items[1.5]: a list has no such field)", lists.array, { [1.5] = 1 })
  raises("(items[true]: a list has no such field)", lists.array, { [true] = 1 })
  raises('(items["two words"]: a list has no such field)', lists.array, { ["two words"] = 1 })
  raises("(items.n: a list has no such field)", lists.array, table.pack(1))
  raises("(items.n: a length expected)", lists.holes, { n = "3" })
  raises("(items.n: a length expected)", lists.holes, { n = -1 })
end

function cases.a_length_is_not_believed()
  raises("(too much, more than 10000000 values)", lists.holes, { n = math.maxinteger })
  raises("(too much, more than 10000000 values)", lists.holes, { [1 << 40] = 1 })
end

function cases.a_table_that_was_large_counts_as_one()
  local emptied, outer = {}, {}
  for i = 1, 1 << 20 do emptied[i] = true end
  for i = 1, 1 << 20 do emptied[i] = nil end
  for i = 1, 1000 do outer[i] = emptied end
  raises("too much, more than 10000000 values", lists.deep, { outer })
end

function cases.what_is_wrong_is_told_by_its_place()
  raises("bad argument #1 'items' to 'lists.array' (items[2]: 32-bit integer expected, got string)", lists.array, { 1, "2" })
  raises("(items[1]: 32-bit integer expected, got the integer 2147483648)", lists.array, { 2147483648 })
  raises("(items[2][1][3]: 32-bit integer expected, got boolean)", lists.deep, { {}, { { 1, 2, true } } })
  raises("(items[1][1]: table expected, got the integer 5)", lists.deep, { { 5 } })
  raises("bad value for 'lists.words' (words[1]: string expected, got boolean)", function() lists.words = { true } end)
  raises("(items[1]: Season expected, got 'monday'; its names are ", lists.seasons, { "monday" })
end

function cases.lists_of_lists()
  local items = lists.deep { { { 1 }, {} }, {}, { { 2, 3 } } }
  equal(#items, 3)
  same(items[1][1], 1)
  same(items[1][2])
  same(items[3][1], 2, 3)
end

function cases.a_sequence_is_read_once_and_at_once()
  same(lists.counted(), 1)
  same(lists.counted(), 2)
  raises("the source has run dry", lists.broken)
end

function cases.no_metamethod_runs()
  local never = setmetatable({}, {
    __index = function() error "never" end, __len = function() error "never" end, __pairs = function() error "never" end,
  })
  same(lists.array(never))
end

function cases.many_of_them()
  local items = {}
  for i = 1, 100000 do items[i] = i end
  local copy = lists.array(items)
  equal(#copy, 100000)
  equal(copy[99999], 99999)
end

function cases.a_table_that_holds_little_many_times_is_too_much()
  local row = {}
  for i = 1, 10000 do row[i] = { i } end
  local rows = {}
  for i = 1, 10000 do rows[i] = row end
  raises("more than 10000000 values)", lists.deep, rows)
end

function cases.texts_are_counted_before_they_are_copied()
  -- A table could mention one of them a million times.
  local long = { ("x"):rep(1 << 20):rep(306) }
  for _, takes in ipairs {
    lists.list, lists.immutable_list, lists.values, lists.of_objects, lists.of_memory, lists.of_read_only_memory, lists.of_big_integers,
  } do
    raises("(items[1]: too much, more than 10000000 values)", takes, long)
  end
  raises("too much, more than 10000000 values", lists.of_further, long[1])
  equal(#lists.list { ("x"):rep(1 << 20), "y" }, 2)
end

function cases.handles_are_kept()
  local inner, f = {}, function() end
  local values = lists.values { inner, f, "x" }
  assert(values[1] == inner and values[2] == f)
end

function cases.it_survives_a_wait()
  same(lists.later { 1, 2 }, 1, 2, 0)
  local list, text = lists.both()
  same(list, 1, 2)
  equal(text, "b")
end
