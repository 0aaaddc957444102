-- The metatable of C# exceptions in Lua. Its __close is Lua's own `error`, by which a managed function raises after it has returned.
--
-- text:  (value) -> the position and message of an error object; any other value as it is
-- field: (object, key) -> what the object has under a key of its own: message, type
-- collect: (object): it is no longer in use
local string, error, text, field, collect = ...

-- An error object has the methods of the text that it stands for.
local methods = {}
for name, method in next, string or {} do
  if name ~= "dump" then -- takes a function
    methods[name] = function(object, ...) return method(text(object), ...) end
  end
end

local metatable = {
  __name = "error",
  __metatable = "error",
  __close = error,
  __gc = collect,
  __tostring = text,
  __index = function(object, key)
    local method = methods[key]
    if method ~= nil then return method end
    return field(object, key)
  end,
  __concat = function(left, right) return text(left) .. text(right) end,
  __len = function(object) return #text(object) end,
}

-- What raises any other value: an error that came from Lua goes back as it was.
local raiser = { __metatable = "error", __close = function(held) error(held[1], 0) end }

return metatable, raiser
