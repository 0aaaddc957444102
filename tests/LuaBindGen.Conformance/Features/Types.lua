function scripts.names() return Leaf.new().name .. " " .. Leaf.new().base_own end

function cases.a_type_inside_is_found_in_the_table_of_the_outer_one()
  equal(Tree.Branch.new().length, 2)
  equal(Tree.new():cut().length, 2)
  equal(Tree.Kind.beech, 1)
  equal(Tree.new().sort, Tree.Kind.beech)
  equal(Branch, nil)
end

function cases.messages_name_it_with_the_outer_one()
  raises("'Tree.Branch.length' cannot be set", function() Tree.Branch.new().length = 1 end)
end

function cases.a_generic_class_is_filled_in()
  local shelf = TextShelf.new()
  shelf:put("a")
  equal(shelf.count, 1)
  equal(Shelves.count_of(shelf), 1)
  equal(shelf:take_later(), "a")
  raises("(string expected, got the integer 1)", shelf.put, shelf, 1)
end

function cases.each_filling_is_a_type_of_its_own()
  local counters = ShelfOfCounter.new()
  counters:put(Counter.new(3))
  equal(counters:take().value, 3)
  raises("(TextShelf expected, got ShelfOfCounter)", Shelves.count_of, counters)
end

function cases.a_property_of_a_generic_type_gives_the_same_object()
  assert(rawequal(Shelves.texts, Shelves.texts))
end

function cases.a_type_of_the_platform_is_exported()
  local uri = Uri.new("http://example.org:8080/path?q=1")
  equal(uri.host, "example.org")
  equal(uri.port, 8080)
  equal(DateTimeKind.utc, 1)
end

function cases.names_follow_the_policy_of_the_type()
  equal(Camel.twiceOf(2), 4)
  equal(Camel.thriceOf(2), 6)
  equal(Declared.TwiceOf(2), 4)
end

function cases.overrides_and_hidden_members()
  local leaf = Leaf.new()
  equal(leaf.name, "leaf")
  equal(leaf.own, "hidden")
  equal(leaf.base_own, "base")
  equal(leaf:common(), "common")
end
