function scripts.reads_table(t) return t.two .. " " .. t[1] end

function scripts.with_metamethods()
  return setmetatable({}, {
    __index = function(_, key) return "got " .. key end,
    __newindex = function(_, key, value) written = key .. "=" .. value end,
    __len = function() return 42 end,
  })
end

function scripts.with_failing_metamethods()
  local function fail() error("meta", 0) end
  return setmetatable({}, { __index = fail, __newindex = fail, __len = fail })
end

function scripts.makes_a_coroutine() return coroutine.create(function() return host.fetch(7) end) end
function scripts.resumes(co) return select(2, coroutine.resume(co)) end

function cases.a_table_keeps_its_identity()
  local t = {}
  assert(rawequal(handles.fill(t, 3), t))
  same(t, 1, 4, 9)
end

function cases.a_function_keeps_its_identity()
  local f = function() end
  assert(rawequal(handles.same(f), f))
  assert(rawequal(handles.same(print), print))
end

function cases.a_table_made_in_CSharp_is_a_table()
  equal(handles.make().made, true)
end

function cases.null_is_nil()
  same(table.pack(handles.nothing()), nil)
end

function cases.any_value_passes_as_a_value()
  local t, f, co = {}, function() end, coroutine.create(print)
  for _, value in ipairs({ true, 1, 1.5, "s", t, f, co, Counter.new(1) }) do
    assert(rawequal(handles.any(value), value))
  end
  equal(handles.any(nil), nil)
end

function cases.a_table_is_no_function_and_a_function_no_table()
  raises("bad argument #1 'function' to 'handles.same' (function expected, got table)", handles.same, {})
  raises("bad argument #1 'table' to 'handles.fill' (table expected, got function)", handles.fill, print, 1)
end

function cases.a_callable_table_is_no_function()
  raises("function expected", handles.same, setmetatable({}, { __call = print }))
end
