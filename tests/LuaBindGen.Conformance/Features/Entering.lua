function scripts.reenters() return entering.run("return host.add(1, 2) * 2") end
function scripts.starts_a_run() return entering.run_asyncly("return host.fetch(5) + host.fetch(7)") end
function scripts.is_inside() return entering.is_inside() end
function scripts.touches_elsewhere() return entering.length_elsewhere({ 1 }) end

function cases.a_nested_call_runs_on_the_coroutine_that_called()
  local outer = coroutine.running()
  local inner
  host.apply(function() inner = coroutine.running() end)
  assert(inner == outer)
end

function cases.a_nested_call_in_a_coroutine_runs_on_that_one()
  local co
  co = coroutine.create(function()
    local inner
    host.apply(function() inner = coroutine.running() end)
    return inner == co
  end)
  same(table.pack(coroutine.resume(co)), true, true)
end

function cases.CSharp_and_Lua_nest_many_levels()
  local function level(n)
    if n == 0 then return 0 end
    return 1 + host.apply(level, n - 1)
  end
  equal(level(30), 30)
end

function cases.an_error_passes_through_all_levels()
  local function level(n)
    if n == 0 then host.throw("deep") end
    return host.apply(level, n - 1)
  end
  local problem = raises("deep", level, 30)
  equal(problem.message, "deep")
end

function cases.a_coroutine_may_be_resumed_inside_a_nested_call()
  local value = host.apply(function()
    local f = coroutine.wrap(function(a) return a + coroutine.yield(1) end)
    f(2)
    return f(3)
  end)
  equal(value, 5)
end
