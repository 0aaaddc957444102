function scripts.echo(value) return value end
function scripts.length(value) return #value end

function cases.a_text_comes_back_as_it_was()
  equal(texts.echo("plain"), "plain")
  equal(texts.echo(""), "")
  equal(texts.echo("zero \0 inside"), "zero \0 inside")
end

function cases.a_text_in_Lua_is_UTF8()
  equal(texts.echo("grüße 🌍"), "grüße 🌍")
  equal(texts.length("🌍"), 2)
end

function cases.a_string_that_is_not_UTF8_is_an_argument_error()
  raises("bad argument #1 'value' to 'texts.echo' (string expected, got a string that is not valid UTF-8)", texts.echo, "\xff")
  raises("not valid UTF-8", texts.echo, "\xed\xa0\x80") -- half of a surrogate pair
end

function cases.a_number_is_no_string()
  raises("(string expected, got the integer 5)", texts.echo, 5)
end

function cases.bytes_are_exact()
  equal(texts.bytes("\0\xff\xc3("), "\0\xff\xc3(")
  equal(texts.bytes(""), "")
end

function cases.a_text_longer_than_any_buffer_passes()
  local long = ("ü"):rep(100000)
  equal(texts.echo(long), long)
  equal(#texts.long(1 << 20), 1 << 20)
end

function cases.half_a_surrogate_pair_from_CSharp_is_an_error()
  raises("surrogate pair", texts.half)
end

function cases.null_from_CSharp_is_nil()
  same(table.pack(texts.nothing()), nil)
end
