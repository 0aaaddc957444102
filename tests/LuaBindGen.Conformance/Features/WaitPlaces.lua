function scripts.waits_on_index()
  return setmetatable({}, { __index = function() return host.fetch(1) end })
end

function scripts.fails_with_a_handler_that_waits()
  local guard <close> = setmetatable({}, { __close = function()
    told = host.fetch(1)
  end })
  error("the end")
end

-- Neither a wait nor a ready task is possible where `enter` calls its argument, and the message names the place.
local function impossible(place, enter)
  for _, async in ipairs({ host.fetch, host.ready }) do
    local problem
    pcall(enter, function()
      local ok
      ok, problem = pcall(async, 1)
      assert(not ok)
      error(problem, 0)
    end)
    local message = problem and problem.message or "the place was not reached"
    if not message:find("cannot wait here: it was called " .. place, 1, true) then
      error("expected '" .. place .. "', got '" .. message .. "'", 2)
    end
    assert(message:find("use its result here", 1, true))
  end
end

-- A wait is possible where `enter` calls its argument, whose result is returned.
local function possible(enter)
  local function fetch() return host.fetch(4) end
  local value = enter(fetch)
  if value ~= 4 then error("expected 4, got " .. tostring(value), 2) end
end

function cases.not_in_a_sort_comparator()
  impossible("inside 'table.sort'", function(f) table.sort({ 2, 1 }, f) end)
end

function cases.not_in_a_gsub_callback()
  impossible("inside 'string.gsub'", function(f) string.gsub("a", "a", f) end)
end

function cases.not_in_a_gsub_table()
  impossible("inside 'string.gsub'", function(f) string.gsub("a", "a", setmetatable({}, { __index = f })) end)
end

function cases.not_in_tostring()
  impossible("inside 'tostring'", function(f) tostring(setmetatable({}, { __tostring = f })) end)
end

function cases.not_in_print()
  impossible("inside 'print'", function(f) print(setmetatable({}, { __tostring = f })) end)
end

function cases.not_in_the_reader_of_load()
  impossible("inside 'load'", function(f) load(f) end)
end

function cases.not_in_concat_and_unpack_over_metamethods()
  local function list(f) return setmetatable({}, { __len = function() return 1 end, __index = f }) end
  impossible("inside 'table.concat'", function(f) table.concat(list(f)) end)
  impossible("inside 'table.unpack'", function(f) table.unpack(list(f), 1, 1) end)
end

function cases.not_in_a_required_module()
  impossible("inside 'require'", function(f)
    package.preload.reads_on = f
    require("reads_on")
  end)
end

function cases.not_in_a_function_that_CSharp_calls_at_once()
  impossible("inside 'host.apply'", function(f) host.apply(f) end)
end

function cases.not_in_a_handler_of_a_coroutine_that_is_closed()
  impossible("inside 'coroutine.close'", function(f)
    local co = coroutine.create(function()
      local guard <close> = setmetatable({}, { __close = f })
      coroutine.yield()
    end)
    coroutine.resume(co)
    coroutine.close(co)
  end)
end

function cases.not_in_a_message_handler()
  local told
  xpcall(error, function()
    local _, problem = pcall(host.fetch, 1)
    told = problem.message
  end)
  assert(told:find("'host.fetch' cannot wait here", 1, true), told)
end

function cases.not_in_a_coroutine_that_such_a_place_resumes()
  impossible("inside 'table.sort'", function(f) table.sort({ 2, 1 }, coroutine.wrap(f)) end)
  impossible("inside 'string.gsub'", function(f)
    string.gsub("a", "a", function() assert(coroutine.resume(coroutine.create(f))) end)
  end)
end

function cases.the_position_is_that_of_the_call()
  local _, problem = pcall(load("table.sort({ 2, 1 }, function()\n  host.fetch(1)\nend)", "=sort.lua"))
  assert(tostring(problem):find("^sort.lua:2: 'host.fetch' cannot wait here"), tostring(problem))
end

function cases.elsewhere_goes_on_after_it()
  pcall(table.sort, { 2, 1 }, function() return host.fetch(1) end)
  equal(host.fetch(5), 5)
end

function cases.in_pcall() possible(function(f) return select(2, pcall(f)) end) end

function cases.in_xpcall() possible(function(f) return select(2, xpcall(f, debug.traceback)) end) end

function cases.in_nested_protected_calls()
  possible(function(f) return select(4, pcall(pcall, pcall, f)) end)
end

function cases.in_index_and_newindex()
  possible(function(f) return setmetatable({}, { __index = f }).x end)
  possible(function(f)
    local got
    setmetatable({}, { __newindex = function() got = f() end }).x = 1
    return got
  end)
end

function cases.in_call_and_arithmetic()
  possible(function(f) return setmetatable({}, { __call = f })() end)
  possible(function(f) return setmetatable({}, { __add = f }) + 1 end)
  possible(function(f) return -setmetatable({}, { __unm = f }) end)
  possible(function(f) return setmetatable({}, { __band = f }) & 1 end)
end

function cases.in_concatenation_and_length()
  possible(function(f) return "a" .. setmetatable({}, { __concat = f }) end)
  possible(function(f) return #setmetatable({}, { __len = f }) end)
end

function cases.in_comparisons()
  local function answer(f) return function() return f() == 4 end end
  possible(function(f) return setmetatable({}, { __lt = answer(f) }) < 1 and 4 end)
  possible(function(f) return setmetatable({}, { __le = answer(f) }) <= 1 and 4 end)
  possible(function(f) return setmetatable({}, { __eq = answer(f) }) == {} and 4 end)
end

function cases.in_pairs_and_iterators()
  possible(function(f)
    for _, value in pairs(setmetatable({}, { __pairs = function() return next, { f() } end })) do return value end
  end)
  possible(function(f) for value in f do return value end end)
end

function cases.in_close_handlers_of_a_block()
  possible(function(f)
    local got
    do local guard <close> = setmetatable({}, { __close = function() got = f() end }) end
    return got
  end)
end

function cases.in_close_handlers_of_a_failed_pcall()
  possible(function(f)
    local got
    pcall(function()
      local guard <close> = setmetatable({}, { __close = function() got = f() end })
      error("x")
    end)
    return got
  end)
end
