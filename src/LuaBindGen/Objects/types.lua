-- The metatable of an exported type.
--
-- collect: (object): it is no longer in use
local collect, error, next, tostring, type = ...

return function(name, methods, getters, setters)
  local metatable = { __name = name, __metatable = name, __gc = collect }
  if next(getters) == nil then
    metatable.__index = methods
  else
    metatable.__index = function(self, key)
      local get = getters[key]
      if get ~= nil then return get(self) end
      return methods[key]
    end
  end
  metatable.__newindex = function(self, key, value)
    local set = setters[key]
    if set == nil then
      local member = type(key) == "string" and name .. "." .. key or name .. "[" .. tostring(key) .. "]"
      if type(key) == "string" and (getters[key] ~= nil or methods[key] ~= nil) then
        error("'" .. member .. "' cannot be set", 2)
      end
      error("'" .. member .. "' does not exist", 2)
    end
    set(self, value)
  end
  return metatable
end
