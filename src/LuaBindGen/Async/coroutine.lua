-- The coroutine library of a state, and the awaiter of its operations.
--
-- A function that waits yields the sentinel. Here it passes through whatever resumed its coroutine, up to the driver, and the
-- resumption comes back down the same way, so that to a script the call has simply taken long.
--
-- coroutine: the stock library; changed in place before a script can keep its functions
-- sentinel:  the light userdata that a waiting coroutine yields, an awaiter with the index of its operation
-- complete:  (awaiter, index) -> whether its operation is done; writes the results, or raises
-- cancel:    (awaiter): its coroutine has ended before the operation
-- phases:    by an operation's index, where its awaiter stands: IDLE, ENTERED, WAITING or DONE. Also `problem`, the error of a cancelled run in
--            the step in which its script is told; and `preempted`, true from the end of a time slice until its resumer has seen that
-- mains:     the coroutines of runs, and the main one, as keys; nobody but the driver resumes or closes these
-- sethook:   debug.sethook
-- rehook:    (): the hook of the running coroutine is again what it is without us
-- note:      (coroutine, error): an error has ended it; keeps where, for the host's trace
local coroutine, sentinel, complete, cancel, phases, mains, sethook, rehook, note = ...
local resume, yield, create = coroutine.resume, coroutine.yield, coroutine.create
local running, status, close = coroutine.running, coroutine.status, coroutine.close
local error, next, pcall, setmetatable, type, gsub = error, next, pcall, setmetatable, type, string.gsub

local IDLE <const>, ENTERED <const>, WAITING <const>, DONE <const> = 0, 1, 2, 3
local BEHIND <const> = -1

-- What waits, and for whom: the coroutine that resumed it, or true for the driver. Counted.
local holders, held = setmetatable({}, { __mode = "k" }), 0

-- False only while nothing is held and no sentinel is on its way: then `resume` pays for two tests. Set before each sentinel is yielded, and taken
-- back only by the wait that goes on, where no sentinel can be under way; never where the host has shared the sentinel.
local busy, shared = false, false

-- The main coroutine of the state is the driver's too. It runs this chunk.
mains[running()] = true

local function hold(co, holder)
  if holders[co] == nil then held = held + 1 end
  holders[co] = holder
  busy = true
end

local function release(co)
  if holders[co] ~= nil then
    holders[co] = nil
    held = held - 1
    if held > 0 and next(holders) == nil then held = 0 end -- some were collected while they waited
  end
end

-- Whether a suspended coroutine is in the hands of somebody other than the running one.
local function taken(co)
  local holder = holders[co]
  if holder == nil then return false end
  if holder == true then return true end
  return holder ~= running() and status(holder) ~= "dead"
end

-- When the resumer of a waiting coroutine ends first, by an error or a close, the waiting one is closed with it.
local link = { __close = function(inner)
  local co = inner[1]
  if co then
    release(co)
    close(co)
  end
end }

-- Raises in a coroutine of a cancelled run that is suspended where no awaiter is: before its next instruction, so no line of it runs.
local function raise()
  rehook()
  error(phases.problem, 0)
end

-- After the end of a time slice Lua executes one instruction before it calls a hook; where that is a call, the call is a hook's event too.
local function interrupt(co) sethook(co, raise, "c", 1) end

-- Ends what runs where Lua cannot suspend it, and should have ended long ago. The hook stays: nothing can catch the error for long.
local function stop() error("the script was to end, and took too long where Lua cannot suspend it", 0) end

local function halt() sethook(stop, "", 1) end

-- The run was cancelled while it waited for `co`, and `co` has been told. What handlers it runs may wait; then its resumer is told, by the same error.
local function told(co, problem, ok)
  if not ok then close(co) end
  error(problem, 0)
end

local pass

local function failed(co, message)
  if status(co) == "dead" then note(co, message) end
end

-- Passes a wait on, until `co` has something else to say. Without a mark it is in its own code, at the end of a time slice or in a scheduler's
-- yield: there is no awaiter in it to tell it of a cancellation.
-- Behind the sentinel stands BEHIND then, all the way: a scheduler that polls need not wait for anything.
local function wait(co, preempted, mark)
  hold(co, (running()))
  do
    local inner <close> = setmetatable({ co }, link)
    yield(sentinel, (preempted or mark == BEHIND) and BEHIND or 0)
    inner[1] = nil
  end
  release(co)
  local problem = phases.problem
  if problem then
    if mark == nil then interrupt(co) end
    return told(co, problem, pass(co, resume(co)))
  end
  return pass(co, resume(co))
