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
