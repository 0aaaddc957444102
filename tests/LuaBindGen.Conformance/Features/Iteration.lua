local function sum(object)
  local total, last = 0, nil
  for index, value in pairs(object) do total, last = total + value, index end
  return total, last
end

function scripts.forgets()
  local iterator, state, key = pairs(Series.new(3))
  key = iterator(state, key)
  iterator, state = nil, nil
end

function scripts.waits_in_a_loop()
  for _, value in pairs(Series.new(3)) do host.fetch(value) end
end

function cases.pairs_gives_the_indices_of_c_sharp_and_the_elements()
  local total, last = sum(Series.new(4))
  equal(total, 60)
  equal(last, 3)
  equal(sum(Series.new(0)), 0)
  local basket = Basket.new()
  for index, value in pairs(basket) do equal(value, basket[index]) end
end

function cases.null_is_no_end()
  local seen = 0
  for index, value in pairs(Basket.new()) do seen = seen + 1 end
  equal(seen, 3)
  equal(#Basket.new(), 3)
end

function cases.loops_over_one_object_may_be_nested()
  local series, count = Series.new(3), 0
  for _, a in pairs(series) do
    for _, b in pairs(series) do count = count + (a == b and 100 or 1) end
  end
  equal(count, 306)
  equal(Series.open(), 0)
end

function cases.a_loop_ends_when_it_is_left()
  for _, value in pairs(Series.new(3)) do
    equal(Series.open(), 1)
    if value == 10 then break end
  end
  equal(Series.open(), 0)
  raises("stop", function()
    for _, value in pairs(Series.new(3)) do error("stop") end
  end)
  equal(Series.open(), 0)
end

function cases.a_loop_ends_with_its_coroutine()
  local co = coroutine.create(function()
    for _, value in pairs(Series.new(3)) do coroutine.yield(value) end
  end)
  coroutine.resume(co)
  equal(select(2, coroutine.resume(co)), 10)
  equal(Series.open(), 1)
  equal(coroutine.close(co), true)
  equal(Series.open(), 0)
end

function cases.a_loop_may_wait_in_its_body()
  local total = 0
  for _, value in pairs(Series.new(3)) do total = total + host.fetch(value) end
  equal(total, 30)
  equal(Series.open(), 0)
end

function cases.what_the_enumerator_throws_is_an_error()
  local problem = raises("Iteration.lua:", function() sum(Series.new(9)) end)
  equal(problem.message, "seven")
  equal(Series.open(), 0)
  local basket = Basket.new()
  local changed = raises("Iteration.lua:", function()
    for _ in pairs(basket) do basket:add("x") end
  end)
  equal(changed.type, "InvalidOperationException")
end

function cases.keys_and_values_come_as_such()
  local prices = {}
  for name, price in pairs(Prices.new()) do prices[name] = price end
  equal(prices.apple, 0.5)
  equal(prices.pear, 0.75)
  equal(#Prices.new(), 2)
end

function cases.what_foreach_takes_is_looped_over()
  local seen = {}
  for index, left, text in pairs(Countdown.new(2)) do seen[#seen + 1] = index .. ":" .. left .. ":" .. text end
  equal(table.concat(seen, " "), "0:2:T-2 1:1:T-1 2:0:T-0")
end

function cases.a_loop_over_the_object_itself_is_told_what_to_write()
  raises("'Series' is no function, and no iterator: each loop over it needs one of its own. Write 'for index, value in pairs(object) do'", function()
    for value in Series.new(3) do end
  end)
end

function cases.an_iterator_that_has_ended_stays_at_its_end()
  local iterator, state, key = pairs(Series.new(1))
  equal(iterator(state, key), 0)
  equal(iterator(state, 0), nil)
  equal(iterator(state, 0), nil)
  raises("bad self to 'pairs' (loop expected, got Series)", iterator, Series.new(1))
end
