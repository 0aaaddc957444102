function scripts.echo(value) return value end

function cases.an_enum_comes_out_as_an_integer()
  equal(enums.next(Season.spring), 2)
  equal(enums.everything(), 131)
end

function cases.an_enum_goes_in_as_an_integer()
  equal(enums.name(1), "Spring")
  equal(enums.name(2.0), "HighSummer")
end

function cases.an_enum_goes_in_as_a_name()
  equal(enums.name("high_summer"), "HighSummer")
  equal(enums.name("fall"), "Autumn")
end

function cases.a_default_is_the_constant()
  equal(enums.name(), "Winter")
end

function cases.what_is_no_value_is_refused()
  raises("bad argument #1 'season' to 'enums.name' (Season expected, got the integer 5)", enums.name, 5)
  raises("(Season expected, got 'autumn'; its names are ", enums.name, "autumn")
  raises("(Season expected, got 'Winter'; its names are 'spring', 'high_summer', 'fall', 'winter')", enums.name, "Winter")
  raises("(Season expected, got nil)", enums.next, nil)
end

function cases.flags_combine()
  equal(enums.rights(1 | 2), "Read, Write")
  equal(enums.rights("read|own"), "Read, Own")
  equal(enums.rights(0), "0")
  raises("(Access expected, got the integer 4)", enums.rights, 4)
  raises("(Access expected, got 'read|write|execute'; its names are ", enums.rights, "read|write|execute")
end

function cases.the_highest_bit_of_64_is_a_negative_number()
  equal(enums.flip(0), math.mininteger)
  equal(enums.flip(math.mininteger | 1), 1)
end

function cases.an_enum_survives_a_wait()
  same(table.pack(enums.later("winter")), 4, 4)
  same(table.pack(enums.later()), 1, nil)
end

function cases.an_exported_enum_is_a_table_of_constants()
  equal(Season.high_summer, 2)
  equal(Season.fall, 3)
  local names = {}
  for name, value in pairs(Season) do names[value] = name end
  equal(table.concat(names, " "), "spring high_summer fall winter")
end

function cases.its_table_is_locked()
  raises("'Season.winter' cannot be set", function() Season.winter = 1 end)
  raises("'Season.autumn' does not exist", function() return Season.autumn end)
  equal(getmetatable(Season), "Season")
  equal(Season.winter, 4)
end

function cases.nothing_writes_into_an_exported_enum()
  assert(not pcall(rawset, Season, "winter", 9))
  equal(Season.winter, 4)
end

function cases.flags_of_all_bits_still_have_a_width()
  equal(enums.style(-1), "All")
  raises("(Style expected, got the integer", enums.style, 1 << 40)
  raises("(Style expected, got the integer", enums.style, 1 << 31)
end
