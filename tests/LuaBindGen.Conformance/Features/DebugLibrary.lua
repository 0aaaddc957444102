local function failure() return select(2, pcall(host.throw, "x")) end

function cases.the_registry_is_not_accessible()
  raises("the registry is not accessible here", debug.getregistry)
end

function cases.the_metatable_of_an_error_is_neither_read_nor_changed()
  equal(debug.getmetatable(failure()), nil)
  raises("the metatable of this value cannot be changed", debug.setmetatable, failure(), {})
end

function cases.the_upvalues_of_our_functions_are_neither_read_nor_changed()
  raises("cannot be looked into", debug.getupvalue, coroutine.resume, 1)
  raises("cannot be looked into", debug.setupvalue, coroutine.resume, 1, nil)
  raises("cannot be looked into", debug.upvaluejoin, coroutine.resume, 1, function() return raises end, 1)
end

function cases.the_scripts_own_values_are_read_and_changed()
  local mark = {}
  local f = function() return mark end
  equal(select(2, debug.getupvalue(f, 1)), mark)
  local t = {}
  debug.setmetatable(t, { __index = function() return 1 end })
  equal(t.x, 1)
  local name, value = debug.getlocal(1, 1)
  equal(name, "mark")
  equal(value, mark)
end

function cases.a_foreign_userdata_in_our_metatable_confuses_nobody()
  local file = io.tmpfile()
  local metatable = debug.getmetatable(file)
  debug.setmetatable(file, debug.getmetatable(Counter.new(1)))
  raises("", function() return file.value end)
  raises("bad self", Counter.new(1).increment, file)
  debug.setmetatable(file, metatable)
  file:close()
end

function cases.no_awaiter_is_found_on_a_stack_that_waits()
  local found
  local function look()
    for level = 2, 10 do
      for i = 1, 5 do
        local _, _, value = pcall(debug.getlocal, level, i)
        if type(value) == "table" and rawlen(value) == 1 and math.type(rawget(value, 1)) == "integer" then found = true end
      end
    end
  end
  debug.sethook(look, "crl")
  host.fetch(1)
  debug.sethook()
  equal(found, nil)
end

function cases.hooks_run_across_waits()
  local lines = 0
  debug.sethook(function() lines = lines + 1 end, "l")
  host.fetch(1)
  host.fetch(2)
  debug.sethook()
  assert(lines >= 3, lines)
end

function cases.a_hook_that_raises_during_a_wait_leaves_nothing()
  for every = 1, 40 do
    pcall(function()
      debug.sethook(function()
        debug.sethook()
        error("struck", 0)
      end, "", every)
      host.fetch(1)
      host.fetch(2)
    end)
    debug.sethook()
    equal(host.fetch(every), every)
  end
end

function cases.a_traceback_names_the_function_that_waits()
  local co = coroutine.create(function()
    host.fetch(1)
    coroutine.yield()
  end)
  coroutine.resume(co)
  assert(debug.traceback(co):find("DebugLibrary.lua:", 1, true))
end

function cases.what_a_property_is_found_by_cannot_be_replaced()
  local index = debug.getmetatable(Counter.new(1)).__index
  assert(not pcall(debug.setupvalue, index, 1, 5))
  equal(Counter.new(1).nothing, nil)
end
