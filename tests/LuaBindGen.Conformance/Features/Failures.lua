function scripts.throws() host.throw("boom") end
function scripts.fails_late() host.fail("boom") end
function scripts.throws_in_a_coroutine() coroutine.wrap(function() host.throw("boom") end)() end
function scripts.raises(value) error(value, 0) end
function scripts.raises_a_table()
  error(setmetatable({ code = 7 }, { __tostring = function(e) return "code " .. e.code end }))
end
function scripts.catches() return select(2, pcall(host.throw, "boom")) end
function scripts.rethrows()
  local _, problem = pcall(failing.throw_it)
  host.fetch(1)
  error(problem)
end
function scripts.rethrows_through_csharp()
  local _, problem = pcall(failing.throw_it)
  host.apply(function(e) error(e) end, problem)
end

-- The error of f, raised at a line of its own.
local function caught(f, ...)
  local ok, problem = pcall(f, ...)
  assert(not ok)
  return problem
end

function cases.pcall_catches_an_exception()
  local ok, problem = pcall(host.throw, "boom")
  equal(ok, false)
  equal(problem.message, "boom")
end

function cases.pcall_catches_an_exception_after_a_wait()
  equal(caught(host.fail, "boom").message, "boom")
  equal(caught(failing.late_twice).message, "after two waits")
end

function cases.pcall_catches_what_is_thrown_before_there_is_a_task()
  equal(caught(failing.at_once).message, "before the task")
  equal(caught(failing.faulted).message, "in the task")
end

function cases.an_error_has_the_type_of_its_exception()
  equal(caught(host.throw, "x").type, "InvalidOperationException")
  equal(caught(host.fail, "x").type, "InvalidOperationException")
  equal(caught(failing.faulted).type, "NotSupportedException")
end

function cases.a_cancelled_task_is_an_error_like_any_other()
  equal(caught(failing.cancelled).message, "of its own accord")
end

function cases.a_wrong_argument_is_a_LuaCallException()
  equal(caught(host.add, "x").type, "LuaCallException")
end

function cases.an_error_is_an_object_and_no_string()
  equal(type(caught(host.throw, "x")), "userdata")
end

function cases.tostring_gives_position_and_message()
  local problem = caught(function() host.throw("boom") end)
  assert(tostring(problem):find("^Failures.lua:%d+: boom$"), tostring(problem))
end

function cases.the_position_after_a_wait_is_that_of_the_call()
  local problem = caught(function()
    local line = 1
    host.fail("boom")
  end)
  assert(tostring(problem):find("^Failures.lua:%d+: boom$"), tostring(problem))
end

function cases.the_position_is_that_of_a_line_of_the_script()
  local chunk = load("\n\nhost.throw('x')", "=chunk")
  equal(tostring(caught(chunk)), "chunk:3: x")
end

function cases.an_error_joins_with_strings()
  local problem = caught(load("host.throw('boom')", "=c"))
  equal("got: " .. problem, "got: c:1: boom")
  equal(problem .. "!", "c:1: boom!")
end

function cases.an_error_has_the_length_and_methods_of_its_text()
  local problem = caught(load("host.throw('boom')", "=c"))
  equal(#problem, 9)
  equal(problem:upper(), "C:1: BOOM")
  equal(problem:match("%a+$"), "boom")
end

function cases.an_error_has_nothing_else()
  equal(caught(host.throw, "x").stack, nil)
  equal(getmetatable(caught(host.throw, "x")), "error")
end

function cases.error_rethrows_the_same_object()
  local first = caught(host.throw, "boom")
  assert(rawequal(caught(error, first), first))
  assert(rawequal(caught(function() host.fetch(1) error(first) end), first))
end

function cases.an_error_passes_through_coroutines_as_it_is()
  local first = caught(host.throw, "boom")
  local _, second = coroutine.resume(coroutine.create(function() error(first) end))
  assert(rawequal(first, second))
  assert(rawequal(caught(coroutine.wrap(function() host.fetch(1) error(first) end)), first))
end

function cases.an_error_passes_through_nested_protected_calls()
  local first
  local problem = caught(function()
    local ok
    ok, first = pcall(host.fail, "inner")
    local _, again = pcall(error, first)
    error(again)
  end)
  assert(rawequal(problem, first))
end

function cases.a_table_that_Lua_raises_keeps_its_identity_through_CSharp()
  local raised = {}
  assert(rawequal(caught(host.apply, function() error(raised) end), raised))
end

function cases.xpcall_hands_the_error_to_its_handler()
  local ok, text = xpcall(function() host.fail("late") end, function(problem) return "handled " .. problem.message end)
  equal(ok, false)
  equal(text, "handled late")
end

function cases.an_exception_that_cannot_be_read_is_an_error_all_the_same()
  equal(caught(failing.throw_unreadable).message, "UnreadableException")
end

function cases.a_close_handler_sees_the_error()
  local seen
  caught(function()
    local guard <close> = setmetatable({}, { __close = function(_, problem) seen = problem.message end })
    host.fail("late")
  end)
  equal(seen, "late")
end

function cases.an_error_does_not_harm_what_comes_after()
  for i = 1, 100 do
    equal(caught(host.throw, "x").message, "x")
    equal(host.fetch(i), i)
  end
end
