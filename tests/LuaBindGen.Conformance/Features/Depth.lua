local function nest(n)
  if n == 0 then return host.fetch(1) end
  local ok, value = pcall(nest, n - 1)
  if not ok then error(value, 0) end
  return value
end

function scripts.waits_at_every_depth()
  local reached = 0
  for depth = 150, 210 do
    local ok, value = pcall(nest, depth)
    assert(ok and value == 1 or not ok and tostring(value):find("stack overflow", 1, true), value)
    if ok then reached = reached + 1 end
    host.fetch(2)
  end
  return reached
end

-- Ends in a catchable error, and everything works after it.
local function overflows(f)
  raises("stack overflow", f)
  equal(host.fetch(1), 1)
end

function cases.endless_calls_of_CSharp_and_Lua()
  local function f() return host.apply(f) end
  overflows(f)
end

function cases.endless_calls_through_coroutines()
  local function f() return coroutine.wrap(function() return host.apply(f) end)() end
  overflows(f)
end

function cases.endless_coroutines()
  local function f() return coroutine.wrap(f)() end
  overflows(f)
end

function cases.endless_metamethods()
  local object = setmetatable({}, { __index = function(self, key) return host.apply(function() return self[key] end) end })
  overflows(function() return object.x end)
end

function cases.endless_tostring()
  local object
  object = setmetatable({}, { __tostring = function() return host.apply(function() return tostring(object) end) end })
  overflows(function() return tostring(object) end)
end

function cases.endless_gsub()
  local function f() return string.gsub("x", "x", f) end
  overflows(f)
end

function cases.endless_Lua_calls()
  local function f() return 1 + f() end
  overflows(f)
end

function cases.a_wait_in_a_deep_stack_of_Lua_calls()
  local function f(n) return n == 0 and host.fetch(0) or 1 + f(n - 1) end
  equal(f(5000), 5000)
end

function cases.waits_in_150_coroutines()
  local function f(n) return n == 0 and host.fetch(0) or 1 + coroutine.wrap(f)(n - 1) end
  equal(f(150), 150)
end
