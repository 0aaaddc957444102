function scripts.wait_with(seconds)
  source = CancellationTokenSource.new()
  if seconds then source:cancel_after(seconds) end
  local ok, problem = pcall(slow.fetch, 1, source)
  return tostring(ok) .. " " .. tostring(problem)
end

function scripts.wait_with_global()
  local ok, problem = pcall(slow.fetch, 1, source)
  return tostring(ok)
end

function scripts.fetch_with_global() return slow.fetch(1, source) end
function scripts.live_tokens()
  collectgarbage()
  return slow.live()
end

function cases.what_was_not_cancelled_gives_its_result()
  local source = CancellationTokenSource.new()
  equal(slow.fetch(5, source), 5)
  equal(slow.new():read("a", source), "a1")
  equal(slow.new():read(nil, source), "none1")
end

function cases.one_that_has_fired_cancels_at_once()
  local source = CancellationTokenSource.new()
  equal(slow.is_cancelled(source), false)
  source:cancel()
  equal(source.is_cancellation_requested, true)
  equal(slow.is_cancelled(source), true)
  raises("", slow.fetch, 5, source)
end

function cases.what_else_stands_there_is_ignored()
  equal(slow.fetch(5, "x"), 5)
  equal(slow.fetch(5, {}, 7), 5)
end
