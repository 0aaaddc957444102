-- Made of the rows in LuaBindGen.Generator.Tests/Matrix; a test there says where it differs.

cases["bool"] = function()
  local shape = Shape00.new()
  local function value() return true end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["sbyte"] = function()
  local shape = Shape01.new()
  local function value() return -3 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["byte"] = function()
  local shape = Shape02.new()
  local function value() return 200 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["short"] = function()
  local shape = Shape03.new()
  local function value() return -300 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["ushort"] = function()
  local shape = Shape04.new()
  local function value() return 60000 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["int"] = function()
  local shape = Shape05.new()
  local function value() return -70000 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["uint"] = function()
  local shape = Shape06.new()
  local function value() return 4000000000 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["long"] = function()
  local shape = Shape07.new()
  local function value() return math.maxinteger end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["ulong"] = function()
  local shape = Shape08.new()
  local function value() return 7 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["nint"] = function()
  local shape = Shape09.new()
  local function value() return -5 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["nuint"] = function()
  local shape = Shape10.new()
  local function value() return 5 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["float"] = function()
  local shape = Shape11.new()
  local function value() return 0.5 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["double"] = function()
  local shape = Shape12.new()
  local function value() return 0.1 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["char"] = function()
  local shape = Shape13.new()
  local function value() return 'x' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["string"] = function()
  local shape = Shape14.new()
  local function value() return 'a\0ä' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["int?"] = function()
  local shape = Shape15.new()
  local function value() return 7 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["double?"] = function()
  local shape = Shape16.new()
  local function value() return 0.5 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["byte[]"] = function()
  local shape = Shape17.new()
  local function value() return '\0\255' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["ReadOnlyMemory<byte>"] = function()
  local shape = Shape18.new()
  local function value() return '\0\255' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["ReadOnlySpan<byte>"] = function()
  local shape = Shape19.new()
  local function value() return 'ab' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
end

