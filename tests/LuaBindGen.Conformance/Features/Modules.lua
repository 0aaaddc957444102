function cases.a_module_stands_in_the_tables_that_its_name_says()
  equal(game.audio.volume, 7)
  equal(game.audio.fade(3), 2)
  equal(game.audio.sound.level, "loud")
end

function cases.require_finds_it_by_its_whole_name()
  assert(rawequal(require "game.audio", game.audio))
  assert(rawequal(require("game.audio.sound"), game.audio.sound))
  assert(rawequal(require "game", game))
end

function cases.require_finds_classes()
  local class = require "Square"
  equal(class.new(2).area, 4)
end

function cases.messages_name_the_module()
  raises("bad argument #1 'volume' to 'game.audio.fade' (32-bit integer expected, got string)", game.audio.fade, "x")
end

function cases.a_library_of_lua_keeps_what_it_has()
  equal(string.extras.shout(string.upper("a")), "A!")
end
