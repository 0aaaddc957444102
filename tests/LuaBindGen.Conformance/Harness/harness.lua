-- What every feature's file finds: `cases` to put its cases into, `scripts` for what its host cases start, and three checks.

case_names, scripts = {}, {}
local functions = {}
cases = setmetatable({}, {
  __index = functions,
  __newindex = function(_, name, body)
    if functions[name] then error("two cases are named " .. name, 2) end
    functions[name] = body
    case_names[#case_names + 1] = name
  end,
})

local error, format, mathtype, pcall = error, string.format, math.type, pcall
local next, rawequal, rawget, rawlen, select, tostring, type = next, rawequal, rawget, rawlen, select, tostring, type

local function describe(value)
  if type(value) == "string" then return format("%q", value) end
  return (mathtype(value) or type(value)) .. " " .. tostring(value)
end

-- 1 and 1.0 are two values here: what crosses the border keeps its kind.
local function is(a, b) return rawequal(a, b) and mathtype(a) == mathtype(b) end

function equal(actual, expected)
  if not is(actual, expected) then
    error("expected " .. describe(expected) .. ", got " .. describe(actual), 2)
  end
end

-- The values after the first, however many and whatever nils: same(pack(f()), 1, nil, "x")
function same(actual, ...)
  local count = select("#", ...)
  local n = actual.n or rawlen(actual)
  if n ~= count then error("expected " .. count .. " values, got " .. n, 2) end
  for i = 1, count do
    local expected = select(i, ...)
    if not is(actual[i], expected) then
      error("value " .. i .. ": expected " .. describe(expected) .. ", got " .. describe(actual[i]), 2)
    end
  end
end

-- Whether two values are the same, tables by what is in them.
function deep(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then return is(a, b) end
  for key, value in next, a do
    if not deep(value, rawget(b, key)) then return false end
  end
  for key in next, b do
    if rawget(a, key) == nil then return false end
  end
  return true
end

-- That f fails, with this in its text. Gives the error.
function raises(text, f, ...)
  local ok, problem = pcall(f, ...)
  if ok then error("expected an error with '" .. text .. "', got none", 2) end
  local message = tostring(problem)
  if not message:find(text, 1, true) then
    error("expected an error with '" .. text .. "', got '" .. message .. "'", 2)
  end
  return problem
end
