function cases.an_object_shows_the_interface_that_it_is_handed_out_as()
  local shape = Drawing.shown
  equal(shape.area, 9)
  equal(shape.name, "square")
  equal(shape:describe(), "square")
  raises("'IShape.side' does not exist", function() shape.side = 1 end)
  equal(shape.side, nil)
  equal(Drawing.own.side, 3)
end

function cases.the_same_object_is_the_same_value_in_each_view()
  assert(rawequal(Drawing.shown, Drawing.shown))
  assert(rawequal(Drawing.own, Drawing.own))
end

function cases.what_takes_the_interface_takes_every_object_that_implements_it()
  equal(Drawing.area_of(Drawing.own), 9)
  equal(Drawing.area_of(Square.new(4)), 16)
  equal(Drawing.area_of(Drawing.sketched()), 7)
  raises("(IShape expected, got Place)", Drawing.area_of, Place.new("a"))
end

function cases.an_object_that_is_shown_as_an_interface_is_still_of_its_class()
  equal(Drawing.side_of(Drawing.square(5)), 5)
  raises("(Square expected, got ", Drawing.side_of, Drawing.sketched())
end

function cases.properties_are_set_through_the_interface()
  local shape = Drawing.square(2)
  shape.scale = 3
  equal(shape.area, 12)
end

function cases.a_method_of_the_interface_waits()
  equal(Drawing.square(6):measure(), 36)
  equal(Drawing.sketch_later().area, 7)
end

function cases.a_method_that_only_the_interface_implements_is_there()
  assert(Drawing.square(2):is_like(Drawing.square(2)))
  assert(not Drawing.square(2):is_like(Drawing.square(3)))
end

function cases.static_members_stand_in_the_table_of_the_interface()
  equal(IShape.corners, 4)
  equal(IShape.new, nil)
end

function cases.a_name_that_is_inherited_twice_is_that_which_the_interface_declares_anew()
  equal(Drawing.sides.side, "both")
end

function cases.a_generic_interface_is_exported_by_the_assembly()
  equal(Drawing.shelf.first, "first")
end

function cases.an_abstract_class_has_no_constructor()
  equal(Animal.new, nil)
  local cat = Animal.adopt()
  equal(cat.sound, "miau")
  equal(cat:speak(2), "miaumiau")
end

function cases.a_record_is_made_of_its_positions_and_the_rest()
  local place = Place.new("Mill Lane", 4, { note = "closed" })
  equal(place.line, "Mill Lane 4")
  equal(place.note, "closed")
  equal(Place.new("Mill Lane").number, 1)
  local city = City.new("Mill Lane", 4, "Leeds")
  equal(city.line, "Mill Lane 4")
  equal(city.town, "Leeds")
end

function cases.a_record_struct_is_a_copy()
  local spot = Spot.new(1, 2)
  equal(spot.x + spot.y, 3.0)
end
