local function shelf() return Shelf.new() end

function cases.the_kind_of_value_chooses()
  equal(shelf():put("tea"), "name tea 1")
  equal(shelf():put(true), "flag True")
  equal(shelf():put({}), "value Table")
  equal(shelf():put(print), "value Function")
end

function cases.an_integer_and_a_float_are_two_kinds()
  equal(shelf():put(1), "count 1")
  equal(shelf():put(1.5), "weight 1.5")
  equal(shelf():put(1.0), "weight 1")
end

function cases.the_number_of_arguments_chooses()
  equal(shelf():put(), "nothing")
  equal(shelf():put("tea", 2), "name tea 2")
  equal(shelf():put(true, 2), "late True 2")
end

function cases.nil_at_the_end_is_nothing()
  equal(shelf():put(1, nil), "count 1")
  equal(shelf():put("tea", nil), "name tea 1")
end

function cases.text_is_text_before_it_is_the_name_of_a_value()
  equal(Shelf.choose("red"), "text red")
  equal(Shelf.choose(1), "color Green")
  equal(shelf():put("red", "warm"), "color Red warm")
end

function cases.an_object_is_taken_as_what_it_is()
  equal(shelf():put(shelf()), "shelf shelf")
  equal(shelf():put(OverloadBox.new()), "box box")
end

function cases.inherited_overloads_are_among_them()
  equal(OverloadBox.new():put(true), "flag True")
  equal(OverloadBox.new():put(1), "count 1")
end

function cases.one_may_wait_where_others_do_not()
  equal(shelf():save(true), "saved True")
  equal(shelf():save(), "saved")
  raises("'Shelf:save' cannot wait here", function()
    table.sort({ 1, 2 }, function() shelf():save() end)
  end)
  table.sort({ 1, 2 }, function() return shelf():save(true) == nil end)
end

function cases.static_ones_and_those_of_objects_do_not_mix()
  equal(Shelf.both("x"), "static x")
  equal(shelf():both(1), "instance 1")
  raises("bad argument #1 'count' to 'Shelf:both'", function() shelf():both("x") end)
end

function cases.nil_goes_to_the_one_with_fewer_parameters()
  equal(Shelf.nullable(nil), "text null")
  equal(Shelf.nullable(nil, "x"), "flag null x")
  equal(Shelf.nullable(true), "flag True null")
end

function cases.constructors_take_their_table_behind_the_arguments()
  equal(Shelf.new().size, 0)
  equal(Shelf.new({ name = "a", size = 2 }).name, "a")
  equal(Shelf.new(3).size, 3)
  equal(Shelf.new(3, { name = "b" }).name, "b")
  equal(Shelf.new("c", 1, 2).size, 3)
  raises("unknown field 'nome'", Shelf.new, 3, { nome = "b" })
end

function cases.what_fits_none_is_told_with_all_there_are()
  raises("no overload of 'Shelf:only' takes (boolean); there are: only(integer); only(string, boolean)", function() shelf():only(true) end)
  raises("no overload of 'Shelf:only' takes (string, nil); there are:", function() shelf():only("x", nil) end)
  raises("no overload of 'Shelf:only' takes (); there are:", function() shelf():only() end)
  raises("no overload of 'Shelf:only' takes (the integer 1, boolean); there are:", function() shelf():only(1, true) end)
end

function cases.what_the_chosen_one_does_not_like_it_says_itself()
  raises("bad argument #1 'count' to 'Shelf:only' (integer expected, got the number 1.5)", function() shelf():only(1.5) end)
end

function cases.the_object_is_looked_at_first()
  raises("bad self to 'Shelf:only'", function() shelf().only(1) end)
end

function cases.a_number_that_a_type_does_not_hold_goes_to_one_that_does()
  equal(OverloadNumbers.range(2147483647), "int 2147483647")
  equal(OverloadNumbers.range(2147483648), "double 2147483648")
  equal(OverloadNumbers.range(-2147483649), "double -2147483649")
  equal(OverloadNumbers.range(1.0), "double 1")
  equal(OverloadNumbers.range("1"), "string 1")
  equal(OverloadNumbers.below(0), "ulong 0")
  equal(OverloadNumbers.below(-1), "decimal -1")
  equal(OverloadNumbers.below(nil), "ulong ")
  equal(OverloadNumbers.below("1.50"), "decimal 1.50")
  equal(OverloadNumbers.big(math.maxinteger), "long 9223372036854775807")
  equal(OverloadNumbers.big(2.0), "long 2")
  equal(OverloadNumbers.big(2.0 ^ 63), "big 9223372036854775808")
  equal(OverloadNumbers.big("9223372036854775808"), "big 9223372036854775808")
  equal(OverloadNumbers.boxed(32767), "short 32767")
  equal(OverloadNumbers.boxed(32768), "object 32768")
  equal(OverloadNumbers.boxed("x"), "object x")
end

function cases.all_further_numbers_have_to_be_in_range()
  equal(OverloadNumbers.all(1, 300), "ints 2")
  equal(OverloadNumbers.all(1, 1 << 31), "floats 2")
  equal(OverloadNumbers.all(1, 2.5), "floats 2")
  equal(OverloadNumbers.all(true, 2.5), "doubles 1")
end

function cases.a_number_is_a_time_span_and_a_text_a_date()
  equal(OverloadNumbers.time(1.5), "span 1.5")
  equal(OverloadNumbers.time("2024-02-29T00:00:00Z"), "date 2024")
end

function cases.nil_that_fits_several_is_told_so()
  equal(OverloadNumbers.either(1), "int 1")
  equal(OverloadNumbers.either("x"), "string x")
  equal(OverloadNumbers.either("x", {}), "string x 0")
  equal(OverloadNumbers.either(nil, {}), "string  0")
  equal(OverloadNumbers.either(true, 2), "bool True 2")
  equal(OverloadNumbers.either(nil, 2), "bool  2")
  local both = "more than one overload of 'OverloadNumbers.either' takes (%s): either(32-bit integer?); either(string?)"
  raises(both:format(""), OverloadNumbers.either)
  raises(both:format("nil"), OverloadNumbers.either, nil)
  raises(both:format("nil, nil"), OverloadNumbers.either, nil, nil)
end

function cases.what_has_to_be_passed_in_csharp_comes_after_what_has_not()
  equal(OverloadNumbers.needed(1), "double 1")
  equal(OverloadNumbers.needed(1, Shelf.new()), "int 1 shelf")
end

function cases.by_value_and_by_reference_are_two()
  equal(OverloadNumbers.passed(1), "by value 1")
  equal(OverloadNumbers.passed_in(1), "by reference 1")
end
