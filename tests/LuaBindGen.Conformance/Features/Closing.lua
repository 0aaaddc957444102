local function closed() return table.concat(Closed.names(), " ") end

function scripts.waits_with_a_variable()
  local session <close> = Session.new("s")
  return host.fetch(1)
end

function scripts.waits_at_the_end()
  do
    local session <close> = Session.new("s")
  end
  return 1
end

function cases.a_variable_disposes_of_its_object()
  do
    local a <close> = Handle.new("a")
    local b <close> = Handle.new("b")
    equal(closed(), "")
  end
  equal(closed(), "b a")
end

function cases.it_does_when_an_error_ends_it()
  raises("stop", function()
    local a <close> = Handle.new("a")
    error("stop")
  end)
  equal(closed(), "a")
end

function cases.what_dispose_throws_is_an_error()
  local problem = raises("cannot close", function()
    local bad <close> = Handle.new("bad")
  end)
  equal(problem.type, "InvalidOperationException")
end

function cases.dispose_is_a_method_too()
  Handle.new("a"):dispose()
  Session.new("s"):dispose()
  equal(closed(), "a s async")
end

function cases.what_takes_time_is_waited_for()
  do
    local session <close> = Session.new("s")
    local both <close> = DoubleSession.new("b")
    local first <close> = Handle.new("a")
  end
  equal(closed(), "a b async s async")
end

function cases.it_is_waited_for_when_an_error_ends_it()
  local problem = raises("stop", function()
    local session <close> = Session.new("s")
    error("stop")
  end)
  equal(closed(), "s async")
end

function cases.a_generic_for_closes_too()
  for i in function(_, i) return (i or 0) < 2 and (i or 0) + 1 or nil end, nil, nil, Session.new("s") do
    equal(closed(), "")
  end
  equal(closed(), "s async")
end

function cases.what_is_left_out_is_not_closed()
  raises("variable 'borrowed' got a non-closable value", function() local borrowed <close> = Borrowed.new() end)
end
