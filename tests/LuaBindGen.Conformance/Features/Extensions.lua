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

function cases.a_method_of_a_block_is_one_of_the_object_and_a_function()
  local ship = Ship.new("Vega")
  equal(ship:moor("hemp"), "Vega by 1 hemp")
  equal(Harbour.moor(ship, "hemp", 2), "Vega by 2 hemp")
end

function cases.an_asynchronous_method_of_a_block_waits()
  local ship = Ship.new("Vega")
  ship.cargo = 7
  equal(ship:unload(), 7)
  equal(ship.cargo, 0)
end

function cases.a_property_of_a_block_is_one_of_the_object()
  local ship = Ship.new("Vega")
  equal(ship.is_laden, false)
  ship.is_laden = true
  equal(ship.cargo, 1)
  equal(ship.label, "vessel Vega")
  raises("'Ship.label' cannot be set", function() ship.label = "x" end)
  equal(Harbour.label, nil)
end

function cases.static_members_of_a_block_stand_in_the_table_of_the_class()
  local before = Harbour.launched
  equal(Harbour.launch("Rigel").name, "Rigel")
  equal(Harbour.launched, before + 1)
end

function cases.a_struct_is_changed_in_place()
  local bearing = Bearing.new(3, -4)
  bearing:veer(2)
  equal(bearing.x, 5)
  equal(CraftExtensions.veer(bearing, 2), nil)
  equal(bearing.x, 7)
  bearing:turn()
  equal(bearing.x, 4)
  bearing.east = 9
  equal(bearing.east, 9)
  equal(bearing.y, 7)
end

function cases.what_is_no_object_of_the_host_is_the_first_argument()
  equal(Harbour.shout("land", true), "land!!")
end

function cases.what_no_function_can_choose_between_are_methods_all_the_same()
  equal(Craft.new():sort(), "a craft 0")
  equal(Buoy.new():sort(1), "red 1")
  equal(Buoy.new():sort("up"), "red up")
end
