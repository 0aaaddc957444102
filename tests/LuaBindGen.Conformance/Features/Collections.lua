function scripts.throws_through_frames()
  for _ = 1, 200 do
    raises("deep", collections.nest, function()
      return collections.nest(function()
        return collections.nest(function() host.throw("deep") end)
      end)
    end)
  end
end

function cases.a_collection_between_an_exception_and_its_catch()
  for _ = 1, 20 do
    local _, problem = pcall(host.throw, "x")
    host.collect()
    collectgarbage()
    equal(problem.message, "x")
  end
end

function cases.a_collection_around_a_wait()
  for _ = 1, 20 do equal(collections.collect(), 1) end
end

function cases.a_collection_while_coroutines_wait_in_one_another()
  local function level(n)
    if n == 0 then
      collectgarbage()
      host.collect()
      return host.fetch(1)
    end
    return coroutine.wrap(level)(n - 1)
  end
  equal(level(10), 1)
end

function cases.a_collection_in_a_close_handler()
  for _ = 1, 10 do
    pcall(function()
      local guard <close> = setmetatable({}, { __close = function()
        collectgarbage()
        host.collect()
      end })
      host.fail("x")
    end)
  end
end

function cases.errors_with_the_collector_at_every_step()
  collectgarbage("stop")
  for i = 1, 200 do
    pcall(host.fail, "x")
    pcall(host.add, "wrong")
    equal(host.fetch(i), i)
    collectgarbage("step", 1)
  end
  collectgarbage("restart")
end

function cases.errors_with_the_generational_collector()
  collectgarbage("generational")
  for i = 1, 200 do
    pcall(host.fail, "x")
    local counter = Counter.new(i)
    equal(counter:increment_later(), i + 1)
  end
  collectgarbage("incremental")
end

function cases.an_object_is_kept_while_only_a_waiting_call_holds_it()
  local value = (function() return Counter.new(1):increment_later() end)()
  equal(value, 2)
  local co = coroutine.create(function() return Counter.new(5):increment_later() end)
  collectgarbage()
  host.collect()
  same(table.pack(coroutine.resume(co)), true, 6)
end

function cases.objects_that_nobody_holds_are_let_go()
  for i = 1, 2000 do Counter.new(i):self() end
  collectgarbage()
  collectgarbage()
end

function cases.an_object_that_comes_back_after_its_collection_is_whole()
  local keep = Counter.new(3)
  for _ = 1, 100 do
    local again = keep:self()
    equal(again.value, 3)
    again = nil
    collectgarbage("step", 10)
  end
end
