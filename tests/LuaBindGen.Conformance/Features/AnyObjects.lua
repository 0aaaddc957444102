function scripts.sum(list) local sum = 0 for _, value in ipairs(list) do sum = sum + value end return sum end

function scripts.item(table) return table.item end

function cases.any_value_is_an_object()
  for value, name in pairs { [1] = "Int64", [1.5] = "Double", [true] = "Boolean", ["x"] = "String", ["\xff"] = "Byte[]", [print] = "LuaFunction" } do
    equal(any.type_of(value), name)
    equal(any.echo(value), value)
  end
  equal(any.type_of({}), "LuaTable")
  equal(any.type_of(coroutine.create(print)), "LuaThread")
  equal(any.type_of(nil), "null")
  equal(any.type_of(Ticket.new(1)), "Ticket")
  local table = {}
  equal(any.echo(table), table)
  local ticket = Ticket.new(1)
  equal(any.echo(ticket), ticket)
end

function cases.nil_is_for_those_that_take_it()
  equal(any.maybe(), nil)
  equal(any.maybe(nil), nil)
  equal(any.maybe(1), 1)
  raises("bad argument #1 'value' to 'any.echo' (value expected, got nil)", any.echo, nil)
  raises("(value expected, got no value)", any.echo)
end

function cases.a_result_is_what_it_is()
  local expected = {
    bool = true, byte = 200, float = 0.5, char = "x", text = "ä", bytes = "\0\xff", memory = "\1", decimal = 1.5,
    guid = "00000000-0000-0000-0000-000000000000", enum = 5, value = 5,
  }
  for what, value in pairs(expected) do equal(any.make(what), value) end
  equal(any.make("null"), nil)
  equal(any.make("object").number, 3)
  equal(any.make("struct").y, 2.0)
  equal(any.make("uri").host, "example.com")
end

function cases.collections_are_tables()
  local array = any.make("array")
  same({ array[1], array[2], array[3], n = array.n }, 1, nil, 3)
  local list = any.make("list")
  equal(list[2], "x")
  equal(list[3][1], true)
  same(any.make("set"), "a", "b")
  same(any.make("query"), 2, 4, 6)
  same(any.make("held"), 7)
  local dictionary = any.make("dictionary")
  equal(dictionary.a, 1)
  equal(dictionary.none, nil)
  equal(dictionary.inner[7], true)
  equal(any.make("immutable").a, 1)
  equal(any.make("expando").name, "ada")
end

function cases.what_has_no_counterpart_is_told()
  raises("Unexported is not registered in this state: export it with [LuaExport]", any.make, "plain")
  raises("Unexported is not registered in this state", any.make, "nested")
  raises("Object is not registered in this state", any.make, "other")
  raises("An object of an anonymous type has no counterpart in Lua: return a dictionary.", any.make, "anonymous")
  raises("The delegate 'System.Action' has no counterpart in Lua: export a method, or return a LuaFunction.", any.make, "action")
  raises("'System.Int32[,]' has no counterpart in Lua: return an array of arrays.", any.make, "grid")
  raises("ValueTuple`2 is not registered", any.make, "tuple")
  raises("nested deeper than 100 levels, or it contains itself", any.make, "cycle")
  raises("a key that no table in Lua can have", any.make, "nan")
  raises("two keys that are the same in Lua", any.make, "twice")
end

function cases.dynamic_is_an_object()
  equal(any.dynamic(5), 5)
  equal(any.dynamic("x"), "x")
end

function cases.objects_are_elements()
  same(any.items { 1, "x", true }, 1, "x", true)
  raises("(items[1]", any.items, { nil, 1 })
  local fields = any.fields { a = 1, b = { 2 } }
  equal(fields.a, 1)
  equal(fields.b[1], 2)
end

function cases.an_overload_of_more_comes_first()
  equal(any.which(1), "long 1")
  equal(any.which("x"), "object x")
end

function cases.properties_hold_them()
  any.held = "x"
  equal(any.held, "x")
  any.held = 1
  raises("value expected, got nil", function() any.held = nil end)
end

function cases.results_of_tasks_are_objects_too()
  equal(any.later(1.5), 1.5)
  equal(any.later(nil), nil)
  same(table.pack(any.both("x")), "x", nil)
end
