function cases.an_item_is_read_and_written_by_the_index_of_c_sharp()
  local row = Row.new()
  equal(row[0], 10)
  equal(row[2], 30)
  row[0] = 11
  equal(row[0], 11)
  equal(row[1.0], 20)
end

function cases.members_come_first()
  local row = Row.new()
  equal(row.name, "row")
  equal(row.count, 3)
  row.name = "r"
  equal(row.name, "r")
  row:clear()
  equal(row[0], 0)
  local register = Register.new()
  raises("'Register.kind' cannot be set", function() register.kind = "x" end)
  raises("'Register.has' cannot be set", function() register.has = "x" end)
  equal(register:has("has"), false)
end

function cases.a_count_is_the_length()
  equal(#Row.new(), 3)
  raises("attempt to get length of a Rope value", function() return #Rope.new() end)
end

function cases.indexers_are_chosen_by_the_key()
  local register = Register.new()
  register.color = "red"
  equal(register.color, "red")
  equal(register["color"], "red")
  equal(register[7], "#7")
  equal(register.missing, nil)
  register.color = nil
  equal(register.color, "none")
end

function cases.what_is_no_member_and_no_key_is_as_without_an_indexer()
  local row = Row.new()
  equal(row.unknown, nil)
  raises("'Row.unknown' does not exist", function() row.unknown = 1 end)
  raises("'Row[true]' does not exist", function() return row[true] end)
  raises("'Row[1.5]' does not exist", function() return row[1.5] end)
  raises("'Row[nil]' does not exist", function() return row[nil] end)
end

function cases.a_wrong_value_is_told_by_its_place()
  local row, register = Row.new(), Register.new()
  raises("bad value for 'Row[1]' (integer expected, got string)", function() row[1] = "x" end)
  raises("bad value for 'Register.color' (string or nil expected, got the integer 3)", function() register.color = 3 end)
  raises("'Register[3]' does not exist", function() register[3] = "x" end)
end

function cases.what_an_indexer_throws_is_an_error()
  raises("Indexers.lua:", function() return Row.new()[3] end)
  raises("Indexers.lua:", function() Row.new()[-1] = 1 end)
end

function cases.a_struct_is_the_script_s_own()
  local pair = Pair.new()
  pair[0], pair[1] = 3, 4
  equal(pair[0] + pair[1], 7)
end

function cases.a_nearer_indexer_does_not_hide_an_inherited_one()
  local row = NamedRow.new()
  row[1] = 7
  equal(row[1], 7)
  equal(row.other, "any")
end
