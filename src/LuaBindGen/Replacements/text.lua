-- tostring, print and ipairs, whose metamethods may wait.
--
-- common:  of replacements.lua
-- globals: the global table
local common, globals = ...
local metamethod, callable, refuse, get, integer = common.metamethod, common.callable, common.refuse, common.get, common.integer
local getinfo, unpack, mathtype = common.debug.getinfo, common.table.unpack, common.math.type
local tostring, print, ipairs = globals.tostring, globals.print, globals.ipairs
local error, pcall, select, type = error, pcall, select, type

local NO_TEXT <const> = "'__tostring' must return a string"

-- nil where the metamethod gives none.
local function convert(value)
  local method = metamethod(value, "__tostring")
  if method == nil then return tostring(value) end
  if type(method) ~= "function" then callable(method) end
  local text = method(value)
  local is = type(text)
  if is == "string" then return text end
  return is == "number" and text .. "" or nil
end

function globals.tostring(...)
  if select("#", ...) == 0 then
    local _, message = pcall(tostring)
    refuse(message, "tostring")
  end
  local text = convert((...))
  if text == nil then error(NO_TEXT, 2) end
  return text
end

-- The line is written when all of it is known: what others print meanwhile stands before it.
function globals.print(...)
  local texts = { ... }
  local count = select("#", ...)
  for i = 1, count do
    local text = convert(texts[i])
    if text == nil then error(NO_TEXT, 2) end
    texts[i] = text
  end
  print(unpack(texts, 1, count))
end

local _, step = pcall(ipairs, {})

-- The values of what has a function for __index: Lua itself calls it, as it calls any other.
local function next_value(...)
  local t, i = ...
  if mathtype(i) ~= "integer" then
    i = integer(i)
    if i == nil then
      local _, message = pcall(step, ...)
      refuse(message, "?")
    end
  end
  i = i + 1
  local value = t[i]
  if value == nil then return nil end
  return i, value
end

local function next_element(...)
  local t, i = ...
  if mathtype(i) ~= "integer" then
    i = integer(i)
    if i == nil then
      local _, message = pcall(step, ...)
      refuse(message, "?")
    end
  end
  i = i + 1
  local value = get(t, i)
  if value == nil then return nil end
  return i, value
end

function globals.ipairs(...)
  local t = ...
  local index = metamethod(t, "__index")
  if index ~= nil then
    -- The message of a function of C's has the name by which it is called.
    local isOfLua = type(index) == "function" and getinfo(index, "S").what ~= "C"
    return isOfLua and next_value or next_element, t, 0
  end
  local ok, f, subject, first = pcall(ipairs, ...)
  if not ok then refuse(f, "ipairs") end
  return f, subject, first
end
