function scripts.several() return 1, nil, "x", nil end
function scripts.every_kind()
  return nil, true, 1, 1.5, "s", {}, function() end, Counter.new(1), coroutine.create(function() end), (select(2, pcall(host.throw, "x")))
end

function cases.a_value_knows_its_kind()
  equal(handles.kind(1), "Integer")
  equal(handles.kind(1.0), "Float")
  equal(handles.kind("1"), "String")
  equal(handles.kind({}), "Table")
  equal(handles.kind(nil), "Nil")
end
