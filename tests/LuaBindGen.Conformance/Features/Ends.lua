order = ""
local function handler(name)
  return setmetatable({}, { __close = function() order = order .. name .. " " end })
end

function scripts.waits() return host.fetch(1) end
function scripts.sets() ran = true end
function scripts.sleeps() ends.sleep() end
function scripts.waits_pickily() return ends.wait_pickily() end

function scripts.waits_with_handler()
  local guard <close> = handler("main")
  return host.fetch(1)
end

function scripts.waits_in_the_innermost()
  local guard <close> = handler("outer")
  coroutine.wrap(function()
    local guard <close> = handler("middle")
    coroutine.resume(coroutine.create(function()
      local guard <close> = handler("inner")
      host.fetch(1)
    end))
  end)()
end

function scripts.waits_with_bad_handlers()
  local first <close> = handler("first")
  local raises_too <close> = setmetatable({}, { __close = function() error("no") end })
  local second <close> = handler("second")
  host.fetch(1)
end

function scripts.polls_and_fails()
  left = coroutine.create(function() host.fetch(1) end)
  poll(left)
  error("over", 0)
end

function scripts.closes_the_outer()
  local outer = coroutine.create(function()
    local guard <close> = handler("outer")
    coroutine.resume(coroutine.create(function()
      local guard <close> = handler("inner")
      host.fetch(1)
    end))
  end)
  poll(outer)
  coroutine.close(outer)
  equal(host.waiting(), 0)
  return order
end

function cases.an_error_ends_a_run_and_nothing_is_left()
  pcall(function()
    local guard <close> = handler("guard")
    host.fail("boom")
  end)
  equal(order, "guard ")
end

function cases.a_coroutine_dropped_between_waits_leaves_nothing()
  for i = 1, 50 do
    local co = coroutine.create(function() while true do coroutine.yield(host.fetch(i)) end end)
    coroutine.resume(co)
  end
  collectgarbage()
end

function cases.a_failed_coroutine_leaves_nothing()
  for i = 1, 50 do
    raises("boom", coroutine.wrap(function() host.fetch(i) host.fail("boom") end))
  end
end
