-- table.sort, whose order function and metamethods may wait.
--
-- The quicksort of Lua 5.4: the same comparisons in the same order, so that what comes out is the same where elements are equal, and where the order
-- function makes no sense.
--
-- common: of replacements.lua
-- table:  the library of the scripts
local common, table = ...
local metamethod, refuse, get, set, length, less = common.metamethod, common.refuse, common.get, common.set, common.length, common.less
local getmetatable, random = common.debug.getmetatable, common.math.random
local stock = table.sort
local error, pcall, setmetatable, type = error, pcall, setmetatable, type

-- The messages and the numbers of Lua's ltablib.c.
local INCONSISTENT <const> = "invalid order function for sorting"
local LONGEST <const>, LARGE <const>, IMBALANCED <const> = 2147483647, 100, 128

-- Puts what is less than the pivot before it, the others after it. The pivot is the last but one; the first is not more than it, the last not less.
-- Gives its new place; nil where the order function contradicts itself.
local function partition(a, lo, up, pivot, order)
  local i, j = lo, up - 1
  while true do
    i = i + 1
    local more = a[i]
    while order(more, pivot) do
      if i == up - 1 then return nil end
      i = i + 1
      more = a[i]
    end
    j = j - 1
    local fewer = a[j]
    while order(pivot, fewer) do
      if j < i then return nil end
      j = j - 1
      fewer = a[j]
    end
    if j < i then
      a[up - 1] = more
      a[i] = pivot
      return i
    end
    a[i] = fewer
    a[j] = more
  end
end

-- The middle, or where that went badly some place around it.
local function choose(lo, up, chance)
  if up - lo < LARGE or chance == 0 then return (lo + up) // 2 end
  local quarter = (up - lo) // 4
  return chance % (quarter * 2) + lo + quarter
end

-- Sorts first, middle and last. The place of the middle; nil where that was all.
local function order_three(a, lo, up, order, chance)
  local first, last = a[lo], a[up]
  if order(last, first) then
    a[lo] = last
    a[up] = first
  end
  if up - lo == 1 then return nil end
  local p = choose(lo, up, chance)
  local middle
  middle, first = a[p], a[lo]
  if order(middle, first) then
    a[p] = first
    a[lo] = middle
  else
    last = a[up]
    if order(last, middle) then
      a[p] = last
      a[up] = middle
    end
  end
  if up - lo == 2 then return nil end
  return p
end

-- The smaller part by recursion, the larger one in this loop: no deeper than the logarithm. False where the order function contradicts itself.
local function quicksort(a, lo, up, order, chance)
  while lo < up do
    local p = order_three(a, lo, up, order, chance)
    if p == nil then return true end
    local pivot, other = a[p], a[up - 1]
    a[p] = other
    a[up - 1] = pivot
    p = partition(a, lo, up, pivot, order)
    if p == nil then return false end
    local smaller
    if p - lo < up - p then
      if not quicksort(a, lo, p - 1, order, chance) then return false end
      smaller = p - lo
      lo = p + 1
    else
      if not quicksort(a, p + 1, up, order, chance) then return false end
      smaller = up - p
      up = p - 1
    end
    if (up - lo) // IMBALANCED > smaller then chance = random(1, LONGEST) end
  end
  return true
end

-- Whether nothing but numbers, or nothing but strings, is in a table: no metamethod is called for these.
local function is_plain(t, n)
  local is = type(t[1])
  if is ~= "number" and is ~= "string" then return false end
  for i = 2, n do
    if type(t[i]) ~= is then return false end
  end
  return true
end

-- A value whose metamethods are used as C uses them: an error of theirs has no position of ours, and no name.
local function reach(t)
  return setmetatable({}, {
    __index = function(_, key) return get(t, key) end,
    __newindex = function(_, key, value) set(t, key, value) end,
  })
end

local function is_like_table(t)
  return metamethod(t, "__index") ~= nil and metamethod(t, "__newindex") ~= nil and metamethod(t, "__len") ~= nil
end

function table.sort(...)
  local t, order = ...
  if type(t) ~= "table" and not is_like_table(t) then
    local _, message = pcall(stock, ...)
    refuse(message, "table.sort")
  end
  local isRaw = getmetatable(t) == nil
  local n = isRaw and #t or length(t)
  if n == nil then error("object length is not an integer", 2) end
  if n < 2 then return end
  if n >= LONGEST then refuse("bad argument #1 to '?' (array too big)", "table.sort") end
  if order == nil then
    if isRaw and is_plain(t, n) then
      local ok, message = pcall(stock, t)
      if not ok then error(message, message == INCONSISTENT and 2 or 0) end -- NaN has no order
      return
    end
    order = less
  elseif type(order) ~= "function" then
    local _, message = pcall(stock, { 1, 2 }, order)
    refuse(message, "table.sort")
  end
  if not quicksort(isRaw and t or reach(t), 1, n, order, 0) then error(INCONSISTENT, 2) end
end
