-- string.gsub, whose function or table of replacements may wait. Patterns are matched by string.find, natively.
--
-- common: of replacements.lua
-- string: the library of the scripts
local common, string = ...
local metamethod, refuse, get, integer = common.metamethod, common.refuse, common.get, common.integer
local concat = common.table.concat
local stock, find, sub, byte = string.gsub, string.find, string.sub, string.byte
local error, pcall, select, type = error, pcall, select, type

local CARET <const> = byte("^")
local MOST_KNOWN <const>, LONGEST_KNOWN <const> = 100, 100
local SPECIAL <const> = "[%^%$%*%+%?%.%(%[%%%-]"

-- Functions of C's own that neither wait nor fail, whatever a pattern captures.
local harmless = { [string.upper] = true, [string.lower] = true, [string.reverse] = true, [string.len] = true }

-- Of patterns that were met, whether they can be malformed: WHOLE ones cannot, and have no captures. Forgotten when there are many.
local WHOLE <const>, ANY <const> = 1, 2
local kinds, known = {}, 0

local function judge(p)
  if known == MOST_KNOWN then kinds, known = {}, 0 end
  local kind = ANY
  if #p <= LONGEST_KNOWN and not find(p, "[%(%)]") and not find(p, "%%[fb%d]") then
    -- Without what is escaped, and without sets.
    local rest = stock(stock(p, "%%.", "x"), "%[%^?.[^%]]*%]", "x")
    if not find(rest, "[%%%[]") then kind = WHOLE end
  end
  kinds[p], known = kind, known + 1
  return kind
end

-- Stands for a value where a match does not count.
local skipped = {}

local function replace(f, s, first, last, ...)
  if select("#", ...) == 0 then return f(sub(s, first, last)) end
  return f(...)
end

local function look_up(t, s, first, last, ...)
  if select("#", ...) == 0 then return get(t, sub(s, first, last)) end
  return get(t, (...))
end

-- From what pcall(find) gives: first and last of the match, and the value for it; nil where there is none; false and the message where the
-- pattern is malformed. An empty match right after the last one does not count.
local function answer(by, with, s, stop, ok, first, last, ...)
  if not ok then return false, first end
  if first == nil then return nil end
  if last < first and first == stop then return first, last, skipped end
  return first, last, (by(with, s, first, last, ...))
end

-- Whether the original does: where nothing can wait, and where it will refuse the arguments.
local function is_stock(s, p, with, max)
  local is = type(with)
  if is == "function" then
    if harmless[with] then return true end
  elseif is ~= "table" or metamethod(with, "__index") == nil then
    return true
  end
  local subject, pattern = type(s), type(p)
  return (subject ~= "string" and subject ~= "number") or (pattern ~= "string" and pattern ~= "number") or (max ~= nil and integer(max) == nil)
end

-- The text and the number of replacements; or false and what is wrong.
local function substitute(s, p, with, max)
  -- `find` takes it for plain text, where a pattern is malformed. What follows a stray bracket is never looked at.
  local kind = kinds[p] or judge(p)
  if kind == ANY and find(p, ")", 1, true) and not find(p, SPECIAL) then p = p .. "." end
  local isFunction, isAnchored = type(with) == "function", byte(p) == CARET
  local by = isFunction and replace or look_up
  local pieces, size, copied = {}, 0, 1
  local from, stop, count = 1, nil, 0
  while count < max do
    local first, last, value
    if kind == WHOLE then
      first, last = find(s, p, from)
      if first == nil then break end
      if last < first and first == stop then
        value = skipped
      elseif isFunction then
        value = with(sub(s, first, last))
      else
        value = get(with, sub(s, first, last))
      end
    else
      first, last, value = answer(by, with, s, stop, pcall(find, s, p, from))
      if first == nil then break end
      if first == false then return false, last end
    end
    if value == skipped then
      if from > #s then break end
      from = from + 1
    else
      count = count + 1
      if value then
        local is = type(value)
        if is ~= "string" and is ~= "number" then return false, "invalid replacement value (a " .. is .. ")" end
        pieces[size + 1], pieces[size + 2] = sub(s, copied, first - 1), value
        size, copied = size + 2, last + 1
      end
      from = last + 1
      stop = from
    end
    if isAnchored then break end
  end
  if size == 0 then return s, count end
  pieces[size + 1] = sub(s, copied)
  return concat(pieces, "", 1, size + 1), count
end

function string.gsub(...)
  local s, p, with, max = ...
  if is_stock(s, p, with, max) then
    local ok, text, count = pcall(stock, ...)
    if ok then return text, count end
    refuse(text, "string.gsub")
  end
  s = s .. ""
  local text, count = substitute(s, p .. "", with, max == nil and #s + 1 or integer(max))
  if not text then error(count, 2) end
  return text, count
end
