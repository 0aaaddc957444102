-- The table of an exported type that has static properties, static fields or constants: functions stay in the table itself, for calls
-- to be fast; the rest is reached through a metatable.
local error, next, rawset, setmetatable = ...

return function(functions, name, constants, getters, setters)
  local metatable = { __name = name, __metatable = name }
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
    if set ~= nil then return set(statics, value) end
    if getters[key] ~= nil or constants[key] ~= nil then
      error("'" .. name .. "." .. key .. "' cannot be set", 2)
    end
    rawset(statics, key, value)
  end
  return setmetatable(functions, metatable)
end
