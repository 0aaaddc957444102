function cases.further_arguments_are_the_elements()
  equal(rest.sum(), 0)
  equal(rest.sum(1), 1)
  equal(rest.sum(1, 2, 3.0), 6)
end

function cases.they_come_behind_the_others()
  equal(rest.format("f"), "f:")
  equal(rest.format("f", 1, nil, "x", nil), "f:Integer,Nil,String,Nil")
end

function cases.every_collection_of_CSharp_13_is_made()
  equal(rest.spanned(1, 2), 2)
  equal(rest.writable(2, 1.5), 2)
  equal(rest.listed("a", "b"), "a+b")
  equal(rest.enumerated("a", nil, "b"), "a+null+b")
  equal(rest.collected(1, nil), "1+null+null")
  equal(rest.frozen(true, false, true), 2)
  equal(rest.spanned(), 0)
  equal(rest.listed(), "")
end

function cases.elements_are_of_any_type_that_crosses()
  equal(rest.named("x", "red", 1), "x Red Green")
  equal(rest.tables({ 1, 2 }, { 3 }), 6)
  equal(rest.calls(print, function() end), 2)
end

function cases.a_wrong_one_is_told_by_its_position()
  raises("bad argument #3 'values' to 'rest.sum' (integer expected, got string)", rest.sum, 1, 2, "x")
  raises("bad argument #2 'values' to 'rest.listed' (string expected, got nil)", rest.listed, "a", nil, "b")
  raises("bad argument #2 'rows' to 'rest.tables' (rows[2]: integer expected, got string)", rest.tables, { 1 }, { 1, "x" })
  raises("bad argument #2 'values' to 'ParamsThing:add' (integer expected, got boolean)", function() ParamsThing.new():add("x", true) end)
end

function cases.a_table_is_not_spread()
  raises("bad argument #1 'values' to 'rest.sum' (integer expected, got table)", rest.sum, { 1, 2 })
  equal(rest.sum(table.unpack({ 1, 2 })), 3)
end

function cases.many_of_them()
  local many = {}
  for i = 1, 5000 do many[i] = i end
  equal(rest.sum(table.unpack(many)), 5000 * 5001 // 2)
end

function cases.an_asynchronous_method_keeps_them()
  equal(rest.late(1, 2, 3), 6)
end

function cases.constructors_and_methods_take_them()
  equal(ParamsThing.new("a", "b").count, 2)
  equal(ParamsThing.new():add("sum", 1, 2), "sum 3")
end

function cases.an_overload_without_them_comes_first()
  equal(rest.pick(1), "one 1")
  equal(rest.pick(1, 2), "1 and 1")
  equal(rest.pick(1, 2, 3), "1 and 2")
end

function cases.an_overload_is_chosen_by_all_of_them()
  equal(rest.pick("a", "b"), "texts 2")
  equal(rest.pick("a", 1), "values 2")
  equal(rest.pick(1, "a"), "values 2")
  equal(rest.pick(ParamsThing.new(), ParamsThing.new()), "things 2")
  equal(rest.pick(ParamsThing.new(), 1), "values 2")
end
