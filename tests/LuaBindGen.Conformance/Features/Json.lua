function cases.each_kind_of_value_goes_both_ways()
  for _, value in ipairs { 1, -7, math.maxinteger, math.mininteger, 0.5, 1.0, -0.0, 1e300, true, false, "", "ä\0\"\\" } do
    for _, through in ipairs { json.element, json.node, json.scalar, json.later } do
      equal(through(value), value)
      equal(math.type(through(value)), math.type(value))
    end
  end
end

function cases.null_is_nil()
  equal(json.element(nil), nil)
  equal(json.element(), nil)
  equal(json.node(nil), nil)
  equal(json.undefined(), nil)
  equal(json.parse("null"), nil)
  equal(json.text(nil), "null")
  local object = json.parse_element('{ "a": null, "b": 1, "b": 2 }')
  equal(next(object), "b")
  equal(json.parse_element('{ "b": 1, "b": null }').b, nil)
end

function cases.objects_and_arrays_are_tables()
  local order = json.element { id = 7, lines = { { item = "tea", price = 2.5 }, { item = "milk" } } }
  equal(order.id, 7)
  equal(#order.lines, 2)
  equal(order.lines[1].price, 2.5)
  equal(order.lines[2].item, "milk")
  equal(json.text({ 1, 2.0, "x" }), '[1,2.0,"x"]')
  equal(json.text({ a = { b = {} } }), '{"a":{"b":{}}}')
  equal(json.text_of_node({ { true } }), "[[true]]")
end

function cases.an_empty_array_stays_one()
  local array = json.parse("[]")
  equal(next(array), nil)
  equal(json.text(array), "[]")
  equal(json.text({}), "{}")
  equal(json.text(setmetatable({}, { __jsontype = "array" })), "[]")
  equal(json.text(setmetatable({}, { __jsontype = "object" })), "{}")
  equal(json.text(json.items {}), "[]")
  equal(json.text(json.fields {}), "{}")
  array[1] = "x"
  equal(json.text({ list = array }), '{"list":["x"]}')
  array[1] = nil
  equal(json.text({ list = array }), '{"list":[]}')
end

function cases.the_mark_of_arrays_is_locked()
  local one, other = json.parse("[]"), json.parse("[1]")
  equal(getmetatable(one), "array")
  raises("cannot change a protected metatable", setmetatable, other, nil)
end

function cases.a_list_with_nulls_has_its_length_in_n()
  local list = json.parse("[null, 1, null]")
  equal(list.n, 3)
  equal(list[2], 1)
  equal(json.text(list), "[null,1,null]")
  equal(json.text(table.pack(nil, 1, nil)), "[null,1,null]")
  equal(json.text({ n = 3 }), '{"n":3}')
  equal(json.text(json.parse("[null]")), "[null]")
end

function cases.numbers_are_what_their_digits_are_in_lua()
  equal(json.parse("9223372036854775807"), math.maxinteger)
  equal(json.parse("9223372036854775808"), 2.0 ^ 63)
  equal(math.type(json.parse("1")), "integer")
  equal(math.type(json.parse("1.0")), "float")
  equal(json.parse("1e2"), 100.0)
  equal(json.parse("1e999"), math.huge)
end

function cases.what_a_program_made_is_what_it_writes()
  local made = json.made()
  equal(made.small, 1)
  equal(made.large, 5000000000)
  equal(made.half, 0.5)
  equal(made.text, "x")
  equal(made.yes, true)
  equal(made.when, "2024-02-29T00:00:00Z")
  equal(made.price, 1.25)
  equal(made.letter, "c")
  equal(made.nothing, nil)
end

function cases.each_type_takes_its_own()
  raises("bad argument #1 'value' to 'json.fields' (JSON object expected, got the integer 1)", json.fields, 1)
  raises("(JSON object expected, got table)", json.fields, { 1 })
  raises("(JSON array expected, got table)", json.items, { a = 1 })
  raises("(JSON array expected, got string)", json.items, "x")
  raises("(boolean, number or string expected, got table)", json.scalar, {})
  raises("(JSON value expected, got no value)", json.wanted)
  raises("(JSON value expected, got function)", json.element, print)
end

function cases.what_is_wrong_is_told_by_its_place()
  raises("(value.a[2].b: JSON value expected, got function)", json.element, { a = { 1, { b = print } } })
  raises("(value[1]: JSON value expected, got coroutine)", json.node, { coroutine.create(print) })
  raises("(value.x: JSON value expected, got a string that is not valid UTF-8)", json.element, { x = "\xff" })
  raises("a name that is not valid UTF-8)", json.element, { ["\xff"] = 1 })
  raises("(value[true]: no key that JSON has)", json.element, { [true] = 1 })
  raises("(value[1.5]: no key that JSON has)", json.element, { [1.5] = 1 })
  raises("(value[-1]: no key that JSON has)", json.element, { [-1] = 1 })
  raises("(value[2]: missing, JSON value expected)", json.element, { 1, nil, 3 })
  raises("(value.x: a field, where there are items)", json.element, { 1, x = 2 })
  raises("(value.x: a field, where there are items)", json.element, setmetatable({ x = 1 }, { __jsontype = "array" }))
  raises("(value.n: a length expected)", json.element, { 1, n = "x" })
  raises("(value.a: a number that JSON has expected, got NaN)", json.element, { a = 0 / 0 })
  raises("(a number that JSON has expected, got an infinity)", json.element, math.huge)
  raises("(values[2].a: JSON value expected, got function)", json.all, { 1, { a = print } })
end

function cases.deep_ones_and_those_that_contain_themselves_are_errors()
  local own = {}
  own[1] = own
  raises("nested deeper than 100 levels, or it contains itself", json.element, own)
  raises("nested deeper than 100 levels, or it contains itself", json.deep, 101)
  local deep = json.deep(100)
  equal(json.text_of_node(deep):len(), 200)
  raises("too much, more than 10000000 values", json.element, { 1, n = math.maxinteger })
end

function cases.a_table_that_was_large_counts_as_one()
  local emptied, outer = {}, {}
  for i = 1, 1 << 18 do emptied["x" .. i] = true end
  for i = 1, 1 << 18 do emptied["x" .. i] = nil end
  for i = 1, 3000 do outer[i] = emptied end
  raises("too much, more than 10000000 values", json.element, outer)
end

function cases.texts_are_counted_before_they_are_copied()
  local long = ("x"):rep(1 << 20):rep(306)
  raises("(value[1]: too much, more than 10000000 values)", json.element, { long })
  raises("too much, more than 10000000 values", json.element, { [long] = 1 })
  equal(#json.element { ("x"):rep(1 << 20), "y" }, 2)
end

function cases.metamethods_do_not_run()
  local quiet = setmetatable({ a = 1 }, { __index = error, __pairs = error, __len = error })
  equal(json.text(quiet), '{"a":1}')
end

function cases.a_random_document_comes_back_as_it_was()
  for seed = 1, 300 do
    if not json.is_random(seed, json.random(seed)) then error("seed " .. seed) end
  end
end

function cases.a_store_is_looked_into_and_merged()
  local store = JsonStore.new { user = { name = "Ada", tags = { "a", "b" } }, empty = setmetatable({}, { __jsontype = "array" }) }
  equal(store:find("/user/tags/1"), "b")
  equal(store:find("/user/none"), nil)
  equal(json.text(store:find("/empty")), "[]")
  local merged = store:merge { user = { age = 36, tags = { "c" } } }
  equal(merged.user.name, "Ada")
  equal(merged.user.age, 36)
  equal(#merged.user.tags, 1)
  store:put("/user", "name", "Grace")
  equal(store.document.user.name, "Grace")
  store:put("/user", "name", nil)
  equal(store.document.user.name, nil)
  raises("bad argument #1 'patch' to 'JsonStore:merge' (JSON object expected, got table)", store.merge, store, { 1 })
end

function cases.what_a_script_has_is_a_copy()
  local list = { 1, { 2 } }
  local store = JsonStore.new(list)
  list[2][1] = 3
  equal(store:find("/1/0"), 2)
  store.document[2][1] = 4
  equal(store:find("/1/0"), 2)
  store.document = { { a = 5 } }
  equal(store:find("/0/a"), 5)
end

function cases.tables_of_fields_may_hold_json()
  local event = JsonStore.echo { kind = "paid", payload = { 1, { a = true } }, tags = {} }
  equal(event.payload[2].a, true)
  equal(json.text(event.tags), "[]")
  equal(event.extra, nil)
  equal(JsonStore.echo({ kind = "paid", payload = 1, tags = { "x" }, extra = { a = 1 } }).extra.a, 1)
  raises("(value.payload.a[2]: JSON value expected, got function)", JsonStore.echo, { kind = "", payload = { a = { 1, print } }, tags = {} })
  raises("(value.tags: JSON array expected, got table)", JsonStore.echo, { kind = "", payload = 1, tags = { a = 1 } })
  raises("(value.extra: JSON object or nil expected, got table)", JsonStore.echo, { kind = "", payload = 1, tags = {}, extra = { 1 } })
end

function cases.a_list_of_nothing_but_nulls_is_a_list_where_one_is_wanted()
  equal(json.text(json.items(table.pack(nil, nil))), "[null,null]")
  equal(json.text(json.items(table.pack())), "[]")
  equal(json.text(json.fields { n = 2 }), '{"n":2}')
  equal(json.text(json.element { n = 2 }), '{"n":2}')
  raises("(JSON array expected, got table)", json.items, { n = "x" })
  raises("(JSON array expected, got table)", json.items, { n = 2, x = 1 })
end