cases["Half"] = function()
  local shape = Shape20.new()
  local function value() return 0.5 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["decimal"] = function()
  local shape = Shape21.new()
  local function value() return 12.5 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["decimal?"] = function()
  local shape = Shape22.new()
  local function value() return 3 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Int128"] = function()
  local shape = Shape23.new()
  local function value() return '170141183460469231731687303715884105727' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["UInt128"] = function()
  local shape = Shape24.new()
  local function value() return 7 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["BigInteger"] = function()
  local shape = Shape25.new()
  local function value() return '1000000000000000000000000000000' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["TimeSpan"] = function()
  local shape = Shape26.new()
  local function value() return 1.5 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["DateTime"] = function()
  local shape = Shape27.new()
  local function value() return '2024-02-29T12:30:00.0000000Z' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["DateTime?"] = function()
  local shape = Shape28.new()
  local function value() return '1970-01-01T00:00:00.0000000Z' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["DateTimeOffset"] = function()
  local shape = Shape29.new()
  local function value() return '2024-02-29T12:30:00.0000000+02:00' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["DateOnly"] = function()
  local shape = Shape30.new()
  local function value() return '2024-02-29' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["TimeOnly"] = function()
  local shape = Shape31.new()
  local function value() return '12:30:00.0000000' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Guid"] = function()
  local shape = Shape32.new()
  local function value() return '00000000-0000-0000-0000-000000000000' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Version"] = function()
  local shape = Shape33.new()
  local function value() return '1.2.3' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Rune"] = function()
  local shape = Shape34.new()
  local function value() return 'x' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["JsonElement"] = function()
  local shape = Shape35.new()
  local function value() return json.parse('[1,{"a":[]}]') end
  local function is(v) return json.text(v) == '[1,{"a":[]}]' end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["JsonNode"] = function()
  local shape = Shape36.new()
  local function value() return { a = 0.5 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["JsonNode?"] = function()
  local shape = Shape37.new()
  local function value() return true end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["JsonObject"] = function()
  local shape = Shape38.new()
  local function value() return { a = 1 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["JsonArray"] = function()
  local shape = Shape39.new()
  local function value() return { 1, 2 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["JsonValue"] = function()
  local shape = Shape40.new()
  local function value() return 'x' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["object"] = function()
  local shape = Shape41.new()
  local function value() return 'any' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["object?"] = function()
  local shape = Shape42.new()
  local function value() return 7 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Memory<byte>"] = function()
  local shape = Shape43.new()
  local function value() return '\0\255' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Color"] = function()
  local shape = Shape44.new()
  local function value() return 1 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Color?"] = function()
  local shape = Shape45.new()
  local function value() return 1 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Days"] = function()
  local shape = Shape46.new()
  local function value() return 3 end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Ticket"] = function()
  local shape = Shape47.new()
  local function value() return Ticket.new(3) end
  local function is(v) return v.number == 3 end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["IPriced"] = function()
  local shape = Shape48.new()
  local function value() return Ticket.new(3) end
  local function is(v) return v.price == 30 end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Spot"] = function()
  local shape = Shape49.new()
  local function value() return Spot.new(1, 2) end
  local function is(v) return v.x == 1 and v.y == 2 end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Spot?"] = function()
  local shape = Shape50.new()
  local function value() return Spot.new(1, 2) end
  local function is(v) return v.x == 1 and v.y == 2 end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Line"] = function()
  local shape = Shape51.new()
  local function value() return { item = 'tea', count = 3 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Order"] = function()
  local shape = Shape52.new()
  local function value() return { lines = { { item = 'tea', count = 3 } } } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Weight"] = function()
  local shape = Shape53.new()
  local function value() return '250g' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Weight?"] = function()
  local shape = Shape54.new()
  local function value() return '250g' end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["LuaValue"] = function()
  local shape = Shape55.new()
  local function value() return 'any' end
  local function is(v) return deep(v, value()) end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["LuaTable"] = function()
  local shape = Shape56.new()
  local function value() return { 1 } end
  local function is(v) return deep(v, value()) end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["LuaFunction"] = function()
  local shape = Shape57.new()
  local function value() return print end
  local function is(v) return deep(v, value()) end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["LuaThread"] = function()
  local shape = Shape58.new()
  local function value() return coroutine.create(print) end
  local function is(v) return deep(v, value()) end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Action"] = function()
  local shape = Shape59.new()
  local function value() return print end
  local function is(v) return deep(v, value()) end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Func<int, string>"] = function()
  local shape = Shape60.new()
  local function value() return tostring end
  local function is(v) return deep(v, value()) end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Func<string, CancellationToken, Task<string>>"] = function()
  local shape = Shape61.new()
  local function value() return print end
  local function is(v) return deep(v, value()) end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Predicate<int>?"] = function()
  local shape = Shape62.new()
  local function value() return print end
  local function is(v) return deep(v, value()) end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["IProgress<int>"] = function()
  local shape = Shape63.new()
  local function value() return print end
  local function is(v) return deep(v, value()) end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["IAsyncEnumerable<int>"] = function()
  local shape = Shape64.new()
  local function value() return function() coroutine.yield(1) end end
  local function is(v) return v:next() == 1 and v:next() == nil end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["IAsyncEnumerable<(string, int)>"] = function()
  local shape = Shape65.new()
  local function value() return function() coroutine.yield('a', 1) end end
  local function is(v) return select(2, v:next()) == 1 end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["ChannelReader<int>"] = function()
  local shape = Shape66.new()
  local function value() return (Mailbox.open()) end
  local function is(v) return v:next() == 1 end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Task"] = function()
  local shape = Shape67.new()
  local function value() return Errands.send() end
  local function is(v) return v:await() == nil end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Task<int>"] = function()
  local shape = Shape68.new()
  local function value() return Errands.fetch() end
  local function is(v) return v:await() == 1 end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["ValueTask<int>"] = function()
  local shape = Shape69.new()
  local function value() return Errands.fetch() end
  local function is(v) return v:await() == 1 end
  local held = value()
  value = function() return held end
  assert(shape:take(value()), "taken")
  shape.property = value()
  assert(is(shape.property), "property")
  shape.field = value()
  assert(is(shape.field), "field")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["int[]"] = function()
  local shape = Shape70.new()
  local function value() return { 1, 2, 3 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["List<int>"] = function()
  local shape = Shape71.new()
  local function value() return { 1, 2, 3 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["IList<int>"] = function()
  local shape = Shape72.new()
  local function value() return { 1, 2, 3 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["ICollection<int>"] = function()
  local shape = Shape73.new()
  local function value() return { 1, 2, 3 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["IReadOnlyList<int>"] = function()
  local shape = Shape74.new()
  local function value() return { 1, 2, 3 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["IReadOnlyCollection<int>"] = function()
  local shape = Shape75.new()
  local function value() return { 1, 2, 3 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["IEnumerable<int>"] = function()
  local shape = Shape76.new()
  local function value() return { 1, 2, 3 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["ImmutableArray<int>"] = function()
  local shape = Shape77.new()
  local function value() return { 1, 2, 3 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["ImmutableList<int>"] = function()
  local shape = Shape78.new()
  local function value() return { 1, 2, 3 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Queue<int>"] = function()
  local shape = Shape79.new()
  local function value() return { 1, 2, 3 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["List<int?>"] = function()
  local shape = Shape80.new()
  local function value() return { 1, nil, 3, n = 3 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["string?[]"] = function()
  local shape = Shape81.new()
  local function value() return { 'a', n = 2 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["int[][]"] = function()
  local shape = Shape82.new()
  local function value() return { { 1 }, { 2, 3 } } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["List<Ticket>"] = function()
  local shape = Shape83.new()
  local function value() return { Ticket.new(3) } end
  local function is(v) return v[1].number == 3 end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["HashSet<string>"] = function()
  local shape = Shape84.new()
  local function value() return { a = true, b = true } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["ISet<string>"] = function()
  local shape = Shape85.new()
  local function value() return { a = true, b = true } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["IReadOnlySet<string>"] = function()
  local shape = Shape86.new()
  local function value() return { a = true, b = true } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["ImmutableHashSet<string>"] = function()
  local shape = Shape87.new()
  local function value() return { a = true, b = true } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Dictionary<string, int>"] = function()
  local shape = Shape88.new()
  local function value() return { a = 1 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["IDictionary<string, int>"] = function()
  local shape = Shape89.new()
  local function value() return { a = 1 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["IReadOnlyDictionary<string, int>"] = function()
  local shape = Shape90.new()
  local function value() return { a = 1 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["SortedDictionary<string, int>"] = function()
  local shape = Shape91.new()
  local function value() return { a = 1 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["ImmutableDictionary<string, int>"] = function()
  local shape = Shape92.new()
  local function value() return { a = 1 } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Dictionary<int, List<string>>"] = function()
  local shape = Shape93.new()
  local function value() return { [7] = { 'a' } } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end

cases["Dictionary<Color, bool>"] = function()
  local shape = Shape94.new()
  local function value() return { [1] = true } end
  local function is(v) return deep(v, value()) end
  assert(shape:take(value()), "taken")
  assert(is(shape:give()), "given")
  assert(is(shape.property), "property")
  shape.property = value()
  assert(shape:holds_property(), "property that was set")
  assert(is(shape.field), "field")
  shape.field = value()
  assert(shape:holds_field(), "field that was set")
  assert(shape:take_all({ value(), value() }), "elements taken")
  local all = shape:give_all()
  assert(is(all[1]) and is(all[2]) and #all == 2, "elements given")
  assert(is(shape:give_later()), "given later")
end
