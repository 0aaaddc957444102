function cases.all_of_them_are_set()
  local parcel = Parcel.new("ada", { id = 1, note = "n", weight = 2.5, season = "winter", floor = 3, place = Vector.new(1, 2) })
  equal(parcel.sender, "ada")
  equal(parcel.id, 1)
  equal(parcel.note, "n")
  equal(parcel.weight, 2.5)
  equal(parcel.season, 4)
  equal(parcel.floor, 3)
  equal(parcel.place.y, 2.0)
end

function cases.what_is_left_out_stays_as_it_was()
  local parcel = Parcel.new("ada", { id = 1 })
  equal(parcel.note, nil)
  equal(parcel.weight, 1.5)
  equal(parcel.season, 1)
  equal(parcel.floor, nil)
end

function cases.what_is_required_has_to_be_there()
  raises("missing field 'id' to 'Parcel.new' (integer expected)", Parcel.new, "ada", { note = "n" })
  raises("missing field 'id' to 'Parcel.new' (integer expected)", Parcel.new, "ada", {})
end

function cases.what_is_not_known_is_refused()
  raises("unknown field 'wieght'", Parcel.new, "ada", { id = 1, wieght = 2 })
  raises("unknown field [1]", Parcel.new, "ada", { 1 })
  raises("table expected, got string", Parcel.new, "ada", "x")
end

function cases.what_is_wrong_is_told_by_its_name()
  raises("bad field 'weight' to 'Parcel.new' (number expected, got string)", Parcel.new, "ada", { id = 1, weight = "2" })
  raises("bad field 'season' to 'Parcel.new' (Season expected, got 'x'; its names are ", Parcel.new, "ada", { id = 1, season = "x" })
end

function cases.metamethods_do_not_run()
  local fields = setmetatable({ id = 1 }, { __index = function() error("ran") end, __pairs = function() error("ran") end })
  equal(Parcel.new("ada", fields).id, 1)
end

function cases.a_struct_takes_them_too()
  equal(Box.new().width, 1)
  equal(Box.new({ width = 5 }).width, 5)
  equal(Box.new({ width = 5 }).height, 1)
end