end

function pass(co, ok, ...)
  if busy then
    local first, mark = ...
    if first == sentinel then return wait(co, false, mark) end
    if phases.preempted then
      phases.preempted = nil
      return wait(co, true)
    end
  end
  if ok then return ok, ... end
  failed(co, ...)
  return ok, ...
end

local function refused(co)
  if taken(co) then return true end
  release(co) -- its own resumer goes on, or the resumer is no more
  return false
end

function coroutine.resume(co, ...)
  if busy and holders[co] ~= nil and refused(co) then
    return false, "cannot resume non-suspended coroutine"
  end
  return pass(co, resume(co, ...))
end

-- What `wrap` does with the results of its coroutine (lcorolib.c, auxwrap): an error closes the coroutine and gets the position.
local function unwrap(co, ok, ...)
  if ok then
    if busy then
      local first, mark = ...
      if first == sentinel then return unwrap(co, wait(co, false, mark)) end
      if phases.preempted then
        phases.preempted = nil
        return unwrap(co, wait(co, true))
      end
    end
    return ...
  end
  local message = ...
  if status(co) == "dead" then
    note(co, message)
    local clean, changed = close(co)
    if not clean then message = changed end
  end
  error(message, message == "not enough memory" and 0 or 2)
end

function coroutine.wrap(...)
  local body = ...
  if type(body) ~= "function" then
    local _, message = pcall(create, ...)
    error((gsub(message, "to '[^']*'", "to 'wrap'")), 2)
  end
  local co = create(body)
  return function(...)
    if busy and holders[co] ~= nil and refused(co) then
      error("cannot resume non-suspended coroutine", 2)
    end
    return unwrap(co, resume(co, ...))
  end
end

function coroutine.status(...)
  local co = ...
  if type(co) ~= "thread" then
    local _, message = pcall(status, ...)
    error((gsub(message, "to '[^']*'", "to 'status'")), 2)
  end
  local is = status(co)
  if is ~= "running" and held > 0 and taken(co) then return "normal" end
  return is
end

function coroutine.close(...)
  local co = ...
  if type(co) ~= "thread" then
    local _, message = pcall(close, ...)
    error((gsub(message, "to '[^']*'", "to 'close'")), 2)
  end
  local is = status(co)
  if is ~= "running" and held > 0 and taken(co) then is = "normal" end
  if is == "normal" or is == "running" then
    error("cannot close a " .. is .. " coroutine", 2)
  end
  release(co)
  return close(co)
end

-- A script that asks for the coroutine of its run could hand it to another run: from then on it is held for the driver.
function coroutine.running()
  local co, main = running()
  if mains[co] then hold(co, true) end
  return co, main
end

-- What a scheduler written in Lua has polled to the end of a time slice: there is nothing to wait for, it goes on when it is polled again.
local behind = setmetatable({}, { __mode = "k" })

local function isBehind() return next(behind) ~= nil end

-- `resume` for a scheduler written in Lua: it sees the sentinel and may resume the coroutine again at any time.
local function polled(co, ...)
  local _, first, mark = ...
  local isBehind = phases.preempted or (first == sentinel and mark == BEHIND)
  if isBehind then
    phases.preempted = nil
    behind[co] = true
  end
  if isBehind or first == sentinel then
    hold(co, (running()))
    return true, sentinel
  end
  return ...
end

local function poll(co, ...)
  -- A scheduler may complete a wait while a sentinel is on its way through another resumer.
  busy, shared = true, true
  if held > 0 and holders[co] ~= nil and refused(co) then
    return false, "cannot resume non-suspended coroutine"
  end
  behind[co] = nil
  return polled(co, resume(co, ...))
end

-- From now on a script may yield the sentinel itself.
local function share()
  busy, shared = true, true
end

-- The __close of an awaiter, called when the managed function has returned. It is its own guard: the second close, that of
-- `guard`, tells the operation when the wait has ended in any other way than by completion.
local function await(awaiter)
  local index = awaiter[1]
  local phase = phases[index]
  if phase ~= IDLE then
    if phase ~= DONE then cancel(awaiter) end
    phases[index] = IDLE
    return
  end
  -- A hook may raise between any two of these: the driver takes for parked only what has its guard.
  phases[index] = ENTERED
  local guard <close> = awaiter
  phases[index] = WAITING
  repeat
    busy = true
    yield(sentinel, index)
    busy = shared or held > 0
  until complete(awaiter, index)
  phases[index] = DONE
end

return await, poll, release, holders, share, interrupt, isBehind, halt, resume, close
