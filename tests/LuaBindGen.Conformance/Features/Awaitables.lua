function scripts.ready() return Book.new():ready() end

function scripts.title()
  local book = Book.new()
  book.title = "new title"
  return book.title
end

function scripts.wait_for_post(board) return board:posted() end

function cases.an_awaitable_gives_its_results()
  local book = Book.new()
  equal(book:ready(), 7)
  same(table.pack(book:late()), "late", 4)
  same(table.pack(book:pause()))
  equal(book:configured(), "configured")
end

function cases.an_awaitable_that_fails_raises()
  raises("a broken promise", function() Book.new():broken() end)
end

function cases.a_property_of_methods()
  local book = Book.new()
  equal(book.title, "old")
  book.title = "x"
  equal(book.title, "x")
  same(book.pages, 1, 2)
end

function cases.a_static_property_of_methods()
  equal(Book.count, 3)
  Book.count = nil
  equal(Book.count, nil)
  Book.count = 3
end

function cases.mistakes_are_told()
  local book = Book.new()
  raises("a title has letters", function() book.title = "" end)
  raises("bad value for 'Book.title' (string expected, got table)", function() book.title = {} end)
  raises("'Book.pages' cannot be set", function() book.pages = {} end)
  raises("'Book.title' cannot wait here: it was called inside 'table.sort'", function()
    table.sort({ 1, 2 }, function() return book.title end)
  end)
end
