function cases.a_string_builder_is_built()
  local text = StringBuilder.new("a")
  text:append("b"):append(1):append(true):append(2.5)
  text:insert(0, "<"):append_line(">")
  equal(tostring(text), "<ab1True2.5>\n")
  equal(text.length, 13)
  equal(#text, 13)
  text:clear()
  equal(text.length, 0)
end

function cases.vectors_are_computed_with()
  local a, b = Vector3.new(1, 2, 3), Vector3.new(4, 5, 6)
  assert(a + b == Vector3.new(5, 7, 9))
  assert(b - a == Vector3.new(3))
  assert(a * 2 == Vector3.new(2, 4, 6))
  assert(2 * a == a * 2)
  assert(a * b == Vector3.new(4, 10, 18))
  assert(-a == Vector3.new(-1, -2, -3))
  assert(a ~= b)
  equal(Vector3.dot(a, b), 32.0)
  equal(a.x, 1.0)
  equal(a[0], 1.0)
  equal(a:length_squared(), 14.0)
  equal(tostring(a), "<1, 2, 3>")
end

function cases.a_source_of_tokens_is_fired()
  local source <close> = CancellationTokenSource.new()
  equal(source.is_cancellation_requested, false)
  source:cancel()
  equal(source.is_cancellation_requested, true)
end

function cases.a_stopwatch_runs()
  local watch = Timer.start_new()
  equal(watch.is_running, true)
  watch:stop()
  equal(watch.is_running, false)
  assert(watch.elapsed >= 0)
  equal(math.type(watch.elapsed_milliseconds), "integer")
end

function cases.a_regex_matches()
  local regex = Regex.new("(\\w+)@(\\w+)")
  assert(regex:is_match("ada@lovelace"))
  local match = regex:match("to ada@lovelace")
  assert(match.success)
  equal(match.value, "ada@lovelace")
  equal(match:result("$2"), "lovelace")
  equal(Regex.replace("a1b2", "[0-9]", "#"), "a#b#")
  equal(table.concat(Regex.split("a,b;c", "[,;]"), "|"), "a|b|c")
  raises("Invalid pattern", Regex.new, "(")
end

function cases.a_client_asks_and_is_closed()
  local client <close> = HttpClient.new(Echo.new())
  client.timeout = 2.5
  equal(client.timeout, 2.5)
  equal(client:get_string("http://example.org/a"), "GET http://example.org/a")
  local answer <close> = client:post("http://example.org/b", StringContent.new("tea"))
  assert(answer.is_success_status_code)
  equal(answer.status_code, 200)
  equal(answer.content:read_as_string(), "POST http://example.org/b tea")
end

function cases.a_file_is_looked_at()
  local file = FileInfo.new("no such file")
  equal(file.exists, false)
  equal(file.name, "no such file")
  raises("no such file", function() return file.length end)
end

function cases.an_address_is_taken_apart_and_compared()
  local uri = Uri.new("http://example.org:8080/path?q=1")
  equal(tostring(uri), "http://example.org:8080/path?q=1")
  assert(uri == Uri.new("http://EXAMPLE.org:8080/path?q=1"))
  equal(Uri.new(uri, "other").absolute_path, "/other")
  local made, other = Uri.try_create("not an address", 1)
  equal(made, false)
  equal(other, nil)
end

function cases.a_channel_is_written_and_read()
  local channel = Channels.text()
  assert(channel.writer:try_write("a"))
  channel.writer:write("b")
  local read, item = channel.reader:try_read()
  equal(read, true)
  equal(item, "a")
  equal(channel.reader:read(), "b")
  channel.writer:complete()
  equal(channel.reader:wait_to_read(), false)
end
