-- Remembers what a state looks like, and makes it look so again: what a script left behind is not seen by the next one.
--
-- Called when the state is made, before any script: with the stock debug library, which scripts need not have; the globals; the
-- loaded libraries; and whether scripts may set __gc.
local debug, globals, loaded, finalizers = ...
local getmetatable, setmetatable, getinfo = debug.getmetatable, debug.setmetatable, debug.getinfo
local getupvalue, setupvalue, upvalueid = debug.getupvalue, debug.setupvalue, debug.upvalueid
local next, type, rawset, rawequal, collectgarbage, warn = next, type, rawset, rawequal, collectgarbage, warn
local randomseed = globals.math and globals.math.randomseed
local input, output = globals.io and globals.io.input, globals.io and globals.io.output

-- Every table that can be reached from the roots, raw: through keys, values, metatables, and the local variables that functions share.
-- Of ours nothing is looked into, but what scripts can reach.
local function walk()
  local tables, contents, metatables = {}, {}, {}
  local functions, indices, values = {}, {}, {}
  local seen, known = {}, {}

  local function meet(value)
    if value == nil or seen[value] then return end
    local is = type(value)
    if is == "table" then
      seen[value] = true
      tables[#tables + 1] = value
    elseif is == "userdata" then
      seen[value] = true
      meet(getmetatable(value))
    elseif is == "function" then
      seen[value] = true
      local info = getinfo(value, "S")
      if info.what == "C" or info.short_src == "[LuaBindGen]" then return end
      for index = 1, 255 do
        local name, shared = getupvalue(value, index)
        if not name then break end
        local id = upvalueid(value, index)
        if not known[id] then
          known[id] = true
          functions[#functions + 1], indices[#functions + 1] = value, index
          values[#functions] = shared
          meet(shared)
        end
      end
    end
  end

  meet(globals)
  meet(loaded)
  meet(getmetatable(""))
  local i = 1
  while tables[i] do -- grows meanwhile
    local content = {}
    for key, value in next, tables[i] do
      content[key] = value
      meet(key)
      meet(value)
    end
    contents[i] = content
    metatables[i] = getmetatable(tables[i]) or false
    meet(metatables[i] or nil)
    i = i + 1
  end
  return tables, contents, metatables, functions, indices, values
end

-- No metamethod runs: a key that is there is written raw, others with rawset.
local function restoreTable(t, content, metatable)
  if not rawequal(getmetatable(t) or false, metatable) then setmetatable(t, metatable or nil) end
  for key in next, t do
    if content[key] == nil then t[key] = nil end
  end
  if metatable then
    for key, value in next, content do rawset(t, key, value) end
  else
    for key, value in next, content do t[key] = value end
  end
end

-- The collector's mode and pace are the script's to change too. What Lua does not tell gets its default again.
local function readCollector()
  local mode = collectgarbage("incremental")
  local pause, steps = collectgarbage("setpause", 200), collectgarbage("setstepmul", 100)
  local function restore()
    if not collectgarbage("isrunning") then collectgarbage("restart") end
    if mode == "generational" then
      collectgarbage("generational", 20, 100)
    else
      collectgarbage("incremental", pause, steps, 13)
    end
  end
  restore()
  return restore
end

-- Takes the snapshot. Gives the function that restores it and says whether the state is as small as it was, but for some spare bytes.
return function()
  local restoreCollector = readCollector()
  local tables, contents, metatables, functions, indices, values = walk()
  local reader, writer = input and input(), output and output()
  collectgarbage()
  local small = collectgarbage("count") * 1024

  local function isSmall(spare)
    return collectgarbage("count") * 1024 <= small + spare
  end

  return function(spare)
    -- What is finalized later would run among the next script's things.
    if finalizers then collectgarbage() end
    for i = 1, #tables do restoreTable(tables[i], contents[i], metatables[i]) end
    for i = 1, #functions do setupvalue(functions[i], indices[i], values[i]) end
    restoreCollector()
    if randomseed then randomseed() end
    if warn then warn("@off") end
    if reader then input(reader) end
    if writer then output(writer) end
    if isSmall(spare) then return true end
    collectgarbage()
    return isSmall(spare)
  end
end
