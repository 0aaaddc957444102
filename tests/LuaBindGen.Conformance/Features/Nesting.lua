function scripts.waits() return host.fetch(1) end

function cases.a_method_awaits_a_function_that_waits()
  equal(nesting.call(function(x) return host.fetch(x) + 1 end, 4), 5)
end

function cases.an_error_passes_through()
  local problem = raises("boom", nesting.call, function() host.fetch(1) error("boom") end, nil)
  equal(problem:match("Nesting.lua:%d+: boom") ~= nil, true)
  local value = {}
  local _, same = pcall(nesting.call, function() error(value) end, nil)
  equal(same, value)
end

function cases.a_hundred_nested_runs_are_fine()
  local function down(n)
    if n == 0 then return host.fetch(0) end
    return nesting.call(down, n - 1) + 1
  end
  equal(down(100), 100)
end

function cases.a_wait_below_deep_recursion()
  local function down(n)
    if n == 0 then return host.fetch(1) end
    return down(n - 1) + 1
  end
  equal(down(5000), 5001)
  local co = coroutine.wrap(down)
  equal(co(5000), 5001)
end

function scripts.nests_without_end()
  local function down(n) return nesting.call(down, n) end
  return down(1)
end

begun = 0
function scripts.begins_again_and_again()
  local function again()
    begun = begun + 1
    if begun < 300 then nesting.begin(again) end
  end
  again()
  return 1
end

order = ""
local function tries(name, f, ...)
  local ok, problem = pcall(f, ...)
  order = order .. name .. " " .. tostring(problem.reason) .. " "
  error(problem, 0)
end

function scripts.waits_in_a_nested_run()
  tries("outer", nesting.call, function() tries("inner", host.fetch, 1) end, nil)
end

function scripts.counts_after_a_wait(...)
  host.fetch(1)
  return select("#", ...) + select(-1, ...)
end

function scripts.returns_many_after_a_wait()
  host.fetch(1)
  local list = {}
  for i = 1, 100000 do list[i] = i end
  return table.unpack(list)
end
