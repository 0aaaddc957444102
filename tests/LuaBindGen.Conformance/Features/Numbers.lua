function cases.booleans_stay_booleans()
  equal(numbers.flag(true), true)
  equal(numbers.flag(false), false)
end

function cases.only_a_boolean_is_a_boolean()
  raises("bad argument #1 'value' to 'numbers.flag' (boolean expected, got nil)", numbers.flag, nil)
  raises("(boolean expected, got the integer 1)", numbers.flag, 1)
end

function cases.integers_stay_integers()
  equal(numbers.long(42), 42)
  equal(numbers.int(-42), -42)
end

function cases.the_ends_of_64_bits_pass()
  equal(numbers.long(math.maxinteger), math.maxinteger)
  equal(numbers.long(math.mininteger), math.mininteger)
end

function cases.a_float_with_an_integral_value_is_an_integer()
  equal(numbers.long(3.0), 3)
  equal(numbers.long(-2 ^ 63), math.mininteger)
  equal(numbers.int(-0.0), 0)
end

function cases.a_fraction_is_no_integer()
  raises("bad argument #1 'value' to 'numbers.long' (integer expected, got the number 1.5)", numbers.long, 1.5)
end

function cases.a_float_beyond_64_bits_is_no_integer()
  raises("integer expected", numbers.long, 2 ^ 63)
  raises("integer expected", numbers.long, 1 / 0)
  raises("integer expected", numbers.long, 0 / 0)
end

function cases.the_ends_of_32_bits_pass_and_their_neighbours_do_not()
  equal(numbers.int(2147483647), 2147483647)
  equal(numbers.int(-2147483648), -2147483648)
  raises("(32-bit integer expected, got the integer 2147483648)", numbers.int, 2147483648)
  raises("(32-bit integer expected, got the integer -2147483649)", numbers.int, -2147483649)
end

function cases.floats_stay_floats()
  equal(numbers.double(1.5), 1.5)
  equal(numbers.double(2.0), 2.0)
end

function cases.an_integer_passes_as_a_float()
  equal(numbers.double(2), 2.0)
end

function cases.infinities_and_not_a_number_pass()
  equal(numbers.double(math.huge), math.huge)
  equal(numbers.double(-math.huge), -math.huge)
  local nan = numbers.double(0 / 0)
  assert(nan ~= nan)
end

function cases.the_sign_of_zero_passes()
  equal(1 / numbers.double(-0.0), -math.huge)
end

function cases.a_string_is_no_number()
  raises("(integer expected, got string)", numbers.long, "10")
  raises("(number expected, got string)", numbers.double, "10")
end

function cases.a_number_is_no_boolean_and_a_boolean_no_number()
  raises("(integer expected, got boolean)", numbers.long, true)
  raises("(number expected, got boolean)", numbers.double, false)
end

function cases.each_integer_type_passes_up_to_its_ends_and_not_beyond()
  for name, ends in pairs {
    s_byte = { -128, 127 }, byte = { 0, 255 }, short = { -32768, 32767 }, u_short = { 0, 65535 }, u_int = { 0, 4294967295 },
  } do
    for _, value in ipairs(ends) do equal(numbers[name](value), value) end
    raises("expected, got the integer", numbers[name], ends[1] - 1)
    raises("expected, got the integer", numbers[name], ends[2] + 1)
  end
end

function cases.the_64_bit_types_pass_what_Lua_has()
  equal(numbers.u_long(math.maxinteger), math.maxinteger)
  equal(numbers.nu_int(math.maxinteger), math.maxinteger)
  equal(numbers.n_int(math.mininteger), math.mininteger)
  raises("(non-negative integer expected, got the integer -1)", numbers.u_long, -1)
end

function cases.an_integer_that_Lua_does_not_have_raises()
  equal(raises("18446744073709551615 is larger than Lua's largest integer", numbers.largest).type, "OverflowException")
end

function cases.a_32_bit_float_is_rounded_and_never_becomes_infinite()
  equal(numbers.float(0.1), 0.10000000149011612)
  equal(numbers.float(math.huge), math.huge)
  raises("(32-bit float expected, got the number 1E+39)", numbers.float, 1e39)
end

function cases.a_character_is_a_string_of_one()
  equal(numbers.char("ü"), "ü")
  raises("(string of one character expected, got string)", numbers.char, "ab")
  raises("(string of one character expected, got string)", numbers.char, "")
  raises("(string of one character expected, got string)", numbers.char, "\u{1F600}")
end

function cases.defaults_of_all_types_are_the_constants()
  equal(numbers.defaults(), "200 18446744073709551615 0.5 '")
end
