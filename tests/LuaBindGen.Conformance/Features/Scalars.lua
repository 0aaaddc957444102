function scripts.echo(value) return value end

local function refused(expected, f, ...)
  for _, value in ipairs { ... } do raises(expected .. " expected", f, value) end
  raises(expected .. " expected", f)
end

function cases.a_decimal_is_a_number()
  equal(scalars.decimal(3), 3)
  equal(scalars.decimal(3.0), 3)
  equal(scalars.decimal(0.1), 0.1)
  equal(scalars.decimal(-12.375), -12.375)
  equal(scalars.decimal(math.maxinteger), math.maxinteger)
  equal(scalars.decimal(math.mininteger), math.mininteger)
  equal(scalars.decimal(2^63), 2^63)
end

function cases.a_decimal_is_read_from_text_exactly()
  equal(scalars.digits("0.1000000000000000000000000001"), "0.1000000000000000000000000001")
  equal(scalars.digits("79228162514264337593543950335"), "79228162514264337593543950335")
  equal(scalars.digits("-12.50"), "-12.50")
  equal(scalars.digits("1e3"), "1000")
  equal(scalars.digits("0e99999999999"), "0")
  equal(scalars.digits(0.1), "0.1")
  equal(scalars.digits(1e15), "1000000000000000")
end

function cases.what_is_no_decimal_is_refused()
  refused("decimal number", scalars.decimal, "x", "", " 1", "1 ", "1,5", "0x10", 1e29, 0/0, 1/0, -1/0, true, {},
    "0.10000000000000000000000000001", "79228162514264337593543950336", "1e-40", "1e99999999999", "1e-99999999999", ("1"):rep(200), "\xff", "1\0")
end

function cases.wide_integers_lose_nothing()
  for _, f in ipairs { scalars.int128, scalars.big } do
    equal(f(7), 7)
    equal(f(math.mininteger), math.mininteger)
    equal(f("9223372036854775807"), math.maxinteger)
    equal(f("9223372036854775808"), "9223372036854775808")
    equal(f("-9223372036854775809"), "-9223372036854775809")
    equal(f(2^63), "9223372036854775808")
    equal(f(7.0), 7)
    equal(f("+7"), 7)
  end
  equal(scalars.u_int128("340282366920938463463374607431768211455"), "340282366920938463463374607431768211455")
  equal(scalars.big(2^100), "1267650600228229401496703205376")
  equal(scalars.power(30), "1" .. ("0"):rep(30))
  equal(scalars.big(scalars.power(30)), scalars.power(30))
end

function cases.what_is_no_wide_integer_is_refused()
  refused("128-bit integer", scalars.int128, "170141183460469231731687303715884105728", 2^127, 1.5, 1/0, 0/0, "", "-", "1 ", "1.0", "0x1", "٣", true)
  refused("unsigned 128-bit integer", scalars.u_int128, -1, "-1", -1.0, 2^128)
  refused("integer of up to 10000 digits", scalars.big, ("9"):rep(10001), ("0"):rep(1000000), "1e5")
  equal(scalars.big(("9"):rep(10000)), ("9"):rep(10000))
end

function cases.half_is_a_float()
  equal(scalars.half(0.5), 0.5)
  equal(scalars.half(1), 1.0)
  equal(scalars.half(1/0), 1/0)
  refused("16-bit float", scalars.half, 65520, 1e300, "1", true)
end

function cases.moments_are_iso_8601()
  equal(scalars.moment("2024-02-29T12:30:15.1234567Z"), "2024-02-29T12:30:15.1234567Z")
  equal(scalars.moment("2024-02-29T12:30:15"), "2024-02-29T12:30:15.0000000")
  equal(scalars.moment("2024-02-29 12:30:15.5Z"), "2024-02-29T12:30:15.5000000Z")
  equal(scalars.moment("2024-02-29"), "2024-02-29T00:00:00.0000000")
  equal(scalars.moment("9999-12-31T23:59:59.9999999Z"), "9999-12-31T23:59:59.9999999Z")
end

function cases.numbers_are_unix_seconds()
  equal(scalars.moment(0), "1970-01-01T00:00:00.0000000Z")
  equal(scalars.moment(1709209815), "2024-02-29T12:30:15.0000000Z")
  equal(scalars.moment(-0.5), "1969-12-31T23:59:59.5000000Z")
end

