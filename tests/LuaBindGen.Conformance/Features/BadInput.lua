function scripts.raises_a_megabyte() error(("x"):rep(1 << 20), 0) end

function cases.a_global_that_was_not_registered_is_nil()
  raises("attempt to index a nil value (global 'Accuont')", function() return Accuont.open() end)
end

function cases.hundreds_of_arguments_are_ignored()
  equal(host.add(1, 2, table.unpack({}, 1, 240)), 3)
end

function cases.an_async_method_is_checked_before_it_starts()
  raises("bad argument #1 'value' to 'host.fetch' (integer expected, got string)", host.fetch, "x")
end
