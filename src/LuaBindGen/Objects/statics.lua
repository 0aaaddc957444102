-- The table of an exported type that has static properties, static fields or constants: functions stay in the table itself, for calls
-- to be fast; the rest is reached through a metatable.
local error, next, rawget, rawset, setmetatable, tostring, string = ...
local sub = string.sub

-- What a message shows of a key at most, as in ArgumentDescription: keys are a script's own, and of any length.
local LONGEST = 100

local function missing(name, key, level)
  local shown = tostring(key)
  if #shown > LONGEST then shown = sub(shown, 1, LONGEST) .. "..." end
  error("'" .. name .. "." .. shown .. "' does not exist", level + 1)
end

-- An enum: nothing but constants, which can be read and walked through. A misspelt one is an error, for nil would go unnoticed.
local function lock(metatable, name, constants)
  metatable.__newindex = function(_, key)
    if rawget(constants, key) == nil then missing(name, key, 2) end
    error("'" .. name .. "." .. key .. "' cannot be set", 2)
  end
  -- The iterator hands out no table: with the constants themselves a script could change them.
  metatable.__pairs = function()
    return function(_, key) return next(constants, key) end, nil, nil
  end
  return setmetatable(constants, { __index = function(_, key) missing(name, key, 2) end })
end

return function(functions, name, constants, getters, setters, locked)
  local metatable = { __name = name, __metatable = name }
  if locked then
    metatable.__index = lock(metatable, name, constants)
    return setmetatable(functions, metatable)
  end
  if next(getters) == nil then
    metatable.__index = constants
  else
    metatable.__index = function(statics, key)
      local get = getters[key]
      if get ~= nil then return get(statics) end
      return constants[key]
    end
  end
  metatable.__newindex = function(statics, key, value)
    local set = setters[key]
    if set ~= nil then return set(statics, key, value) end
    if getters[key] ~= nil or constants[key] ~= nil then
      error("'" .. name .. "." .. key .. "' cannot be set", 2)
    end
    rawset(statics, key, value)
  end
  return setmetatable(functions, metatable)
end
