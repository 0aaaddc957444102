-- What the replacements share: to do in Lua what the originals do in C, errors included.
--
-- These chunks are compiled without their lines, so to `error` and to Lua's own messages a function of theirs is like one written in C: no position of
-- ours gets into a message. Callbacks are called from a parameter or a local, by which Lua finds no name for them, as it finds none in C.
--
-- debug, math, table, coroutine: the stock libraries, in tables that no script sees
-- string: the library of the scripts, before they have it
-- loaded: the loaded libraries
local debug, math, table, string, coroutine, loaded = ...
local getmetatable, getinfo = debug.getmetatable, debug.getinfo
local tointeger = math.tointeger
local match = string.match
local error, rawget, rawset, rawlen, setmetatable, tonumber, type = error, rawget, rawset, rawlen, setmetatable, tonumber, type

-- As in Lua's ltm.h.
local LONGEST_CHAIN <const> = 2000

local common = { debug = debug, math = math, table = table, string = string, coroutine = coroutine, loaded = loaded }

-- As Lua's own messages name what a value is.
local function typename(value)
  local is = type(value)
  if is == "table" or is == "userdata" then
    local metatable = getmetatable(value)
    local name = metatable and rawget(metatable, "__name")
    if type(name) == "string" then return name end
  end
  return is
end

local function metamethod(value, name)
  local metatable = getmetatable(value)
  if metatable == nil then return nil end
  return rawget(metatable, name)
end

-- Raises where a value cannot be called.
local function callable(f)
  for _ = 1, LONGEST_CHAIN do
    if type(f) == "function" then return end
    local call = metamethod(f, "__call")
    if call == nil then error("attempt to call a " .. typename(f) .. " value", 0) end
    f = call
  end
end

-- What C gets by lua_gettable.
local function get(t, key)
  for _ = 1, LONGEST_CHAIN do
    local index
    if type(t) == "table" then
      local value = rawget(t, key)
      if value ~= nil then return value end
      index = metamethod(t, "__index")
      if index == nil then return nil end
    else
      index = metamethod(t, "__index")
      if index == nil then error("attempt to index a " .. typename(t) .. " value", 0) end
    end
    if type(index) == "function" then return (index(t, key)) end
    t = index
  end
  error("'__index' chain too long; possibly a loop", 0)
end

-- What C does by lua_seti.
local function set(t, key, value)
  for _ = 1, LONGEST_CHAIN do
    local newindex
    if type(t) == "table" then
      newindex = rawget(t, key) == nil and metamethod(t, "__newindex") or nil
      if newindex == nil then
        rawset(t, key, value)
        return
      end
    else
      newindex = metamethod(t, "__newindex")
      if newindex == nil then error("attempt to index a " .. typename(t) .. " value", 0) end
    end
    if type(newindex) == "function" then
      newindex(t, key, value)
      return
    end
    t = newindex
  end
  error("'__newindex' chain too long; possibly a loop", 0)
end

-- What Lua takes for an integer in an argument; nil for any other value.
local function integer(value)
  if type(value) == "string" then value = tonumber(value) end
  return type(value) == "number" and tointeger(value) or nil
end

-- lua_len of what is a table or has __len.
local function length(t)
  local len = metamethod(t, "__len")
  if len == nil then return rawlen(t) end
  if type(len) ~= "function" then callable(len) end
  return (integer(len(t, t)))
end

local function less(a, b)
  local is, other = type(a), type(b)
  if is == other and (is == "number" or is == "string") then return a < b end
  local lt = metamethod(a, "__lt")
  if lt == nil then lt = metamethod(b, "__lt") end
  if lt == nil then
    is, other = typename(a), typename(b)
    if is == other then error("attempt to compare two " .. is .. " values", 0) end
    error("attempt to compare " .. is .. " with " .. other, 0)
  end
  if type(lt) ~= "function" then callable(lt) end
  return lt(a, b)
end

-- Raises in the script that has called a replacement what the original has raised under pcall, where it knew neither its name nor its caller.
-- Called by the replacement itself, and not as a tail call.
--
-- name: the function as Lua calls it where the call does not
local function refuse(message, name)
  local number, reason = match(message, "^bad argument #(%d+) to '[^']*' (%(.*)$")
  if number then
    local call = getinfo(2, "n")
    number = tointeger(tonumber(number))
    if call.namewhat == "method" then number = number - 1 end
    if number == 0 then
      message = "calling '" .. call.name .. "' on bad self " .. reason
    else
      message = "bad argument #" .. number .. " to '" .. (call.name or name) .. "' " .. reason
    end
  end
  error(message, 3)
end

common.metamethod, common.callable, common.refuse = metamethod, callable, refuse
common.get, common.set, common.length, common.less, common.integer = get, set, length, less, integer
return common
