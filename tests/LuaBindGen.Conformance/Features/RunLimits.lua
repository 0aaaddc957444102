function scripts.waits() return host.fetch(1) end

function scripts.heeds() return limits.heed() end

function scripts.keeps_the_reason()
  local _, problem = pcall(host.fetch, 1)
  reason = problem.reason .. " " .. problem.type
end

function scripts.computes_and_waits()
  while true do
    limits.compute()
    host.fetch(1)
  end
end

function scripts.begins_three()
  for i = 1, 2 do poll(coroutine.create(function() host.fetch(i) end)) end
  return select(2, pcall(host.fetch, 3)).message
end
