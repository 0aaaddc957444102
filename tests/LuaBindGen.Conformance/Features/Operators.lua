function scripts.divide_by_zero() return (Meter.new(1) / 0).count end

function cases.operators_are_those_of_c_sharp()
  local a, b = Arrow.new(1, 2), Arrow.new(10, 20)
  equal((a + b).x, 11.0)
  equal((b - a).y, 18.0)
  equal((-a).y, -2.0)
  equal((b / 2).x, 5.0)
end

function cases.an_operator_is_chosen_by_its_operands()
  local a = Arrow.new(1, 2)
  equal(a * a, 5.0)
  equal((a * 3).y, 6.0)
  equal((3 * a).y, 6.0)
  equal((0.5 * a).x, 0.5)
end

function cases.operators_of_bits()
  local a, b = BitMask.new(12), BitMask.new(10)
  equal((a & b).bits, 8)
  equal((a | b).bits, 14)
  equal((a ~ b).bits, 6)
  equal((~a).bits, -13)
  equal((a << 2).bits, 48)
  equal((a >> 2).bits, 3)
  equal((a % 5).bits, 2)
end

function cases.nil_is_null_where_the_operator_takes_it()
  equal((BitMask.new(1) | nil).bits, 1)
  raises("bad argument #2 'other' to 'BitMask.__band' (BitMask expected, got nil)", function() return BitMask.new(1) & nil end)
end

function cases.what_derives_has_the_operators_too()
  local named = NamedBitMask.new("n", 12)
  equal((named & BitMask.new(10)).bits, 8)
  equal((BitMask.new(10) & named).bits, 8)
end

function cases.the_type_of_the_second_operand_is_asked_too()
  equal((Meter.new(1) + Mile.new(2)).count, 3219)
  equal((Meter.new(1) + Meter.new(2)).count, 3)
  raises("bad argument #2 'other' to 'Meter.__add' (Meter expected, got string)", function() return Meter.new(1) + "x" end)
  raises("bad argument #1 'one' to 'Meter.__add' (Meter expected, got Mile)", function() return Mile.new(1) + Meter.new(2) end)
end

function cases.what_no_operator_takes_is_told()
  raises("no overload of 'Arrow.__mul' takes (Arrow, string); there are: ", function() return Arrow.new(1, 2) * "x" end)
  raises("bad argument #1 'one' to 'Arrow.__add' (Arrow expected, got the integer 1)", function() return 1 + Arrow.new(1, 2) end)
  raises("attempt to perform arithmetic on a Arrow value", function() return Arrow.new(1, 2) // 2 end)
end

function cases.operators_work_in_coroutines_and_in_sorted_tables()
  local total = coroutine.wrap(function()
    local sum = Arrow.new(0, 0)
    for i = 1, 3 do
      sum = sum + Arrow.new(i, i)
      coroutine.yield()
    end
    return sum
  end)
  total() total() total()
  equal(total().x, 6.0)
end
