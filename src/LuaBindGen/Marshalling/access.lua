-- What C# does to tables and values with metamethods, called under protection: an error here never crosses a managed frame.
local next, tostring, type = next, tostring, type

-- The name of a library function, for messages: among the globals, or in a table that is a global.
local function name(f, globals)
  for key, value in next, globals do
    if value == f and type(key) == "string" then return key end
  end
  for library, members in next, globals do
    if type(library) == "string" and type(members) == "table" and members ~= globals then
      for key, value in next, members do
        if value == f and type(key) == "string" then return library .. "." .. key end
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
