-- Tables by what is in them.
local function gives(actual, expected)
  if type(expected) == "table" and type(actual) == "table" then
    equal(deep(actual, expected), true)
  else
    equal(actual, expected)
  end
end

acted = 0

function scripts.keep()
  local weak = setmetatable({}, { __mode = "k" })
  local function kept(n) return "kept " .. n end
  weak[kept] = true
  kept_functions = weak
  callers.keep(kept, function() acted = acted + 1 end, function(n) host.fetch(n) return "waited " .. n end)
end

function scripts.is_gone()
  collectgarbage()
  collectgarbage()
  return next(kept_functions) == nil
end

function scripts.take()
  local f = callers.adder(1)
  f(2)
end

function cases.a_function_is_called_as_an_action()
  local sum = 0
  callers.each({ 1, 2, 3 }, function(i) sum = sum + i end)
  gives(sum, 6)
end

function cases.a_function_is_called_for_its_result()
  gives(callers.map({ 1, 2, 3 }, function(i) return i * 10 end), { 10, 20, 30 })
end

function cases.delegate_types_of_the_platform()
  gives(callers.sort({ "b", "c", "a" }, function(a, b) return a < b and 1 or a > b and -1 or 0 end), { "c", "b", "a" })
  gives(callers.any({ 1, 2.5 }, function(x) return x > 2 end), true)
end

function cases.a_delegate_type_of_ones_own_gives_several_results()
  gives(callers.split("a", nil, function(text, number) return text .. type(number), 5 end), "anil|5")
  gives(callers.split("a", 3, function(text, number) return text .. number end), "a3|none")
end

function cases.a_delegate_is_a_function()
  local add = callers.adder(5)
  gives(type(add), "function")
  gives(add(2), 7)
  gives(callers.map({ 1 }, add), { 6 })
end

function cases.a_delegate_may_take_a_delegate()
  gives(callers.wrap(function(next) return "<" .. next() .. ">" end), "<inner>")
end

function cases.what_came_from_one_side_goes_back_as_itself()
  local function double(x) return x * 2 end
  gives(callers.through(double), double)
  local add = callers.adder(1)
  gives(callers.through(add), add)
  gives(callers.several({ double, add }), { add, double })
end

function cases.nil_is_null()
  gives(callers.maybe(nil), "no function")
  gives(callers.maybe(function() end), "null")
  gives(callers.maybe(function() return "x" end), "x")
  gives(callers.nothing(), nil)
end

function cases.objects_cross()
  gives(callers.made(function() return Counter.new(7) end).value, 7)
end

function cases.a_delegate_that_throws_raises()
  raises("the delegate threw", callers.thrower())
end

function cases.a_function_that_raises_throws()
  gives(callers.caught(function() error("raised", 0) end), "raised")
  local thrown = { "a table" }
  local ok, raised = pcall(callers.each, { 1 }, function() error(thrown) end)
  gives(ok, false)
  gives(raised, thrown)
end

function cases.a_wrong_result_says_what_was_expected()
  raises("The Lua function that was given as 'Func<int, int>' returned a wrong result (32-bit integer expected, got string).", function() callers.map({ 1 }, function() return "x" end) end)
  raises("(32-bit integer expected, got ", function() callers.map({ 1 }, function() end) end)
  raises("returned a wrong result 2 (32-bit integer or nil expected, got table)", function() callers.split("", nil, function() return "x", {} end) end)
end

function cases.a_wrong_argument_names_the_delegate()
  raises("bad argument #1 'arg' to 'Func<int, int>' (32-bit integer expected, got string)", function() callers.adder(1)("x") end)
end

function cases.what_is_no_function_is_refused()
  raises("bad argument #2 'action' to 'callers.each' (function expected, got the integer 5)", function() callers.each({}, 5) end)
  raises("function expected, got table", function() callers.each({}, setmetatable({}, { __call = print })) end)
end

function cases.an_async_delegate_may_wait()
  gives(callers.transform_async and "old name" or callers.transform("a", function(text) return text .. host.fetch(1) end), "a1!")
  gives(callers.transform_value("a", function(text) return text .. host.fetch(2) end), "a2?")
end

function cases.each_call_is_a_run_of_its_own()
  local seen = {}
  gives(callers.count(3, function(i) seen[#seen + 1] = i host.fetch(i) end), 3)
  gives(seen, { 1, 2, 3 })
end

function cases.an_async_delegate_that_raises_fails_its_task()
  raises("late", function() callers.transform("a", function() host.fetch(1) error("late", 0) end) end)
end

function cases.a_synchronous_delegate_is_called_after_an_await()
  gives(callers.later(function(i) return i + 1 end), 21)
end

function cases.a_synchronous_delegate_cannot_wait()
  raises("'host.fetch' cannot wait here", function() callers.map({ 1 }, function(i) return host.fetch(i) end) end)
end

function cases.an_async_delegate_of_csharp_waits()
  local fetch = callers.fetcher()
  gives(fetch("a"), "a1")
end

function cases.an_async_delegate_of_csharp_needs_a_place_to_wait()
  local fetch = callers.fetcher()
  raises("'Func<string, Task<string>>' cannot wait here: it was called inside 'table.sort'", function() table.sort({ "1", "2" }, function(a, b) return fetch(a) < fetch(b) end) end)
end

function cases.two_delegates_are_one()
  local log = {}
  local both = callers.both(function(s) log[#log + 1] = "1" .. s end, function(s) log[#log + 1] = "2" .. s end)
  both("x")
  gives(log, { "1x", "2x" })
end

function cases.progress_is_reported_in_turn()
  local seen = {}
  gives(callers.download(function(percent) seen[#seen + 1] = percent + host.fetch(0) end), 3)
  gives(seen, { 10, 20, 30 })
end

function cases.a_reporter_is_a_function()
  local function report() end
  gives(callers.reporter(report), report)
end
