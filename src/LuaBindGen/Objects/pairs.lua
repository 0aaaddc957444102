-- `pairs` that hands on the fourth value of a C# object's __pairs: what a generic `for` closes when the loop ends, by a break or an error too. Lua 5.4's own
-- cuts after the third. For all else it is Lua's own.
local pairs, type, getmetatable, rawget = ...

return function(...)
  local object = ...
  if type(object) == "userdata" then
    local metatable = getmetatable(object)
    local begin = metatable and rawget(metatable, "__pairs")
    if begin then return begin(object) end
  end
  return pairs(...)
end
