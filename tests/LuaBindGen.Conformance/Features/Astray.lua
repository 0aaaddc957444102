function scripts.touches(how)
  return astray[how]({ 1, 2 })
end

function scripts.takes_turns()
  return astray.take_turns({ 1, 2 }, function(length)
    host.fetch(1)
    return length + 3
  end)
end

function scripts.touches_another()
  return astray.another()
end

function scripts.leaves_work()
  astray.leave()
  return true
end
