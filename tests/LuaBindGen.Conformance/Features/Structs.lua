function scripts.make_and_move()
  v = Vector.new(1, 2)
  return v
end
function scripts.moved_x()
  v.x = 100
  return v.x
end
function scripts.scale_x(vector)
  vector:move(10, 0)
  return vector.x
end
function scripts.wait()
  v = Vector.new(1, 2)
  return v:later().x
end

function cases.a_struct_has_members()
  local v = Vector.new(1, 2)
  equal(v.x, 1.0)
  equal(v:moved(1, 1).y, 3.0)
  equal(Vector.product(v, v), 5.0)
  equal(Size.new(3, 4).height, 4)
end

function cases.its_members_change_the_script_s_own()
  local v = Vector.new(1, 2)
  v:move(10, 10)
  v.x = v.x + 1
  equal(v.x, 12.0)
  equal(v.y, 12.0)
end

function cases.what_is_passed_is_a_copy()
  local v = Vector.new(1, 2)
  local copy = nullables.vector(v)
  copy.x = 50
  equal(v.x, 1.0)
end

function cases.what_cannot_be_set_is_told()
  raises("'Vector.y' cannot be set", function() Vector.new(1, 2).y = 1 end)
  raises("'Size.width' cannot be set", function() Size.new(1, 2).width = 1 end)
end

function cases.something_else_is_refused()
  raises("bad self to 'Vector:moved' (Vector expected, got Size)", Vector.new(1, 2).moved, Size.new(1, 2), 1, 1)
  raises("bad argument #2 'other' to 'Vector.product' (Vector expected, got no value)", Vector.product, Vector.new(1, 2))
end
