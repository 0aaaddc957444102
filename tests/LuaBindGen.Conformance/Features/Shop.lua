local function product(name, price) return Product.new { name = name, price = price } end

function cases.a_repository_keeps_what_it_is_given()
  local products = Products.new()
  products:add(product("tea", 2.5))
  products:add_range(product("cake", 3), product("jam", 4.25))
  equal(products.count, 3)
  equal(products:find(2).name, "cake")
  equal(products:find(9), nil)
  equal(products[3].price, 4.25)
  raises("There is no Product 9.", function() return products[9] end)
  local found, item = products:try_get(1)
  equal(found, true)
  equal(item.name, "tea")
  found, item = products:try_get(9)
  equal(found, false)
  equal(item, nil)
  equal(#products:all(), 3)
  equal(products:all()[1].name, "tea")
  equal(products:remove(products[1]), true)
  equal(products.count, 2)
end

function cases.a_generic_method_is_not_there()
  equal(Products.new().cast, nil)
  equal(Products.new().where, nil)
end

function cases.a_unit_of_work_is_saved_and_closed()
  local closed = ShopContext.closed
  do
    local shop <close> = ShopContext.new()
    shop.products:add_range(product("tea", 1), product("cake", 2))
    equal(shop:save_changes(), 2)
    equal(shop:save_changes(), 0)
  end
  equal(ShopContext.closed, closed + 1)
end

function cases.tags_and_times_are_plain_values()
  local tea = product("tea", 1)
  equal(#tea.tags, 0)
  equal(tea.sold_at, nil)
  tea.sold_at = "2026-11-23T10:00:00Z"
  equal(tea.sold_at, "2026-11-23T10:00:00.0000000+00:00")
  equal(tea.price, 1)
end
