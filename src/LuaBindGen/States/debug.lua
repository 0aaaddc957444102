-- Keeps what the library stands on out of reach of scripts that have `debug`: an awaiter that is robbed of its __close, or a
-- function of ours that is given another upvalue, would break the boundary.
--
-- Called with the debug library, the metatables that are ours, the sentinel, and whether there are time slices.
local debug, awaiters, errors, raisers, sentinel, slices = ...
local getmetatable, setmetatable = debug.getmetatable, debug.setmetatable
local getlocal, setlocal = debug.getlocal, debug.setlocal
local getupvalue, setupvalue, upvaluejoin = debug.getupvalue, debug.setupvalue, debug.upvaluejoin
local getinfo = debug.getinfo
local error, type, select, tointeger, tonumber = error, type, select, math.tointeger, tonumber

local function isOurs(value)
  if value == sentinel then return true end
  local metatable = getmetatable(value)
  return metatable ~= nil and (metatable == awaiters or metatable == errors or metatable == raisers)
end

-- Upvalues of C functions too: managed code uses its own unchecked.
local function isOurFunction(f)
  if type(f) ~= "function" then return false end
  local info = getinfo(f, "S")
  return info.what == "C" or info.short_src == "[LuaBindGen]"
end

function debug.getmetatable(value)
  local metatable = getmetatable(value)
  if metatable == awaiters or metatable == errors or metatable == raisers then return nil end
  return metatable
end

function debug.setmetatable(value, ...)
  if isOurs(value) then error("the metatable of this value cannot be changed", 2) end
  return setmetatable(value, ...)
end

-- A coroutine has one hook.
if slices then
  function debug.sethook()
    error("the hook is in use: the state has time slices", 2)
  end
end

function debug.getregistry()
  error("the registry is not accessible here", 2)
end

local function guard(name, f)
  debug[name] = function(target, ...)
    if isOurFunction(target) then error("a function of the library cannot be looked into", 2) end
    return f(target, ...)
  end
end

guard("getupvalue", getupvalue)
guard("setupvalue", setupvalue)

function debug.upvaluejoin(f, n, g, m)
  if isOurFunction(f) or isOurFunction(g) then error("a function of the library cannot be looked into", 2) end
  return upvaluejoin(f, n, g, m)
end

-- Lua takes a text for a level, where it reads as a number.
local function toLevel(level)
  if type(level) == "string" then level = tonumber(level) end
  return type(level) == "number" and tointeger(level) or level
end

-- [thread,] level, ...: the level counts this function too.
local function frame(...)
  local thread, level = ...
  if type(thread) == "thread" then return thread, toLevel(level), 3 end
  return nil, toLevel(thread), 2
end

function debug.getlocal(...)
  local thread, level, first = frame(...)
  if type(level) == "number" then
    local info = thread and getinfo(thread, level, "S") or not thread and getinfo(level + 1, "S")
    if info and info.short_src == "[LuaBindGen]" then return nil end
    if not thread then
      local name, value = getlocal(level + 1, (select(first, ...)))
      if isOurs(value) then return nil end
      return name, value
    end
  end
  local name, value = getlocal(...)
  if isOurs(value) then return nil end
  return name, value
end

function debug.setlocal(...)
  local thread, level, first = frame(...)
  if type(level) == "number" then
    local info = thread and getinfo(thread, level, "S") or not thread and getinfo(level + 1, "S")
    if info and (info.short_src == "[LuaBindGen]" or info.what == "C") then
      error("a local of the library cannot be changed", 2)
    end
    if not thread then return setlocal(level + 1, select(first, ...)) end
  end
  return setlocal(...)
end
