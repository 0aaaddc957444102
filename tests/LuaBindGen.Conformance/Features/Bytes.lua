function scripts.echo(value) return value end

function cases.a_span_holds_the_bytes()
  equal(bytes.sum("\1\2\255\0"), 258)
  equal(bytes.sum(""), 0)
end

function cases.a_span_comes_back()
  equal(bytes.from("a\0\xff", 1), "\0\xff")
  equal(bytes.from("a", 1), "")
end

function cases.a_memory_survives_a_wait()
  equal(bytes.later("a\0\xff"), "a\0\xff")
end

function cases.a_span_survives_a_collection()
  equal(bytes.sum_after(string.rep("\1", 1000), function()
    for i = 1, 100 do local _ = string.rep("x", 1000 + i) end
    collectgarbage()
  end), 1000)
end

function cases.something_else_is_refused()
  raises("bad argument #1 'bytes' to 'bytes.sum' (string expected, got the integer 1)", bytes.sum, 1)
end
