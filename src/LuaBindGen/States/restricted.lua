-- Takes away what a script was not given, and fences what is left.
--
-- Called with the globals, the loaded libraries, and whether the script has: the basic functions, all of them, the string
-- library, the coroutine library, all of os, and the debug library.
local globals, loaded, base, fullBase, string, coroutine, fullOs, debug = ...
local load, setmetatable, getmetatable, rawget = load, setmetatable, getmetatable, rawget
local type, error, pcall, next, gsub, find = type, error, pcall, next, globals.string.gsub, globals.string.find

local function fence()
  globals.dofile, globals.loadfile = nil, nil

  -- Lua does not verify bytecode: a crafted chunk can read and write the process.
  function globals.load(chunk, name, mode, ...)
    if mode == "b" then return nil, "attempt to load bytecode, which is not accepted here" end
    -- By this name our own chunks are known: where they run, no time slice ends.
    if type(name) == "string" and find(name, "[LuaBindGen]", 1, true) then name = "=?" end
    if mode == nil or type(mode) == "string" then mode = "t" end
    return load(chunk, name, mode, ...)
  end

  -- No limit holds inside a finalizer (hooks do not run there), so scripts may not make any.
  function globals.setmetatable(...)
    local _, metatable = ...
    if type(metatable) == "table" and rawget(metatable, "__gc") ~= nil then
      error("a metatable with __gc is not accepted here", 2)
    end
    local ok, result = pcall(setmetatable, ...)
    if ok then return result end
    error((gsub(result, "to '[^']*'", "to 'setmetatable'")), 2)
  end
end

if not string then
  getmetatable("").__index = nil
  globals.string, loaded.string = nil, nil
end
if not coroutine then globals.coroutine, loaded.coroutine = nil, nil end
if not debug then globals.debug, loaded.debug = nil, nil end
local os = globals.os
if os and not fullOs then
  for name in next, os do
    if name ~= "clock" and name ~= "date" and name ~= "difftime" and name ~= "time" then os[name] = nil end
  end
end
if not base then
  for name, value in next, globals do
    if type(value) ~= "table" or value == globals then globals[name] = nil end
  end
  loaded._G = nil
elseif not fullBase then
  fence()
end
