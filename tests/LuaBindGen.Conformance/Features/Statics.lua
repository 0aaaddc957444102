function cases.a_field_is_read_and_written()
  local store = Store.new()
  equal(store.stock, 3)
  store.stock = 4
  equal(store.stock, 4)
  store.note = "x"
  store.note = nil
  equal(store.note, nil)
  equal(store.colour, "red")
end

function cases.a_readonly_field_is_read_only()
  equal(Store.new().id, 7)
  raises("'Store.id' cannot be set", function() Store.new().id = 1 end)
end

function cases.an_ignored_field_is_not_there()
  equal(Store.new().hidden, nil)
end

function cases.a_field_checks_what_it_is_set_to()
  raises("bad value for 'Store.stock' (32-bit integer expected, got string)", function() Store.new().stock = "4" end)
end

function cases.a_static_property_is_one_of_the_type()
  Store.visits = 5
  equal(Store.visits, 5)
  Store.visits = 0
  equal(Store.version, "1.0")
  equal(Store.rate, 0.5)
end

function cases.a_static_property_checks_what_it_is_set_to()
  raises("bad value for 'Store.visits' (32-bit integer expected, got nil)", function() Store.visits = nil end)
  raises("'Store.version' cannot be set", function() Store.version = "2" end)
end

function cases.exceptions_of_static_properties_are_errors()
  equal(raises("not yet", function() return Store.checked end).type, "InvalidOperationException")
  equal(raises("never", function() Store.checked = 1 end).type, "ArgumentException")
end

function cases.constants_are_values_of_the_type()
  equal(Store.limit, 100)
  equal(Store.motto, 'open "late"')
  equal(Store.best, Season.winter)
  raises("'Store.limit' cannot be set", function() Store.limit = 1 end)
end

function cases.a_constant_that_Lua_does_not_have_raises_where_it_is_read()
  raises("larger than Lua's largest integer", function() return Store.largest end)
end