function cases.what_is_no_moment_is_refused()
  refused("date and time in ISO 8601 or Unix seconds", scalars.moment, "", "now", "2023-02-29", "2024-1-1", "29.02.2024", "02/29/2024", "2024-02-29T25:00", " 2024-02-29",
    "2024-02-29T12:30:15.12345678Z", 1e300, 1/0, 0/0, math.maxinteger, -62135596801, 253402300800, true, "\0", "0001-01-01T00:00+14:00\0")
  refused("date in ISO 8601", scalars.date, "2023-02-29", "2024-02-29T00:00", 0, "")
  refused("time of day in ISO 8601", scalars.time, "24:00", "1:00", "12", 0, "")
end

function cases.dates_times_and_spans()
  equal(scalars.date("2024-02-29"), "2024-02-29")
  equal(scalars.time("12:30"), "12:30:00.0000000")
  equal(scalars.time("12:30:15.1234567"), "12:30:15.1234567")
  equal(scalars.span(90), 90.0)
  equal(scalars.span(-1.5), -1.5)
  equal(scalars.span(scalars.span(0.1)), 0.1)
  refused("number of seconds", scalars.span, 0/0, 1/0, -1/0, 1e12, math.maxinteger, math.mininteger, "90", true)
end

function cases.identities()
  local id = "6f9619ff-8b86-d011-b42d-00cf4fc964ff"
  equal(scalars.guid(id), id)
  equal(scalars.guid(id:upper()), id)
  equal(scalars.guid((id:gsub("-", ""))), id)
  equal(scalars.guid("{" .. id .. "}"), id)
  refused("GUID", scalars.guid, "", "6f9619ff", " " .. id, id .. "0", 1)
  equal(scalars.version("1.2.3.4"), "1.2.3.4")
  equal(scalars.version("1.2"), "1.2")
  refused("version number", scalars.version, "1", "1.2.3.4.5", "1. 2", "-1.2", "1.99999999999", "", "v1.2", 1.2)
end

function cases.what_is_exported_is_an_object_all_the_same()
  equal(scalars.uri(Uri.new("https://example.com")).host, "example.com")
  refused("Uri", scalars.uri, "https://example.com")
end

function cases.a_rune_is_one_character_of_any_plane()
  equal(scalars.rune("a"), "a")
  equal(scalars.rune("\u{1F600}"), "\u{1F600}")
  equal(scalars.rune("\0"), "\0")
  refused("string of one character", scalars.rune, "", "ab", "\u{1F600}\u{1F600}", "\xff", 1)
end

function cases.memory_is_a_copy()
  local text = "ab\0\xff"
  equal(scalars.memory(text), "\xff\0ba")
  equal(text, "ab\0\xff")
  equal(scalars.memory(""), "")
  refused("string", scalars.memory, 1)
end

function cases.nil_is_null_where_there_is_a_question_mark()
  equal(scalars.maybe(nil), nil)
  equal(scalars.maybe(1.5), 1.5)
  equal(scalars.maybe_span(), nil)
  equal(scalars.maybe_span(2), 2.0)
  raises("bad argument #1 'value' to 'scalars.maybe' (decimal number or nil expected, got string)", scalars.maybe, "x")
end

function cases.defaults_are_the_constants()
  equal(scalars.defaults(), "12.50 00000000-0000-0000-0000-000000000000 -1")
  equal(scalars.defaults(1, nil, nil), "1 00000000-0000-0000-0000-000000000000 -1")
end

function cases.constants_and_properties()
  equal(scalars.tax, 0.19)
  equal(scalars.rate, 1.5)
  scalars.rate = "2.25"
  equal(scalars.rate, 2.25)
  scalars.rate = 1.5
  raises("decimal number expected, got boolean", function() scalars.rate = true end)
end

function cases.they_are_elements_and_keys()
  same(scalars.prices { 1, 2.5, "3.25" }, 1, 2.5, 3.25)
  raises("(prices[2]: decimal number expected, got string)", scalars.prices, { 1, "x" })
  local id = "6f9619ff-8b86-d011-b42d-00cf4fc964ff"
  equal(scalars.versions({ [id] = "1.2" })[id], "1.2")
  raises('GUID as key expected, got string', scalars.versions, { x = "1.2" })
end

function cases.they_are_results_of_tasks()
  local total, at = scalars.later(1.5, 0)
  equal(total, 1.5)
  equal(at, "1970-01-01T00:00:00.0000000Z")
end
