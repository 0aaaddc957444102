trace = ""
function scripts.gives_way(name)
  for _ = 1, 2 do
    local count = select("#", coroutine.yield())
    trace = trace .. name .. count
  end
end

function scripts.yields_values() coroutine.yield(1, 2) end

function scripts.makes_shared()
  shared = coroutine.create(function()
    coroutine.yield(host.fetch(1))
    return host.fetch(2)
  end)
  return select(2, coroutine.resume(shared))
end
function scripts.resumes_shared() return select(2, coroutine.resume(shared)) end

function scripts.waits_in_shared()
  shared = coroutine.create(function() coroutine.yield(host.fetch(7)) end)
  return select(2, coroutine.resume(shared))
end
function scripts.status_of_shared() return coroutine.status(shared) end
function scripts.resume_of_shared()
  local ok, problem = coroutine.resume(shared)
  return tostring(ok) .. " " .. problem
end
function scripts.close_of_shared() return select(2, pcall(function() coroutine.close(shared) end)) end

local step = coroutine.wrap(function(value)
  while true do value = coroutine.yield(host.fetch(value)) end
end)
function scripts.steps(value) return (step(value)) end

function scripts.shows_itself()
  mine = coroutine.running()
  return host.fetch(2) + host.fetch(3)
end
function scripts.shows_itself_and_gives_way()
  mine = coroutine.running()
  coroutine.yield()
  return "mine"
end
function scripts.looks_at_it()
  return tostring(coroutine.resume(mine)) .. " " .. coroutine.status(mine)
end

function cases.a_generator_is_shared_by_two_coroutines_in_turn()
  local take = coroutine.wrap(function() for i = 1, 4 do coroutine.yield(host.fetch(i)) end end)
  local function taker() return coroutine.wrap(function() while true do coroutine.yield(take()) end end) end
  local a, b = taker(), taker()
  same({ a(), b(), a(), b() }, 1, 2, 3, 4)
end
