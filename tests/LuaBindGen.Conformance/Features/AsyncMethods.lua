function scripts.ready() return host.ready(1) end
function scripts.late() return host.fetch(1) end
function scripts.twice() return host.fetch(5) + host.fetch(7) end
function scripts.sum() return tasks.sum({ 1, 2, 3 }) end
function scripts.calls_back() return tasks.call_back(function(v) return host.fetch(v) end, 7) end
function scripts.ambient() host.fetch(1) return tasks.read_ambient() end

trace = ""
function scripts.steps(name)
  trace = trace .. name .. "a "
  host.fetch(1)
  trace = trace .. name .. "b "
  return ""
end

function scripts.sleep(seconds)
  tasks.sleep(seconds)
  return "slept " .. seconds
end

function cases.a_ready_task_gives_nothing()
  same(table.pack(tasks.nothing()))
end

function cases.a_ready_task_gives_its_result()
  same(table.pack(tasks.text()), "text")
end

function cases.a_ready_value_task_gives_nothing()
  same(table.pack(tasks.value_nothing()))
end

function cases.a_ready_value_task_gives_its_result()
  same(table.pack(tasks.value()), 1.5)
end

function cases.a_late_task_gives_nothing()
  same(table.pack(tasks.nothing_late()))
end

function cases.a_late_task_gives_its_result()
  same(table.pack(tasks.text_late()), "late 2")
end

function cases.a_late_value_task_gives_nothing()
  same(table.pack(tasks.value_nothing_late()))
end

function cases.a_late_value_task_gives_its_result()
  same(table.pack(tasks.value_late()), "A")
end

function cases.a_late_task_gives_an_object_or_nil()
  equal(tasks.object_late(true).value, 4)
  same(table.pack(tasks.object_late(false)), nil)
end

function cases.a_method_may_await_many_times()
  equal(tasks.several_late(), 6)
end

function cases.results_stand_where_they_were_asked_for()
  local list = { host.fetch(1), host.fetch(2), n = host.fetch(3), host.ready(4) }
  same({ list[1], list[2], list.n, list[3] }, 1, 2, 3, 4)
end

function cases.a_tail_call_of_an_async_method_gives_its_result()
  local function tail(v) return host.fetch(v) end
  equal(tail(5), 5)
end

function cases.locals_survive_a_wait()
  local a, b, c = 1, {}, "c"
  host.fetch(1)
  equal(a, 1)
  equal(type(b), "table")
  equal(c, "c")
end

function cases.many_waits_in_a_row()
  local sum = 0
  for i = 1, 1000 do sum = sum + host.fetch(i) end
  equal(sum, 500500)
end

function cases.a_method_that_returns_no_task_is_told_by_its_name()
  raises("'tasks.no_task' returned null instead of a task", tasks.no_task)
end
