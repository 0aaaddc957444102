local function sum(...)
  local total = 0
  for i in ... do total = total + i end
  return total
end

function scripts.sum_ready() return sum(db.ready(3)) end
function scripts.sum_late() return sum(db.late(3)) end
function scripts.sum_endless() return sum(db.endless()) end

function scripts.leave_early()
  local last
  for i in db.endless() do
    last = i
    if i == 2 then break end
  end
  return "left after " .. last .. ": " .. db.take_log()
end

function scripts.fail_inside()
  local ok, problem = pcall(function()
    for i in db.endless() do error("in the loop", 0) end
  end)
  return problem
end

function scripts.endless_body()
  return function() for i in db.endless() do end end
end

function scripts.share() shared = db.late(3) end
function scripts.step_shared() return shared() end
function scripts.close_shared() shared:close() end

function scripts.drop()
  local s = db.ready(3)
  s()
end

function scripts.hold()
  held = db.ready(3)
  held()
end

function scripts.generate()
  return db.sum(function()
    for i = 1, 3 do
      coroutine.yield(host.fetch(i) * 10)
    end
  end)
end

function scripts.generate_endless()
  local closed = "open"
  local first = db.first(function()
    local guard <close> = setmetatable({}, { __close = function() closed = "closed" end })
    for i = 1, math.huge do coroutine.yield(i) end
  end)
  return first .. " " .. closed
end

function scripts.listen(bell)
  local total = 0
  for tone in bell.rung:stream() do
    total = total + tone
    if tone == 3 then break end
  end
  return total
end

function cases.a_loop_over_rows_of_several_values()
  local seen = ""
  for name, size in db.rows() do seen = seen .. name .. tostring(size) end
  equal(seen, "a1bnil")
end

function cases.a_loop_over_keys_and_values()
  for key, counter in db.pairs() do
    equal(key, "one")
    equal(counter.value, 1)
  end
end

function cases.a_null_is_no_end()
  raises("an element of the stream is null, which would end the loop. Write 'for index, value in pairs(stream) do'", function()
    for _ in db.gaps() do end
  end)
  local seen = ""
  for i, value in pairs(db.gaps()) do seen = seen .. i .. tostring(value) end
  equal(seen, "0a1nil2c")
end

function cases.what_fails_raises_and_ends_it()
  for _, late in ipairs({ false, true }) do
    local stream <close> = db.failing(late)
    equal(stream(), 1)
    raises("no more rows", stream)
    equal(stream(), nil)
  end
end

function cases.after_the_end_there_is_nothing()
  local stream = db.late(1)
  equal(stream:next(), 1)
  equal(stream:next(), nil)
  equal(stream:next(), nil)
  stream:close()
  stream:close()
  equal(stream(), nil)
end

function cases.a_closed_stream_is_at_its_end()
  local stream = db.late(5)
  stream:close()
  equal(stream(), nil)
end

function cases.a_stream_may_come_late()
  equal(sum(db.open()), 3)
end

function cases.null_is_nil()
  equal(db.none(), nil)
end

function cases.a_channel_is_read()
  equal(sum(db.mail({ 4, 5 })), 9)
  equal(db.drain((db.mail({ 1, 2, 3 }))), 3)
  raises("stream of a channel expected, got function", function() db.drain(print) end)
end

function cases.a_generator_gives_items()
  equal(db.sum(function() coroutine.yield(1) coroutine.yield(2) end), 3)
  equal(db.sum(coroutine.create(function() coroutine.yield(4) end)), 4)
  equal(db.sum((db.late(3))), 6)
end

function cases.a_generator_gives_rows()
  equal(db.names(function()
    coroutine.yield("a", Counter.new(1))
    coroutine.yield("b", Counter.new(2))
  end), "a1b2")
end

function cases.what_a_generator_yields_is_checked()
  raises("A Lua generator yielded something wrong: item 2 (integer expected, got string)", function()
    db.sum(function() coroutine.yield(1) coroutine.yield("x") end)
  end)
  raises("value 2 of item 1 (Counter expected, got ", function()
    db.names(function() coroutine.yield("a") end)
  end)
end

function cases.a_generator_that_raises_fails_the_loop()
  raises("broken off", function()
    db.sum(function() coroutine.yield(1) host.fetch(1) error("broken off", 0) end)
  end)
end

function cases.a_generator_comes_back_as_a_stream()
  equal(sum(db.same(function() coroutine.yield(5) coroutine.yield(6) end)), 11)
end

function cases.a_step_needs_a_place_to_wait()
  local stream <close> = db.ready(2)
  raises("'Stream:next' cannot wait here: it was called inside 'table.sort'", function()
    table.sort({ 1, 2 }, function() stream() end)
  end)
end

function cases.a_class_that_is_a_sequence_itself()
  local feed, seen = Feed.new(), ""
  for _ = 1, 2 do
    for i, text in pairs(feed) do seen = seen .. i .. text end
  end
  equal(seen, "0a1b0a1b")
  equal(feed.get_async_enumerator, nil)
  raises("Write 'for index, value in pairs(object) do'", function() for _ in feed do end end)
end
