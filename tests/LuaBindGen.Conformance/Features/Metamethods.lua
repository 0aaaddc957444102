function scripts.waits_in_an_index() return Remote.new().missing end
function scripts.waits_in_an_assignment() Remote.new().key = 1 return 1 end
function scripts.waits_in_a_call() return Remote.new()(1) end
function scripts.waits_in_an_operator() return Remote.new() + 1 end
function scripts.closes_one_that_waits()
  local co = coroutine.create(function() return Remote.new().key end)
  local ok, waiting = poll(co)
  return coroutine.close(co)
end

function cases.a_method_is_a_metamethod()
  local magic = Magic.new("m")
  equal(magic * Magic.new("n"), "m*n")
  equal(magic ^ 3, "m^3")
  equal(magic // 2, "m//2")
  equal(#magic, 1)
  equal("a" .. magic, "a..m")
  equal(tostring(magic), "<m>")
  equal(magic.xyz, "xyz!")
  equal(magic.unknown, nil)
  equal(magic.name, "m")
end

function cases.a_call_is_one_of_a_method()
  local magic = Magic.new("m")
  equal(magic(), "m(0)")
  equal(magic(7), "m(7)")
  equal(magic("x"), "m('x')")
  raises("no overload of 'Magic:__call' takes (boolean)", magic, true)
  raises("bad argument #1 'value' to 'Remote:__call' (integer expected, got no value)", Remote.new())
end

function cases.it_is_no_method_any_more()
  equal(Magic.new("m").halve, nil)
  equal(Magic.append, nil)
end

function cases.operands_are_checked()
  raises("bad argument #1 'self' to 'Magic.__idiv' (Magic expected, got the integer 2)", function() return 2 // Magic.new("m") end)
  raises("bad argument #2 'by' to 'Magic.__idiv' (integer expected, got string)", function() return Magic.new("m") // "x" end)
end

function cases.pairs_may_be_whatever_it_returns()
  things = { a = 1, b = 2 }
  local total = 0
  for key, value in pairs(Magic.new("things")) do total = total + value end
  equal(total, 3)
end

function cases.metamethods_wait()
  local remote = Remote.new()
  equal(remote.key, nil)
  remote.key = 5
  equal(remote.key, 5)
  equal(remote["key"], 5)
  equal(remote.own, 1)
  same(table.pack(remote(1)), 1, 2)
  equal(remote + 1, 2)
  equal(remote < remote, true)
  do
    local variable <close> = remote
  end
  equal(closed_with, nil)
  raises("stop", function()
    local variable <close> = remote
    error("stop", 0)
  end)
  equal(closed_with, "stop")
end

function cases.metamethods_wait_in_coroutines()
  local co = coroutine.wrap(function()
    local remote = Remote.new()
    remote.key = 5
    coroutine.yield(remote.key)
    return remote(1)
  end)
  equal(co(), 5)
  same(table.pack(co()), 1, 2)
end

function cases.where_lua_cannot_suspend_a_metamethod_says_so()
  raises("'Remote.__lt' cannot wait here: it was called inside 'table.sort', which Lua cannot suspend", function()
    table.sort({ Remote.new(), Remote.new() })
  end)
  raises("cannot wait here", function() return ("x"):gsub("x", function() return Remote.new().key end) end)
end

function cases.a_metatable_confuses_no_types()
  local metatable = debug.getmetatable(Magic.new("m"))
  raises("bad argument #1 'one' to 'Magic.__mul' (Magic expected, got Remote)", metatable.__mul, Remote.new(), Magic.new("m"))
  raises("bad self to 'Magic.xyz' (Magic expected, got the integer 1)", metatable.__index, 1, "xyz")
  local closing = debug.getmetatable(Handle.new("a")).__close
  raises("this is no object with that metamethod (Borrowed)", closing, Borrowed.new())
  raises("this is no object with that metamethod (string)", closing, "x")
  local text = debug.getmetatable(Locality.new("a", 1)).__tostring
  raises("this is no object with that metamethod (Reserved)", text, Reserved.new())
  equal(getmetatable(Magic.new("m")), "Magic")
end
