-- What C# does to tables and values with metamethods, called under protection: an error here never crosses a managed frame.
local next, tostring = next, tostring

return function(t, k) return t[k] end,
  function(t, k, v) t[k] = v end,
  function(t) return #t end,
  next,
  tostring
