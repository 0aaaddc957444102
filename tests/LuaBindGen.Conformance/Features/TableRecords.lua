local function order()
  return {
    id = 7, lines = { { name = "tea", price = 2.5, count = 2 }, { name = "milk", price = 1, season = "winter" } },
    counter = Counter.new(1), note = "soon",
  }
end

function scripts.leaves_out() records.options { hostName = "localhost" } end

function cases.a_record_goes_both_ways()
  local counter = Counter.new(5)
  local given = order()
  given.counter = counter
  local got = records.order(given)
  equal(got.id, 7)
  equal(got.note, "soon")
  equal(got.lines[1].name, "tea")
  equal(got.lines[1].count, 2)
  equal(got.lines[2].price, 1.0)
  equal(got.lines[2].count, 1)
  equal(got.lines[2].season, 4)
  equal(got.lines[1].season, nil)
  assert(got.counter == counter and got ~= given and got.lines ~= given.lines)
  equal(getmetatable(got), nil)
  equal(records.total(given), 6.0)
end

function cases.what_it_gives_it_takes()
  local once = records.order(order())
  local twice = records.order(once)
  equal(twice.lines[2].name, "milk")
  equal(twice.note, "soon")
end

function cases.what_may_be_missing_may_be_missing()
  equal(records.note_of { id = 1, lines = {} }, "none")
  equal(records.line(), nil)
  equal(records.line { name = "a", price = 1 }.count, 1)
end

function cases.what_is_not_set_keeps_its_value()
  local options = records.options { hostName = "h" }
  equal(options.retries, 3)
  equal(options.factor, 1.0)
  equal(options.port, nil)
  options = records.options { hostName = "h", port = 80, retries = 9, userName = "ada", factor = 0 }
  equal(options.retries, 9)
  equal(options.port, 80)
  equal(options.userName, "ada")
  equal(options.factor, 0.0)
end

function cases.a_struct_is_one_too()
  local point = records.point { x = 1, y = 2, label = "a" }
  equal(point.y, 2.0)
  equal(point.label, "a")
  equal(records.point(nil), nil)
  records.origin = { x = 5, y = 6 }
  equal(records.origin.x, 5.0)
end

function cases.tables_in_tables()
  local given = order()
  given.next = order()
  given.next.id = 8
  given.groups = { a = { { name = "x", price = 1 } }, b = {} }
  local got = records.order(given)
  equal(got.next.id, 8)
  equal(got.next.next, nil)
  equal(got.groups.a[1].name, "x")
  equal(#got.groups.b, 0)
end

function cases.what_is_missing_is_told_by_its_place()
  raises("bad argument #1 'order' to 'records.order' (order.id: missing, integer expected)", records.order, { lines = {} })
  raises("(order.lines: missing, table expected)", records.order, { id = 1 })
  raises("(order.lines[2].price: missing, number expected)", records.order, { id = 1, lines = { { name = "a", price = 1 }, { name = "b" } } })
end

function cases.what_is_too_much_is_told_by_its_place()
  raises("(order.lines[1].nmae: unknown field; known are 'name', 'price', 'count', 'season')", records.order, { id = 1, lines = { { nmae = "a", price = 1 } } })
  raises("(order[1]: unknown field; known are", records.order, { 1 })
  raises("(order.secret: unknown field; known are", records.order, { id = 1, lines = {}, secret = "s" })
  raises("(order.total: unknown field; known are", records.order, { id = 1, lines = {}, total = 5 })
end

function cases.what_is_wrong_is_told_by_its_place()
  raises("(order.lines[2].price: number expected, got string)", records.order, { id = 1, lines = { { name = "a", price = 1 }, { name = "b", price = "2" } } })
  raises("(order.lines: table expected, got string)", records.order, { id = 1, lines = "none" })
  raises("(order.groups.a[1]: table expected, got the integer 5)", records.order, { id = 1, lines = {}, groups = { a = { 5 } } })
  raises("(order.counter: Counter or nil expected, got table)", records.order, { id = 1, lines = {}, counter = {} })
  raises("(table expected, got string)", records.order, "order")
  raises("bad value for 'records.origin' (origin.x: number expected, got boolean)", function() records.origin = { x = true, y = 1 } end)
end

function cases.a_table_that_holds_itself_is_an_error()
  local node = { name = "a" }
  node.children = { node }
  local problem = raises("nested deeper than 100 levels, or it contains itself", records.depth, node)
  assert(#problem.message < 3000)
  raises("nested deeper than 100 levels, or it contains itself", records.endless)
end

function cases.as_deep_as_is_allowed()
  local node = { name = "leaf" }
  for _ = 2, 50 do node = { children = { node } } end
  equal(records.depth(node), 50)
  raises("nested deeper", records.depth, { children = { node } })
  equal(records.depth(records.tree(50)), 50)
  raises("nested deeper", records.tree, 51)
end

function cases.a_table_that_doubles_at_each_level_is_too_much()
  local node = { children = {} }
  for _ = 1, 40 do node = { children = { node, node } } end
  raises("more than 10000000 values", records.depth, node)
end

function cases.no_metamethod_runs()
  local options = setmetatable({ hostName = "h" }, { __index = function() error "never" end, __pairs = error, __newindex = error })
  equal(records.options(options).hostName, "h")
end

function cases.it_survives_a_wait()
  local lines = records.later { { name = "a", price = 1 }, { name = "b", price = 2 } }
  equal(lines[1].name, "b")
  equal(lines[2].name, "a")
end
