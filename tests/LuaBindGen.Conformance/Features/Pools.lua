local count, hidden = 0, {}

-- Whatever a script can reach.
function scripts.spoil()
  left = "behind"
  print, string.upper = nil, string.lower
  getmetatable("").__index = function() return "evil" end
  host.add = nil
  count, hidden.key = 9, "evil"
  cases.evil = true
  collectgarbage("stop")
  math.randomseed(42)
  coroutine.wrap = error
  setmetatable(_G, { __index = function() return "evil" end, __newindex = function() end })
end

function scripts.look()
  equal(left, nil)
  equal(type(print), "function")
  equal(("a"):upper(), "A")
  equal(host.add(1, 2), 3)
  equal(count, 0)
  equal(hidden.key, nil)
  equal(cases.evil, nil)
  equal(collectgarbage("isrunning"), true)
  local number = math.random(0)
  math.randomseed(42)
  equal(number == math.random(0), false)
  equal(coroutine.wrap(function() return 1 end)(), 1)
  equal(getmetatable(_G), nil)
end

function cases.a_state_that_nobody_spoiled_is_clean()
  scripts.look()
end
