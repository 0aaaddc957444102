count = 0

function scripts.connect(bell)
  connection = bell.rung:connect(function() count = count + 1 end)
end

function scripts.disconnect_late()
  connection:disconnect()
  return tostring(not connection.connected)
end

function scripts.wait(bell) bell.rung:wait() end

function cases.a_handler_is_called_in_turn()
  local bell, tones = Bell.new(), {}
  bell.rung:connect(function(tone) tones[#tones + 1] = tone end)
  bell:ring(1)
  bell:ring(2)
  equal(#tones, 0)
  host.fetch(0)
  equal(deep(tones, { 1, 2 }), true)
end

function cases.a_handler_may_wait()
  local bell, tones = Bell.new(), {}
  bell.rung:connect(function(tone)
    host.fetch(0)
    tones[#tones + 1] = tone
  end)
  bell:ring(1)
  for _ = 1, 3 do host.fetch(0) end
  equal(tones[1], 1)
end

function cases.the_sender_and_empty_arguments_are_left_out()
  local bell, seen = Bell.new(), nil
  bell.silent:connect(function(...) seen = select("#", ...) end)
  bell:hush()
  host.fetch(0)
  equal(seen, 0)
  bell.changed:connect(function(...) seen = table.pack(...) end)
  bell:change("tone")
  host.fetch(0)
  equal(seen.n, 1)
  equal(seen[1].what, "tone")
end

function cases.several_arguments()
  local bell, seen = Bell.new(), nil
  bell.detailed:connect(function(...) seen = table.pack(...) end)
  bell:tell("a", nil)
  host.fetch(0)
  equal(seen.n, 3)
  equal(seen[1], "a")
  equal(seen[2], nil)
  equal(deep(seen[3], { 1, 2 }), true)
end

function cases.a_connection_ends()
  local bell, calls = Bell.new(), 0
  local connection = bell.rung:connect(function() calls = calls + 1 end)
  equal(connection.connected, true)
  bell:ring(1)
  host.fetch(0)
  equal(calls, 1)
  -- What was raised before and has not had its turn is not delivered.
  bell:ring(2)
  connection:disconnect()
  connection:disconnect()
  equal(connection.connected, false)
  host.fetch(0)
  bell:ring(3)
  host.fetch(0)
  equal(calls, 1)
end

function cases.a_connection_is_closed_with_its_variable()
  local bell, calls = Bell.new(), 0
  do
    local connection <close> = bell.rung:connect(function() calls = calls + 1 end)
    bell:ring(1)
    host.fetch(0)
  end
  bell:ring(2)
  host.fetch(0)
  equal(calls, 1)
end

function cases.a_handler_that_raises_stays_connected()
  local bell, calls = Bell.new(), 0
  bell.rung:connect(function()
    calls = calls + 1
    error("a handler's own")
  end)
  bell:ring(1)
  host.fetch(0)
  bell:ring(2)
  host.fetch(0)
  equal(calls, 2)
end

function cases.a_script_waits_for_the_next_one()
  local bell = Bell.new()
  bell:tell("before", 1)
  -- A handler that knows its object keeps it alive, as long as it is connected.
  local connection <close> = bell.rung:connect(function() bell:tell("next", 2) end)
  bell:ring(0)
  local text, number, list = bell.detailed:wait()
  equal(text, "next")
  equal(number, 2)
  equal(deep(list, { 1, 2 }), true)
end

function cases.an_event_is_equal_to_itself()
  local bell = Bell.new()
  equal(bell.rung, bell.rung)
  equal(bell.rung == bell.changed, false)
  equal(bell.rung == Bell.new().rung, false)
end

function cases.a_static_event()
  local names = {}
  local connection <close> = Bell.any_made:connect(function(name) names[#names + 1] = name end)
  Bell.make("x")
  host.fetch(0)
  equal(deep(names, { "x" }), true)
end

function cases.mistakes_are_told()
  local bell = Bell.new()
  raises("bad argument #1 'handler' to 'Event:connect' (function expected, got no value)", function() bell.rung:connect() end)
  raises("bad self to 'Event:connect' (Event expected, got function); call it with a colon, object:connect(...)", function() bell.rung.connect(print) end)
  raises("'Bell.rung' cannot be set", function() bell.rung = print end)
  raises("'Event:wait' cannot wait here: it was called inside 'table.sort'", function() table.sort({ 1, 2 }, function() bell.rung:wait() end) end)
end
