local function inner()
  host.throw("boom")
end
function scripts.throws() inner() end

function scripts.fails_late()
  host.fail("late")
end

function scripts.raises_text()
  local function deep() error("text") end
  deep()
end

local function failing(n)
  host.fetch(n)
  tracing.fail("deep")
end

function scripts.fails_in_wrapped()
  local outer = coroutine.wrap(function()
    local co = coroutine.wrap(failing)
    co(1)
  end)
  outer()
end

function scripts.fails_in_resumed()
  local co = coroutine.create(function()
    assert(coroutine.resume(coroutine.create(failing), 1))
  end)
  local _, problem = coroutine.resume(co)
  error(problem, 0)
end

function scripts.raises_text_in_wrapped()
  local co = coroutine.wrap(function() error("text") end)
  co()
end

function scripts.raises_bare_text_in_wrapped()
  local co = coroutine.wrap(function() error("bare", 0) end)
  co()
end

function scripts.raises_the_same_text_later()
  local co = coroutine.wrap(function() error("bare", 0) end)
  pcall(co)
  error("bare", 0)
end

function scripts.raises_a_table_in_wrapped()
  local co = coroutine.wrap(function() error({}) end)
  co()
end

function scripts.nests()
  nesting.call(function()
    nesting.call(function()
      host.fail("far")
    end, nil)
  end, nil)
end

function scripts.nests_text()
  nesting.call(function()
    error("text", 0)
  end, nil)
end

function scripts.calls_back()
  host.apply(function() inner() end)
end

function scripts.rethrows()
  local ok, problem = pcall(inner)
  error(problem)
end

function scripts.fails_while_closing()
  local x <close> = setmetatable({}, { __close = function() error("closing") end })
  error("first")
end

function scripts.is_called_wrongly()
  host.add(1)
end

function scripts.nests_in_a_coroutine()
  local co = coroutine.wrap(function()
    nesting.call(function()
      host.fail("far")
    end, nil) end) co()
end
