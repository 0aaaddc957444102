function scripts.thread_after_wait()
  local before = drivers.thread()
  host.fetch(1)
  local after = drivers.thread()
  assert(before == after)
  return after
end

function cases.what_completes_on_another_thread_comes_back_to_the_driver()
  local thread = drivers.thread()
  for _ = 1, 10 do
    drivers.pause()
    equal(drivers.thread(), thread)
  end
end
