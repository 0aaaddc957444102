function cases.a_script_drives_a_coroutine_that_awaits()
  local co = coroutine.create(function(first)
    local fetched = host.fetch(first + 1)
    local given = coroutine.yield(first, fetched)
    coroutine.yield(host.fetch(given))
    return "done"
  end)
  same(table.pack(coroutine.resume(co, 1)), true, 1, 2)
  same(table.pack(coroutine.resume(co, 3)), true, 3)
  same(table.pack(coroutine.resume(co)), true, "done")
  equal(coroutine.status(co), "dead")
end

function cases.a_wrapped_coroutine_awaits()
  local next_value = coroutine.wrap(function()
    coroutine.yield(host.fetch(1))
    return host.fetch(2)
  end)
  equal(next_value(), 1)
  equal(next_value(), 2)
  raises("cannot resume dead coroutine", next_value)
end

function cases.a_generic_for_iterates_over_what_awaits()
  local seen = {}
  for value in coroutine.wrap(function()
    for i = 1, 3 do coroutine.yield(host.fetch(i)) end
  end) do
    seen[#seen + 1] = value
  end
  same(seen, 1, 2, 3)
end

function cases.an_iterator_that_awaits_itself()
  local seen = {}
  for value in function(_, last) if (last or 0) < 3 then return host.fetch((last or 0) + 1) end end do
    seen[#seen + 1] = value
  end
  same(seen, 1, 2, 3)
end

function cases.trailing_nils_pass_through_resume()
  local co = coroutine.create(function()
    host.fetch(1)
    coroutine.yield(1, nil, nil)
    host.fetch(1)
    return nil
  end)
  same(table.pack(coroutine.resume(co)), true, 1, nil, nil)
  same(table.pack(coroutine.resume(co)), true, nil)
end

function cases.trailing_nils_pass_through_wrap()
  local f = coroutine.wrap(function() host.fetch(1) return nil, nil end)
  same(table.pack(f()), nil, nil)
end

function cases.no_values_stay_no_values()
  local co = coroutine.create(function() host.fetch(1) coroutine.yield() host.fetch(1) end)
  same(table.pack(coroutine.resume(co)), true)
  same(table.pack(coroutine.resume(co)), true)
end

function cases.arguments_are_delivered_once()
  local co = coroutine.create(function(...)
    host.fetch(1)
    host.fetch(2)
    return ...
  end)
  same(table.pack(coroutine.resume(co, "a", nil, "c")), true, "a", nil, "c")
end

function cases.what_resume_passes_comes_out_of_yield_and_not_of_a_wait()
  local co = coroutine.create(function()
    local fetched = host.fetch(1)
    local given = coroutine.yield()
    return fetched, given
  end)
  coroutine.resume(co, "first")
  same(table.pack(coroutine.resume(co, "second")), true, 1, "second")
end

function cases.waits_pass_through_many_levels()
  local function level(n)
    if n == 0 then return 0 end
    return host.fetch(n) + coroutine.wrap(level)(n - 1)
  end
  equal(level(10), 55)
end

function cases.an_error_in_a_coroutine_kills_it()
  local co = coroutine.create(function() host.fail("boom") end)
  local ok, problem = coroutine.resume(co)
  equal(ok, false)
  equal(problem.message, "boom")
  equal(coroutine.status(co), "dead")
end

function cases.resume_of_a_dead_coroutine_says_so()
  local co = coroutine.create(function() host.fetch(1) end)
  coroutine.resume(co)
  same(table.pack(coroutine.resume(co)), false, "cannot resume dead coroutine")
end

function cases.wrap_passes_an_error_on_with_a_position()
  local problem = raises("plain", coroutine.wrap(function() host.fetch(1) error("plain") end))
  assert(problem:find("Coroutines.lua:%d+: "), problem)
end

function cases.wrap_closes_what_has_failed()
  local closed
  local f = coroutine.wrap(function()
    local guard <close> = setmetatable({}, { __close = function() closed = true end })
    host.fail("boom")
  end)
  raises("boom", f)
  equal(closed, true)
end

function cases.status_inside_and_outside()
  local co
  co = coroutine.create(function()
    host.fetch(1)
    local inside = coroutine.status(co)
    coroutine.yield(inside)
  end)
  equal(coroutine.status(co), "suspended")
  same(table.pack(coroutine.resume(co)), true, "running")
  equal(coroutine.status(co), "suspended")
  coroutine.resume(co)
  equal(coroutine.status(co), "dead")
end

function cases.the_resumer_is_normal_meanwhile()
  local outer
  outer = coroutine.create(function()
    return coroutine.wrap(function()
      host.fetch(1)
      return coroutine.status(outer)
    end)()
  end)
  same(table.pack(coroutine.resume(outer)), true, "normal")
end

function cases.running_is_the_same_before_and_after_a_wait()
  local co
  co = coroutine.create(function()
    local before = coroutine.running()
    host.fetch(1)
    return before == co and coroutine.running() == co
  end)
  same(table.pack(coroutine.resume(co)), true, true)
end

function cases.a_run_is_no_main_coroutine()
  local _, main = coroutine.running()
  equal(main, false)
end

function cases.isyieldable_where_a_wait_is_possible()
  equal(coroutine.isyieldable(), true)
  equal(coroutine.wrap(function() host.fetch(1) return coroutine.isyieldable() end)(), true)
  equal(host.apply(function() return coroutine.isyieldable() end), false)
end

function cases.close_of_a_suspended_coroutine_runs_its_handlers()
  local closed
  local co = coroutine.create(function()
    local guard <close> = setmetatable({}, { __close = function() closed = true end })
    coroutine.yield(host.fetch(1))
  end)
  coroutine.resume(co)
  same(table.pack(coroutine.close(co)), true)
  equal(closed, true)
  equal(coroutine.status(co), "dead")
end

function cases.close_gives_the_error_of_a_handler()
  local co = coroutine.create(function()
    local guard <close> = setmetatable({}, { __close = function() error("in the handler", 0) end })
    host.fetch(1)
    coroutine.yield()
  end)
  coroutine.resume(co)
  same(table.pack(coroutine.close(co)), false, "in the handler")
end

function cases.a_coroutine_cannot_close_itself()
  raises("cannot close a running coroutine", coroutine.wrap(function() coroutine.close(coroutine.running()) end))
end

function cases.a_coroutine_cannot_resume_itself()
  same(table.pack(coroutine.resume(coroutine.running())), false, "cannot resume non-suspended coroutine")
end

function cases.arguments_of_the_library_are_checked_as_in_stock_Lua()
  raises("bad argument #1 to 'create' (function expected, got number)", function() coroutine.create(1) end)
  raises("bad argument #1 to 'wrap' (function expected, got number)", function() coroutine.wrap(1) end)
  raises("bad argument #1 to 'status' (thread expected, got table)", function() coroutine.status({}) end)
  raises("bad argument #1 to 'close' (thread expected, got no value)", function() coroutine.close() end)
end

function cases.an_async_function_is_the_body_of_a_coroutine()
  same(table.pack(coroutine.resume(coroutine.create(host.fetch), 5)), true, 5)
  equal(coroutine.wrap(host.fetch)(6), 6)
end

function cases.a_tail_call_of_resume_does_not_grow_the_stack()
  local function loop(n, co)
    if n == 0 then return "done" end
    coroutine.resume(co)
    return loop(n - 1, co)
  end
  local co = coroutine.create(function() while true do coroutine.yield(host.fetch(1)) end end)
  equal(loop(5000, co), "done")
  coroutine.close(co)
end

function cases.waits_in_a_tail_call_chain_of_coroutines()
  local function chain(n)
    if n == 0 then return host.fetch(9) end
    return coroutine.wrap(chain)(n - 1)
  end
  equal(chain(50), 9)
end

function cases.tables_of_coroutines_take_turns()
  local log, workers = {}, {}
  for i = 1, 3 do
    workers[i] = coroutine.wrap(function()
      for step = 1, 2 do
        log[#log + 1] = i * 10 + host.fetch(step)
        coroutine.yield()
      end
    end)
  end
  for _ = 1, 2 do
    for i = 1, 3 do workers[i]() end
  end
  same(log, 11, 21, 31, 12, 22, 32)
end
