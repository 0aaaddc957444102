function scripts.start_three()
  local errand = Errand.new()
  local a, b, c = errand:run(1), errand:run(2), errand:run(3)
  return c:await() + a:await() + b:await()
end

function scripts.share_one()
  shared = Errand.new():run(1)
  -- What it has started ends with a run: this one lives until the task is done.
  shared:await()
end
function scripts.await_shared() return shared:await() end

function scripts.start_and_leave() errand:run(1) end

function scripts.start_and_wait()
  errand:run(1)
  host.fetch(1)
end

function scripts.start_too_many()
  local errand = Errand.new()
  local a, b = errand:run(1), errand:run(2)
  local ok, problem = pcall(errand.run, errand, 3)
  return tostring(problem)
end

function scripts.fail_and_leave()
  local errand = Errand.new()
  errand:fail(false)
  errand:fail(true)
  host.fetch(0)
end

function cases.a_task_is_awaited_as_often_as_wanted()
  local task = Errand.new():run(5)
  equal(task.done, false)
  equal(task:await(), 5)
  equal(task.done, true)
  equal(task:await(), 5)
end

function cases.a_task_that_fails_raises_each_time()
  for _, late in ipairs({ false, true }) do
    local task = Errand.new():fail(late)
    raises("no errand", task.await, task)
    raises("no errand", task.await, task)
  end
end

function cases.results_of_a_tuple()
  same(table.pack(Errand.new():pair():await()), "a", 1)
end

function cases.a_property_is_a_task()
  local errand = Errand.new()
  equal(errand.motto:await(), "now or later")
  equal(errand.motto, errand.motto)
  equal(errand.none, nil)
end

function cases.tasks_are_passed_back()
  local errand = Errand.new()
  equal(Errand.sum({ errand:run(1), errand:run(2) }), 3)
  equal(Errand.status(errand:pair()), "a1")
  raises("task expected, got ", function() Errand.sum({ 1 }) end)
end

function cases.waiting_needs_a_place()
  local task = Errand.new():run(1)
  raises("'Task:await' cannot wait here: it was called inside 'table.sort'", function()
    table.sort({ 1, 2 }, function() return task:await() end)
  end)
  task:await()
end
