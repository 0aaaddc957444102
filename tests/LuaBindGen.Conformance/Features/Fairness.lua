order = ""
local function handler(name)
  return setmetatable({}, { __close = function() order = order .. name .. " " end })
end

-- The hook looks at the clock after each thousand instructions.
local function spin()
  while true do
    fairness.tick()
    for _ = 1, 500 do end
  end
end

function scripts.one() return 1 end

function scripts.endless()
  local guard <close> = handler("handler")
  spin()
end

function scripts.endless_in_resume()
  coroutine.resume(coroutine.create(spin))
end

function scripts.endless_in_wrap()
  for _ in coroutine.wrap(spin) do end
end

function scripts.endless_two_deep()
  coroutine.wrap(function() coroutine.resume(coroutine.create(spin)) end)()
end

function scripts.endless_with_handlers()
  local guard <close> = handler("outer")
  coroutine.wrap(function()
    local guard <close> = handler("middle")
    coroutine.resume(coroutine.create(function()
      local guard <close> = handler("inner")
      spin()
    end))
  end)()
end

local function never() while true do pcall(spin) end end

function scripts.never_closes()
  local first <close> = setmetatable({}, { __close = never })
  local second <close> = setmetatable({}, { __close = never })
  spin()
end

function scripts.raises_without_text() error(setmetatable({}, { __tostring = never })) end

local function sum(n)
  local s = 0
  for i = 1, n do
    if i % 50 == 0 then fairness.tick() end
    s = s + i
  end
  return s
end

function scripts.computes()
  local total = 0
  for value in coroutine.wrap(function() for i = 1, 1000 do coroutine.yield(i) end end) do
    if value % 50 == 0 then fairness.tick() end
    total = total + value
  end
  local function factorial(n)
    fairness.tick()
    for _ = 1, 400 do end
    return n <= 1 and 1 or n * factorial(n - 1)
  end
  local text = setmetatable({}, { __concat = function(a, b)
    fairness.tick()
    for _ = 1, 400 do end
    return "abc" .. (type(b) == "string" and b or "")
  end })
  local _, result = coroutine.resume(coroutine.create(function() return factorial(5) end))
  return total .. " " .. result .. " " .. (text .. "abc") .. " " .. select("#", (function() sum(1000) return 1, nil, nil end)())
end

function scripts.computes_in_sort()
  local list = { 3, 2, 1 }
  table.sort(list, function(a, b)
    sum(500)
    return a < b
  end)
  return list[1]
end

function scripts.schedules()
  local results, tasks = {}, {}
  for i = 1, 2 do tasks[i] = coroutine.create(function() results[i] = sum(1000) end) end
  while true do
    local alive
    for i = 1, 2 do
      if coroutine.status(tasks[i]) ~= "dead" then
        alive = true
        assert(poll(tasks[i]))
      end
    end
    if not alive then return results[1] .. " " .. results[2] end
    coroutine.yield()
  end
end

function cases.an_error_keeps_its_place()
  raises("Fairness.lua:", function()
    sum(500)
    error("here")
  end)
end

function cases.a_coroutine_may_yield_values_between_its_slices()
  local co = coroutine.create(function(a)
    local b = coroutine.yield(sum(200), "x", nil)
    return sum(a + b), nil
  end)
  same(table.pack(coroutine.resume(co, 1)), true, 20100, "x", nil)
  same(table.pack(coroutine.resume(co, 199)), true, 20100, nil)
  equal(coroutine.status(co), "dead")
end
