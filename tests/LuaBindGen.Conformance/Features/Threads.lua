function scripts.counter()
  return coroutine.create(function(first)
    for i = first, first + 2 do coroutine.yield(host.fetch(i)) end
    return "done"
  end)
end

function scripts.guarded()
  return coroutine.create(function()
    local guard <close> = setmetatable({}, { __close = function() closed = true end })
    coroutine.yield(1)
    host.fetch(2)
  end)
end

function scripts.fails() return coroutine.create(function() host.fail("late") end) end

function scripts.resumes(co) return (select(2, coroutine.resume(co))) end

function scripts.items()
  for i = 1, 3 do coroutine.yield(host.fetch(i)) end
end

function cases.a_coroutine_keeps_its_identity()
  local co = coroutine.create(function() end)
  assert(rawequal(threads.same(co), co))
  equal(threads.same(nil), nil)
  equal(handles.kind(co), "Thread")
end

function cases.only_a_coroutine_is_one()
  raises("bad argument #1 'thread' to 'threads.status' (coroutine expected, got function)", threads.status, print)
end

function cases.a_coroutine_made_in_CSharp_is_one_for_scripts()
  local co = threads.make(function(a) return a + coroutine.yield(a) + host.fetch(1) end)
  equal(coroutine.status(co), "suspended")
  same(table.pack(coroutine.resume(co, 1)), true, 1)
  same(table.pack(coroutine.resume(co, 2)), true, 4)
  equal(coroutine.status(co), "dead")
end

function cases.CSharp_resumes_what_waits()
  local co = coroutine.create(function(a) coroutine.yield(host.fetch(a)) return host.fetch(a + 1) end)
  equal(threads.resume(co, 1), 1)
  equal(threads.status(co), "Suspended")
  equal(threads.resume(co), 2)
  equal(threads.status(co), "Dead")
  raises("A dead coroutine cannot be resumed", threads.resume, co)
end

function cases.an_enumeration_in_CSharp_passes_over_waits()
  equal(threads.sum(scripts.items), 6)
end

function cases.a_coroutine_cannot_close_itself_through_CSharp()
  raises("A running coroutine cannot be closed", coroutine.wrap(function() threads.close(coroutine.running()) end))
end
