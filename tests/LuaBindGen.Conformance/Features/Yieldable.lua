local function by_waiting(a, b) return host.fetch(a) < host.fetch(b) end

local function closes(name) return setmetatable({}, { __close = function() closed = name end }) end

function cases.an_order_function_waits()
  local t = { 3, 1, 2, 5, 4 }
  table.sort(t, by_waiting)
  same(t, 1, 2, 3, 4, 5)
end

function cases.elements_that_wait_to_be_compared_are_sorted()
  local metatable = { __lt = function(a, b) return by_waiting(a[1], b[1]) end }
  local t = {}
  for i, n in ipairs { 3, 1, 2 } do t[i] = setmetatable({ n }, metatable) end
  table.sort(t)
  equal(t[1][1] .. t[2][1] .. t[3][1], "123")
end

function cases.what_is_like_a_table_is_sorted_over_waits()
  local rows = { 3, 1, 2 }
  local t = setmetatable({}, {
    __len = function() return host.fetch(#rows) end,
    __index = function(_, i) return rows[host.fetch(i)] end,
    __newindex = function(_, i, row) rows[host.fetch(i)] = row end,
  })
  table.sort(t)
  same(rows, 1, 2, 3)
end

function cases.an_error_after_a_wait_leaves_sort_as_it_is()
  local t = { 3, 1, 2 }
  local problem = raises("enough", table.sort, t, function() host.fetch(1) error("enough", 0) end)
  equal(problem, "enough")
  raises("boom", table.sort, t, function() return host.fail("boom") end)
end

function cases.an_order_function_that_contradicts_itself_is_told()
  local ok, problem = pcall(function() table.sort({ 1, 2, 3, 4 }, function() host.fetch(1) return true end) end)
  equal(ok, false)
  assert(problem:find("^Yieldable.lua:%d+: invalid order function for sorting$"), problem)
end

function cases.a_replacement_waits()
  equal((string.gsub("1 2 3", "%d", function(digit) return host.fetch(digit + 1) end)), "2 3 4")
  same(table.pack(("abc"):gsub("()", host.fetch, 2)), "1a2bc", 2)
end

function cases.a_table_of_replacements_waits()
  local names = setmetatable({}, { __index = function(_, key) return key .. host.fetch(#key) end })
  same(table.pack(string.gsub("$a and $bcd", "%$(%w+)", names)), "a1 and bcd3", 2)
end

function cases.an_error_after_a_wait_leaves_gsub_as_it_is()
  raises("boom", string.gsub, "x", "x", function() return host.fail("boom") end)
  local ok, problem = pcall(function() local _ = string.gsub("x", "x", function() host.fetch(1) return {} end) end)
  equal(ok, false)
  assert(problem:find("^Yieldable.lua:%d+: invalid replacement value %(a table%)$"), problem)
end

function cases.text_waits()
  local value = setmetatable({}, { __tostring = function() return "text " .. host.fetch(1) end })
  equal(tostring(value), "text 1")
  local bad = setmetatable({}, { __tostring = function() host.fetch(1) end })
  raises("'__tostring' must return a string", function() local _ = tostring(bad) end)
end

function cases.elements_wait()
  local t = setmetatable({}, { __index = function(_, i) if i < 4 then return host.fetch(i * 10) end end })
  local seen = {}
  for i, value in ipairs(t) do seen[i] = value end
  same(seen, 10, 20, 30)
end

function cases.a_searcher_and_a_module_wait()
  local searcher = function(name)
    if host.fetch(1) and name ~= "remote" then return "nothing remote" end
    return function(given, data) return { given, data, host.fetch(2) } end, "place"
  end
  table.insert(package.searchers, 2, searcher)
  local module, data = require("remote")
  same(module, "remote", "place", 2)
  equal(data, "place")
  equal(require("remote"), module)
  raises("nothing remote", require, "local")
  table.remove(package.searchers, 2)
end

local function write(text)
  local name = os.tmpname()
  local file <close> = io.open(name, "w")
  file:write(text)
  return name
end

function cases.a_file_waits_at_its_top_level()
  local name = write("local a = host.fetch(1) return a, host.fetch(2)")
  same(table.pack(dofile(name)), 1, 2)
  package.path = os.tmpname():match("^.*/") .. "?"
  local module, place = require(name:match("[^/]+$"))
  equal(module, 1)
  equal(place, name)
  os.remove(name)
  equal(load("return host.fetch(7)")(), 7)
end

function cases.they_wait_in_coroutines_and_in_each_other()
  local f = coroutine.wrap(function(t)
    table.sort(t, function(a, b)
      coroutine.yield(a .. b)
      return tostring(setmetatable({}, { __tostring = function()
        return (("x"):gsub("x", function() return host.fetch(a) end))
      end })) < tostring(b)
    end)
    return "sorted"
  end)
  local t = { 2, 1 }
  equal(f(t), "12")
  equal(f(), "sorted")
  same(t, 1, 2)
end

function cases.a_coroutine_is_closed_in_the_middle()
  for _, name in ipairs { "sort", "gsub", "text", "elements", "module" } do
    local co = coroutine.create(function()
      local guard <close> = closes(name)
      if name == "sort" then table.sort({ 2, 1 }, function() coroutine.yield() end) end
      if name == "gsub" then string.gsub("x", "x", function() coroutine.yield() end) end
      if name == "text" then tostring(setmetatable({}, { __tostring = function() coroutine.yield() end })) end
      if name == "elements" then for _ in ipairs(setmetatable({}, { __index = function() coroutine.yield() end })) do end end
      if name == "module" then
        package.preload.endless = function() coroutine.yield() end
        require("endless")
      end
    end)
    same(table.pack(coroutine.resume(co)), true)
    same(table.pack(coroutine.close(co)), true)
    equal(closed, name)
  end
  package.preload.endless = function() return 5 end
  equal(require("endless"), 5)
end

function cases.a_module_that_requires_itself_is_an_error_as_ever()
  package.preload.me = function() host.fetch(1) local module = require("me") return module end
  raises("C stack overflow", require, "me")
  package.preload.me = function() return "loaded" end
  equal(require("me"), "loaded")
end

function scripts.waits_in_sort()
  local guard <close> = closes("sort")
  table.sort({ 2, 1 }, by_waiting)
end

function scripts.waits_in_gsub()
  local guard <close> = closes("gsub")
  local _ = string.gsub("x", "x", function() return host.fetch(1) end)
end

function scripts.waits_in_text()
  local guard <close> = closes("text")
  local _ = tostring(setmetatable({}, { __tostring = function() return host.fetch(1) end }))
end

function scripts.waits_in_line()
  local guard <close> = closes("line")
  print(setmetatable({}, { __tostring = function() return host.fetch(1) end }))
end

function scripts.waits_in_elements()
  local guard <close> = closes("elements")
  for _ in ipairs(setmetatable({}, { __index = function() return host.fetch(1) end })) do end
end

function scripts.waits_in_module()
  local guard <close> = closes("module")
  package.preload.patient = function() return host.fetch(1) end
  local _ = require("patient")
end

function scripts.waits_in_file()
  local name = write("return host.fetch(1)")
  local guard <close> = setmetatable({}, { __close = function()
    closed = "file"
    os.remove(name)
  end })
  local _ = dofile(name)
end

local loads = 0
function package.preload.of_slow()
  loads = loads + 1
  local own = loads
  host.fetch(1)
  return own
end

function scripts.loads_slowly()
  local module, data = require("of_slow")
  return module .. " " .. tostring(data)
end

function scripts.loads_slowly_in_a_coroutine()
  return coroutine.wrap(scripts.loads_slowly)()
end

function scripts.loads_badly_at_first()
  local count = 0
  package.preload.of_bad = package.preload.of_bad or function()
    count = count + 1
    host.fetch(1)
    if count == 1 then error("failed", 0) end
    return "loaded"
  end
  local _, module = pcall(require, "of_bad")
  return module
end

function scripts.fails_to_load_and_waits()
  package.preload.of_failure = function() error("failed", 0) end
  local _, problem = pcall(require, "of_failure")
  host.fetch(1)
  return problem
end

function scripts.loads_what_failed()
  package.preload.of_failure = function() return "loaded" end
  return (require("of_failure"))
end

local function needs(name)
  return function()
    host.fetch(1)
    local module = require(name)
    return module
  end
end

function scripts.loads_left()
  package.preload.of_left = needs("of_right")
  local _, module = pcall(require, "of_left")
  return tostring(module)
end

function scripts.loads_right()
  package.preload.of_right = coroutine.wrap(function()
    return coroutine.wrap(needs("of_left"))()
  end)
  local _, module = pcall(require, "of_right")
  return tostring(module)
end
