-- require, whose searchers and modules may wait.
--
-- Who asks for a module that another script is loading waits for that one: a module is loaded once. Where that load fails, the next in line tries itself.
--
-- common:  of replacements.lua
-- globals: the global table
-- await:   (number): waits until `open` is called with the same number
-- open:    (number)
local common, globals, await, open = ...
local callable, refuse = common.callable, common.refuse
local find, sub = common.string.find, common.string.sub
local running, status = common.coroutine.running, common.coroutine.status
local most = common.math.maxinteger
local loaded, package = common.loaded, globals.package
local require = globals.require
local error, next, pcall, rawget, setmetatable, type = error, next, pcall, rawget, setmetatable, type

-- Calls of C within calls of C, of which Lua allows 200: each require is one.
local DEEPEST <const> = 195

-- By name, the innermost load of a module that is under way:
--   name, owner: the module, and the coroutine that loads it
--   beneath:     the load of the same module that began before, where a module requires itself
--   depth:       how many loads its coroutine is in
--   number:      by which others wait for it; nil while nobody does
--   awaited:     the load for which its script waits
local loads = {}
local depths = setmetatable({}, { __mode = "k" })
local numbers = 0

-- A load holds nothing: a coroutine that nobody resumes any more is collected, and others load what it did.
local load_metatable = {
  __mode = "v",
  __close = function(load)
    if loads[load.name] == load then loads[load.name] = load.beneath end
    if load.owner then depths[load.owner] = load.depth - 1 end
    if load.number then open(load.number) end
  end,
}

local function begin(name)
  local co = running()
  local depth = (depths[co] or 0) + 1
  if depth > DEEPEST then error("C stack overflow", 0) end
  local load = setmetatable({ name = name, owner = co, beneath = loads[name], depth = depth }, load_metatable)
  loads[name], depths[co] = load, depth
  return load
end

-- Whether the script that asks is within a load: in its coroutine, or in one that this has resumed.
local function is_around(load)
  local owner = load.owner
  if owner == nil then return false end
  local is = status(owner)
  return is == "running" or is == "normal"
end

-- The load to wait for. None where a module requires itself: it is loaded again and again, as ever.
local function find_load(name)
  local load = loads[name]
  if load and load.owner and status(load.owner) == "suspended" then return load end
end

-- Whether a load waits, however indirectly, for one that cannot end before this script goes on.
local function is_circular(load)
  while load do
    if is_around(load) then return true end
    load = load.awaited
  end
  return false
end

local marks_metatable = { __close = function(marks)
  for i = 1, #marks do marks[i].awaited = nil end
end }

local function wait_for(load)
  if not load.number then
    numbers = numbers + 1
    load.number = numbers
  end
  local marks <close> = setmetatable({}, marks_metatable)
  for _, own in next, loads do
    while own do
      if is_around(own) then
        own.awaited = load
        marks[#marks + 1] = own
      end
      own = own.beneath
    end
  end
  await(load.number)
end

-- A loader and its data; or nil and what the searchers say.
local function search(name, searchers)
  local messages = ""
  for i = 1, most do
    local searcher = rawget(searchers, i)
    if searcher == nil then break end
    if type(searcher) ~= "function" then callable(searcher) end
    local loader, data = searcher(name)
    local is = type(loader)
    if is == "function" then return loader, data end
    if is == "string" or is == "number" then messages = messages .. "\n\t" .. loader end
  end
  return nil, messages
end

local function run(loader, name, key, data)
  local value = loader(name, data)
  if value ~= nil then loaded[key] = value end
  value = loaded[key]
  if value ~= nil then return value end
  loaded[key] = true
  return true
end

function globals.require(...)
  local name = ...
  if type(name) == "number" then name = name .. "" end
  if type(name) ~= "string" then
    local _, message = pcall(require, ...)
    refuse(message, "require")
  end
  local stop = find(name, "\0", 1, true)
  local key = stop and sub(name, 1, stop - 1) or name -- a text of C's ends there
  local other
  repeat
    if other then wait_for(other) end
    local value = loaded[key]
    if value then return value end
    other = find_load(key)
    if other and is_circular(other) then
      error("module '" .. key .. "' is being loaded by a script that waits for what this one loads", 2)
    end
  until other == nil
  local searchers = package.searchers
  if type(searchers) ~= "table" then error("'package.searchers' must be a table", 2) end
  local load <close> = begin(key)
  local loader, data = search(name, searchers)
  if loader == nil then error("module '" .. key .. "' not found:" .. data, 2) end
  return run(loader, name, key, data), data
end
