function cases.out_parameters_are_results_behind_the_returned_one()
  local board = Board.new()
  local found, other = board:try_find("me")
  equal(found, true)
  equal(other, board)
  same(table.pack(board:try_find("you")), false, nil)
end

function cases.a_method_without_a_result_gives_what_it_sets()
  same(table.pack(Board.split(2.5)), 2, 0.5)
end

function cases.ref_parameters_are_arguments_and_results()
  same(table.pack(Board.swap("a", "b")), "b", "a")
  same(table.pack(Board.swap("a", nil)), "none", "a")
  same(table.pack(Board.bump(5)), 6, 6)
  same(table.pack(Board.bump(5, 3)), 8, 8)
end

function cases.ref_arguments_are_looked_at_as_others_are()
  raises("bad argument #1 'one' to 'Board.swap' (string expected, got nil)", Board.swap, nil, "b")
  raises("bad argument #1 'value' to 'Board.bump' (integer expected, got string)", Board.bump, "x")
end

function cases.in_parameters_are_values()
  local point = RefPoint.new()
  point.x = 3
  equal(Board.sum(1, 2, point), 6)
end

function cases.a_struct_by_reference_comes_back_as_a_copy()
  local point = RefPoint.new()
  local moved = Board.move(point)
  equal(moved.x, 1)
  equal(point.x, 0)
end

function cases.each_kind_of_value_comes_out()
  local other, next, names = Board.lookup("green", RefColor.red)
  equal(other, RefColor.green)
  equal(next, RefColor.blue)
  same(names, "Green", "Green")
  local _, none = Board.lookup("blue", "red")
  equal(none, nil)
  same(table.pack(Board.try_half(5)), true, 2)
  same(table.pack(Board.try_half(nil)), false, nil)
end

function cases.the_values_of_a_tuple_come_first()
  same(table.pack(Board.both(4)), "both", 4, 5, true)
end

function cases.a_constructor_gives_its_object_first()
  local board, area = Board.sized(4)
  equal(board.score, 10)
  equal(area, 16)
end

function cases.what_is_returned_by_reference_is_its_value()
  local board = Board.new()
  equal(board:cell(1), 2)
  equal(board.score, 10)
  equal(board.peek, 10)
  equal(Board.unit.x, 7)
end

function cases.a_property_by_reference_is_set_through_it()
  local board = Board.new()
  board.score = 11
  equal(board.peek, 11)
  raises("peek", function() board.peek = 1 end)
  local origin = board.origin
  origin.x = 5
  equal(board.origin.x, 1)
  board.origin = origin
  equal(board.origin.x, 5)
end
