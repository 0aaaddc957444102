function scripts.waits()
  return host.fetch(1)
end

function scripts.waits_inside()
  local co = coroutine.wrap(function()
    return nesting.call(function()
      local inner = coroutine.wrap(function() return host.fetch(1) end)
      return inner()
    end, nil)
  end)
  return co()
end

function scripts.waits_in_pcall() return select(2, pcall(host.fetch, 1)) end

function scripts.waits_as_a_body() return coroutine.wrap(host.fetch)(1) end

function scripts.closes_and_drops()
  local closed = coroutine.create(function() host.fetch(1) end)
  poll(closed)
  coroutine.close(closed)
  poll(coroutine.create(function() host.fetch(2) end))
  collectgarbage()
  return host.fetch(3)
end

function scripts.takes_no_result()
  local kept = coroutine.create(function()
    return host.fetch(1)
  end)
  poll(kept) host.fetch(2)
  return select(2, coroutine.resume(kept))
end

function scripts.looks() return waits.look() end

function scripts.looks_after_a_collection()
  for i = 1, 50 do poll(coroutine.create(function() host.fetch(i) end)) end
  collectgarbage()
  return waits.look()
end
