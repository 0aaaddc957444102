function scripts.waits() return host.fetch(1) end
function scripts.uses_a_table_late() return ends.use_late({ 1 }) end

function scripts.disposes()
  ends.dispose()
  return host.fetch(1)
end

function scripts.waits_with_marker()
  local guard <close> = setmetatable({}, { __close = function() ends.mark() end })
  return host.fetch(1)
end

function cases.a_state_may_be_disposed_while_nothing_waits()
  scripts.waits()
  ends.dispose()
  equal(host.add(1, 2), 3)
end
