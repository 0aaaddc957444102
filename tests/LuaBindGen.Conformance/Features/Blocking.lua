function scripts.blocks(how)
  local ok, problem = pcall(blocking[how], function()
    called = true
    return 1
  end)
  return ok and "nothing was raised: " .. how or problem.message
end

function scripts.spawns_and_blocks()
  blocking.spawn(function() return 1 end)
  return blocking.block_elsewhere()
end

function scripts.spawns_and_locks()
  return blocking.lock(function() return 1 end)
end
