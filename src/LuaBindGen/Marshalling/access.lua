-- What C# does to tables and values with metamethods, called under protection: an error here never crosses a managed frame.
local next, tostring, type = next, tostring, type

-- The name of a library function, for messages.
local function name(f, loaded)
  for library, members in next, loaded do
    if members == f then return library end
    for key, value in next, type(members) == "table" and members or {} do
      if value == f and type(key) == "string" then
        return library == "_G" and key or library .. "." .. key
      end
    end
  end
end

return function(t, k) return t[k] end,
  function(t, k, v) t[k] = v end,
  function(t) return #t end,
  next,
  tostring,
  name
