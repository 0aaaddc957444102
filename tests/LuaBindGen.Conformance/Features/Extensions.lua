function cases.an_extension_method_is_one_of_the_object()
  local ship = Ship.new("Vega")
  ship:load(3)
  ship:load(1, "coal")
  equal(ship.cargo, 2)
end

function cases.it_is_a_function_of_its_class_too()
  local ship = Ship.new("Vega")
  CraftExtensions.load(ship, 3)
  equal(ship.cargo, 3)
  equal(CraftExtensions.twice("ab"), "abab")
end

function cases.an_asynchronous_one_waits()
  equal(Ship.new("Vega"):sail("Leith"), "Vega is in Leith")
end

function cases.a_member_of_its_own_stands_before_it()
  local ship = Ship.new("Vega")
  equal(ship:greet(), "Vega itself")
  equal(CraftExtensions.greet(ship), "hello, a craft")
end

function cases.derived_classes_and_those_that_implement_an_interface_have_it()
  equal(Craft.new():greet(), "hello, a craft")
  equal(Ship.new("Vega"):hail(), "ahoy, Vega")
  equal(Craft.new().hail, nil)
end

function cases.that_of_the_derived_type_comes_first()
  equal(Ship.new("Vega"):rank(), "ship")
  equal(Craft.new():rank(), "craft")
end

function cases.a_struct_has_it()
  equal(Bearing.new(3, -4):length(), 7)
end

function cases.it_cannot_be_set()
  raises("'Ship.load' cannot be set", function() Ship.new("Vega").load = 1 end)
end
