function scripts.waits() return host.fetch(6) end

function cases.bytecode_is_not_loaded()
  equal(load(string.dump(function() end)), nil)
  equal(load(string.dump(function() end), "x", "b"), nil)
  equal(load(string.dump(function() end), "x", "bt"), nil)
end

function cases.text_is_loaded_with_its_environment()
  equal(load("return 1")(), 1)
  equal(load("return x", "n", "t", { x = 5 })(), 5)
  equal(load("return x", "n", nil, { x = 5 })(), 5)
end

function cases.an_environment_of_nil_is_one()
  raises("attempt to index a nil value", load("return x", "n", "t", nil))
end

function cases.the_error_of_load_is_Luas_own()
  local chunk, problem = load("x =", "=chunk")
  equal(chunk, nil)
  equal(problem, "chunk:1: unexpected symbol near <eof>")
end

function cases.finalizers_are_refused()
  raises("a metatable with __gc is not accepted here", function() setmetatable({}, { __gc = print }) end)
end

function cases.other_metatables_are_accepted()
  equal(setmetatable({}, { __index = { x = 1 } }).x, 1)
end

function cases.setmetatable_checks_as_in_stock_Lua()
  raises("bad argument #1 to 'setmetatable' (table expected, got number)", function() setmetatable(1, {}) end)
end

function cases.metatables_of_objects_are_out_of_reach()
  equal(getmetatable(Counter.new(1)), "Counter")
  raises("", setmetatable, Counter.new(1), {})
end

function cases.metatables_of_errors_are_out_of_reach()
  local _, problem = pcall(host.throw, "x")
  equal(getmetatable(problem), "error")
  raises("", setmetatable, problem, {})
end

function cases.an_error_has_no_dump()
  local _, problem = pcall(host.throw, "x")
  equal(problem.dump, nil)
end

function cases.there_is_no_debug_io_require_or_dofile()
  same({ debug, io, require, dofile, loadfile, package, n = 6 }, nil, nil, nil, nil, nil, nil)
end
