-- What a function returned, as many as it returned.
local function all(...)
  return table.pack(...)
end

function cases.without_an_error_there_are_the_values_alone()
  local results = all(Intake.parse("7"))
  equal(results.n, 1)
  equal(results[1], 7)
end

function cases.an_error_is_nil_and_the_message()
  local results = all(Intake.parse("x"))
  equal(results.n, 2)
  equal(results[1], nil)
  equal(results[2], "no number: x")
end

function cases.assert_takes_it_as_it_takes_those_of_lua()
  equal(assert(Intake.parse("7")), 7)
  raises("no number: x", function() assert(Intake.parse("x")) end)
  raises("nobody", function() assert(Intake.open("")) end)
end

function cases.several_values_are_nil_together()
  local intake = Intake.open("ada")
  local results = all(intake:read(5))
  equal(results.n, 3)
  equal(results[1], "ada")
  same(results[2], 5, 6)
  equal(results[3], 5)

  results = all(intake:read(1))
  equal(results.n, 3)
  equal(results[3], nil)
end

function cases.an_empty_message_is_an_error_too()
  local results = all(Intake.open("ada"):read(-1))
  equal(results.n, 2)
  equal(results[1], nil)
  equal(results[2], "")
end

function cases.out_parameters_are_values_as_well()
  same(all(Intake.split(2.5)), 2, 0.5)
  same(all(Intake.split(-2.5)), nil, "negative")
end

function cases.a_task_gives_as_many_ready_or_not()
  for _, f in ipairs { Intake.ready, Intake.later } do
    local results = all(f(false))
    equal(results.n, 2)
    equal(results[1], "done")
    equal(results[2], nil)

    results = all(f(true))
    equal(results.n, 2)
    equal(results[1], nil)
    equal(results[2], "failed")
  end
end

function cases.a_task_of_several_values_fails_with_as_many_nils()
  local results = all(Intake.many(false))
  equal(results.n, 3)
  equal(results[2], 2)
  same(results[3], "a", "b")

  results = all(Intake.many(true))
  equal(results.n, 3)
  equal(results[1], nil)
  equal(results[2], "failed")
  equal(results[3], nil)
end

function cases.an_exception_is_still_raised()
  raises("thrown", Intake.thrown)
  raises("surrogate", Intake.half)
end

function cases.an_override_reports_as_what_it_overrides_does()
  same(all(LongIntake.new():measure()), nil, "too long")
  same(all(Intake.open("ada"):measure()), 1)
end

function cases.a_metamethod_of_calls_can_report_one()
  same(all(LongIntake.new()(false)), "called")
  same(all(LongIntake.new()(true)), nil, "refused")
end
