everything = [[
  local sync = flow.describe()
  local before, after = flow.describe_asyncly()
  return table.concat({ sync, before, after, flow.describe() }, ", ")
]]

function scripts.ends_with_a_handler(name)
  local handler <close> = setmetatable({}, { __close = function() _G[name] = flow.get() end })
  host.fetch(1)
end

function scripts.sets(value)
  flow.set(value)
  local first = flow.get()
  host.fetch(1)
  local second = flow.get()
  coroutine.yield()
  return table.concat({ first, second, flow.get() }, " ")
end

function scripts.reads()
  local first = tostring(flow.get())
  host.fetch(1)
  return first .. " " .. tostring(flow.get())
end
