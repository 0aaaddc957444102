-- Chunks that other states run.
texts = {}

texts.threads = [[
  local thread = drivers.thread()
  for _ = 1, 5 do
    drivers.pause()
    assert(drivers.thread() == thread)
    local before, after, last = contexts.threads()
    assert(before == thread and after == thread and last == thread)
  end
  return thread
]]

texts.schedulers = [[
  local scheduler = contexts.scheduler()
  for _ = 1, 5 do
    local before, after, last = contexts.schedulers()
    assert(before == scheduler and after == scheduler and last == scheduler)
    assert(contexts.scheduler() == scheduler)
  end
  return scheduler
]]
