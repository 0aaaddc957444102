function cases.a_missing_argument_is_an_error()
  raises("bad argument #2 'second' to 'parameters.required' (integer expected, got no value)", parameters.required, 1)
end

function cases.the_first_wrong_argument_is_named()
  raises("bad argument #1 'first'", parameters.required, "x", "y")
end

function cases.extra_arguments_are_ignored()
  equal(parameters.required(5, 3, "extra", {}), 2)
end

function cases.absent_optional_arguments_take_their_defaults()
  equal(parameters.defaults(), "7 x True 0.5")
  equal(parameters.defaults(1, "y"), "1 y True 0.5")
end

function cases.nil_stands_for_the_default()
  equal(parameters.defaults(nil, nil, false), "7 x False 0.5")
end

function cases.an_optional_argument_that_is_there_has_to_be_right()
  raises("bad argument #2 'text' to 'parameters.defaults'", parameters.defaults, 1, 2)
end

function cases.a_default_of_null_is_nil()
  equal(parameters.null_default(), nil)
  equal(parameters.null_default("given"), "given")
end

function cases.nil_passes_where_the_parameter_is_nullable()
  equal(parameters.is_null(nil, nil), true)
  equal(parameters.is_null(), true)
  equal(parameters.is_null("", {}), false)
end

function cases.a_nullable_argument_says_so_where_it_is_wrong()
  raises("(string or nil expected, got boolean)", parameters.is_null, true)
end

function cases.nil_is_an_error_where_it_is_not_nullable()
  raises("bad argument #1 'table' to 'parameters.count' (table expected, got nil)", parameters.count, nil)
end

function cases.injected_parameters_are_not_the_scripts_to_pass()
  equal(parameters.injected(1, "two", true), "1 two True True False")
  raises("bad argument #2 'second' to 'parameters.injected'", parameters.injected, 1, 2)
end

function cases.injected_parameters_of_an_async_method_too()
  equal(parameters.injected_late(5), "5 True")
end

function cases.a_tuple_is_several_results()
  same(table.pack(parameters.pair(5)), 5, 2.5)
end

function cases.nil_among_the_results_of_a_tuple_stays()
  same(table.pack(parameters.four()), 1, nil, true, "A")
end

function cases.a_tuple_after_a_wait_is_several_results()
  same(table.pack(parameters.late()), 3, nil)
end

function cases.several_results_are_cut_as_in_Lua()
  local only = (parameters.pair(5))
  equal(only, 5)
  local list = { parameters.pair(1), parameters.pair(2) }
  same(list, 1, 2, 1.0)
end
