-- The host cases put `poll` and `PENDING` here.

function scripts.schedules()
  local tasks, order = {}, {}
  for i = 1, 2 do
    tasks[i] = coroutine.create(function()
      local value = host.fetch(i * 10)
      order[#order + 1] = value
    end)
  end
  repeat
    for i = 1, 2 do
      if coroutine.status(tasks[i]) ~= "dead" then assert(poll(tasks[i])) end
    end
    if #order < 2 then coroutine.yield(PENDING) end
  until #order == 2
  return table.concat(order, " ")
end

local function gather(...)
  local waiting, results = {}, {}
  for i, f in ipairs({ ... }) do waiting[i] = coroutine.create(f) end
  while next(waiting) do
    for i, co in pairs(waiting) do
      local ok, value = poll(co)
      if not ok then error(value, 0) end
      if value ~= PENDING then results[i], waiting[i] = value, nil end
    end
    if next(waiting) then coroutine.yield(PENDING) end
  end
  return results
end

function scripts.gathers()
  return table.concat(gather(
    function() return host.fetch(1) end,
    function() return host.fetch(2) end,
    function() return host.fetch(3) end), " ")
end

function scripts.one_at_a_time()
  local tasks, done, turn = {}, 0, 0
  for i = 1, 2 do
    tasks[i] = coroutine.create(function() host.fetch(i) done = done + 1 end)
    poll(tasks[i])
  end
  while done < 2 do
    turn = turn % 2 + 1
    if coroutine.status(tasks[turn]) ~= "dead" then poll(tasks[turn]) end
    if done < 2 then coroutine.yield(PENDING) end
  end
  return done
end

function scripts.resumes_early()
  local co = coroutine.create(function() return host.fetch(5) end)
  for i = 1, 10 do same(table.pack(poll(co, "early", i)), true, PENDING) end
  coroutine.yield(PENDING)
  local _, value = poll(co)
  return value .. " " .. coroutine.status(co)
end

function scripts.yields_for_nothing() coroutine.yield(PENDING) end

function scripts.never_takes()
  local left = coroutine.create(function() host.fetch(1) end)
  poll(left)
  while true do coroutine.yield(PENDING) end
end

function scripts.leaves_behind()
  left = coroutine.create(function() return host.fetch(5) end)
  poll(left)
  return 1
end
function scripts.polls_what_was_left() return select(2, poll(left)).message end

function scripts.polls_shared()
  shared = coroutine.create(function() host.fetch(5) end)
  poll(shared)
  host.fetch(1)
  return coroutine.status(shared)
end
function scripts.looks_at_shared()
  return coroutine.status(shared) .. " " .. tostring((poll(shared)))
end

function scripts.closes()
  local closed
  local co = coroutine.create(function()
    local guard <close> = setmetatable({}, { __close = function() closed = true end })
    host.fetch(1)
  end)
  poll(co)
  local ok = coroutine.close(co)
  equal(host.waiting(), 0)
  return tostring(ok) .. " " .. tostring(closed) .. " " .. coroutine.status(co)
end

function scripts.drops()
  poll(coroutine.create(function() host.fetch(1) end))
  collectgarbage()
  collectgarbage()
  return host.fetch(2)
end

function scripts.with_override()
  local resume, yield, pack, unpack = coroutine.resume, coroutine.yield, table.pack, table.unpack
  function coroutine.resume(co, ...)
    local results = pack(resume(co, ...))
    while results[2] == PENDING do
      yield(PENDING)
      results = pack(resume(co))
    end
    return unpack(results, 1, results.n)
  end
  local results = pack(coroutine.resume(coroutine.create(function() return host.fetch(1) + host.fetch(2), nil end)))
  return results[2] .. " " .. tostring(results[3]) .. " " .. results.n
end

function scripts.gives_the_sentinel() return PENDING end
function scripts.still_there(sentinel) return sentinel == PENDING and 1 or 0 end

function cases.a_script_never_sees_the_sentinel()
  local function is_plain(...)
    for i = 1, select("#", ...) do
      local kind = type((select(i, ...)))
      assert(kind == "number" or kind == "boolean", kind)
    end
  end
  is_plain(coroutine.resume(coroutine.create(function() return host.fetch(1) end)))
  is_plain(coroutine.wrap(function() return host.fetch(1) end)())
  is_plain(coroutine.resume(coroutine.create(coroutine.wrap(function() return host.fetch(1) end))))
  is_plain(pcall(coroutine.wrap(host.fetch), 1))
end

function cases.without_the_hosts_help_there_is_nothing_to_poll_with()
  equal(poll, nil)
  equal(PENDING, nil)
end
