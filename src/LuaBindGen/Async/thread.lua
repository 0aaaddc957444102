-- Coroutines in the hands of the host (`LuaThread`): what it may ask of one. Each function is called under protection, or is the body of a run.
--
-- stock:          the functions of Lua's own coroutine library
-- resume:         that of coroutine.lua, through which a wait passes
-- traceback:      Lua's own
-- holders, mains, release: of coroutine.lua
local stock, resume, traceback, holders, mains, release = ...
local status, close = stock.status, stock.close
local setmetatable = setmetatable

-- LuaThreadStatus, and one more for what an enumeration finds.
local SUSPENDED <const>, WAITING <const>, DEAD <const>, READ <const> = 0, 3, 4, 5
local numbers = { suspended = SUSPENDED, running = 1, normal = 2, dead = DEAD }

-- Which enumeration reads a coroutine. It is dead when that ends, so this is never taken back.
local readers = setmetatable({}, { __mode = "k" })

local function stand(co)
  local is = status(co)
  if is == "suspended" then
    -- Who holds the coroutine of a run, true, is the driver.
    local holder = holders[co]
    if holder ~= nil and (holder == true or status(holder) ~= "dead") then return WAITING end
  end
  return numbers[is]
end

-- What becomes of a resumption: true, whether it yielded, and the values; or false, the error and where it came from. A coroutine that an error has
-- ended is closed, as `wrap` does it: there may be nobody else who would.
local function finish(co, ok, ...)
  if ok then return true, status(co) ~= "dead", ... end
  local message = ...
  local where = traceback(co)
  if status(co) == "dead" then
    local clean, changed = close(co)
    if not clean then message = changed end
  end
  return false, message, where
end

-- nil and where it stands, when it cannot be resumed.
local function resumeThread(co, ...)
  local is = stand(co)
  if is ~= SUSPENDED then return nil, is end
  return finish(co, resume(co, ...))
end

local function read(co, reader, ...)
  local owner = readers[co]
  if owner ~= nil and owner ~= reader then return nil, READ end
  local is = stand(co)
  if is ~= SUSPENDED then return nil, is end
  readers[co] = reader
  return finish(co, resume(co, ...))
end

-- true; or false and the error of a handler; or nil and where it stands, when it cannot be closed.
local function closeThread(co)
  local is = stand(co)
  if is == DEAD then
    close(co) -- for what an error has left to be closed; the error itself is known
    return true
  end
  if mains[co] or (is ~= SUSPENDED and is ~= WAITING) then return nil, is end
  release(co)
  return close(co)
end

local function leave(co, reader)
  if readers[co] ~= reader then return true end
  return closeThread(co)
end

return stand, resumeThread, read, closeThread, leave
