function scripts.echo(value) return value end

function cases.a_value_passes()
  equal(nullables.int(5), 5)
  equal(nullables.flag(false), false)
  equal(nullables.float(0.5), 0.5)
  equal(nullables.large(7), 7)
  equal(nullables.letter("ü"), "ü")
  equal(nullables.season("winter"), 4)
  equal(nullables.vector(Vector.new(1, 2)).x, 1.0)
  equal(nullables.bytes("a\xff"), "a\xff")
end

function cases.nil_passes()
  for _, name in ipairs { "int", "flag", "float", "large", "letter", "season", "vector", "bytes" } do
    same(table.pack(nullables[name](nil)), nil)
    same(table.pack(nullables[name]()), nil)
  end
end

function cases.something_else_does_not()
  raises("bad argument #1 'value' to 'nullables.int' (32-bit integer or nil expected, got string)", nullables.int, "5")
  raises("(Vector or nil expected, got table)", nullables.vector, {})
end

function cases.a_default_stands_for_nothing()
  equal(nullables.default(), 7)
  equal(nullables.default(1), 1)
end

function cases.it_survives_a_wait()
  equal(nullables.later(3), 3)
  same(table.pack(nullables.later(nil)), nil)
end
