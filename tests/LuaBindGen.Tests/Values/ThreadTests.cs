using LuaBindGen.Tests.Fixtures;

namespace LuaBindGen.Tests.Values;

/// <summary>Coroutines in the hands of the host: made, resumed, asked.</summary>
public class ThreadTests
{
    [Fact]
    public void A_coroutine_is_resumed_up_to_its_next_yield()
    {
        using var test = new TestState();
        using var thread = test.Make("local a = ... local b = coroutine.yield(a + 1) return b * 2, 'end'");
        Assert.Equal(LuaThreadStatus.Suspended, thread.Status);
        Assert.Equal(2, test.Finish(thread.ResumeAsync<long>([1])));
        Assert.Equal(LuaThreadStatus.Suspended, thread.Status);
        using var last = test.Finish(thread.ResumeAsync<LuaResults>([5]));
        Assert.Equal("10 end", string.Join(' ', last));
        Assert.Equal(LuaThreadStatus.Dead, thread.Status);
    }

    [Fact]
    public void A_wait_is_passed_over()
    {
        using var test = new TestState();
        using var thread = test.Make("coroutine.yield(host.fetch(1)) return host.fetch(2)");
        var first = thread.ResumeAsync<long>();
        test.Settle();
        Assert.Equal(LuaThreadStatus.Waiting, thread.Status);
        Assert.Equal(1, test.Finish(first));
        Assert.Equal(LuaThreadStatus.Suspended, thread.Status);
        Assert.Equal(2, test.Finish(thread.ResumeAsync<long>()));
    }

    [Fact]
    public void Whoever_resumed_one_that_waits_waits_too()
    {
        using var test = new TestState();
        using var outer = test.Make(
            """
            inner = coroutine.create(function() coroutine.yield(host.fetch(1)) end)
            for _ = 1, 2 do coroutine.yield(select(2, coroutine.resume(inner))) end
            """);
        var run = outer.ResumeAsync<long>();
        test.Settle();
        using var inner = test.Lua.Globals.Get<LuaThread>("inner");
        Assert.Equal((LuaThreadStatus.Waiting, LuaThreadStatus.Waiting), (outer.Status, inner.Status));
        Assert.Equal(1, test.Finish(run));
        Assert.Equal((LuaThreadStatus.Suspended, LuaThreadStatus.Suspended), (outer.Status, inner.Status));
    }

    [Fact]
    public void One_that_calls_C_runs_and_its_resumer_is_normal()
    {
        using var test = new TestState();
        Assert.Equal(
            "Running Normal Normal",
            test.Run<string>(
                """
                local main = coroutine.running()
                local outer
                outer = coroutine.create(function()
                  return coroutine.wrap(function()
                    return Threads.status(coroutine.running()) .. " " .. Threads.status(outer) .. " " .. Threads.status(main)
                  end)()
                end)
                return select(2, coroutine.resume(outer))
                """));
    }

    [Fact]
    public void One_whose_scheduler_is_dead_is_nobodys()
    {
        using var test = new TestState();
        test.Lua.Globals["poll"] = test.Lua.PollResume;
        Assert.Equal(
            "Waiting Suspended",
            test.Run<string>(
                """
                co = coroutine.create(function() host.fetch(1) end)
                local before
                coroutine.wrap(function()
                  poll(co)
                  before = Threads.status(co)
                end)()
                return before .. " " .. Threads.status(co)
                """));
    }

    [Theory]
    [InlineData("dead", "A dead coroutine cannot be resumed: it has returned, failed, or was closed.")]
    [InlineData("running", "A running coroutine cannot be resumed: it has called the method that asks for it.")]
    [InlineData("normal", "A coroutine that has resumed another cannot be resumed while that one runs.")]
    [InlineData("waiting", "A coroutine that waits for a C# operation cannot be resumed: whoever resumed it gets what comes next.")]
    public void What_is_not_suspended_is_not_resumed(string which, string message)
    {
        using var test = new TestState();
        var waiting = test.Start<long>("waiting = coroutine.create(host.fetch) return select(2, coroutine.resume(waiting, 7))");
        using var ask = test.Lua.Load(
            """
            local which, resume = ...
            local dead = coroutine.create(function() end)
            coroutine.resume(dead)
            local normal
            normal = coroutine.create(function()
              return coroutine.wrap(function()
                local all = { dead = dead, running = coroutine.running(), normal = normal, waiting = waiting }
                local ok, problem = pcall(resume, all[which], nil)
                return problem.type .. ": " .. problem.message
              end)()
            end)
            return select(2, coroutine.resume(normal))
            """);
        using var resume = test.Lua.Run<LuaFunction>("return Threads.resume");
        Assert.Equal("InvalidOperationException: " + message, ask.Call<string>(which, resume));
        Assert.Equal(7, test.Finish(waiting));
    }

    [Fact]
    public async Task A_resumption_from_elsewhere_while_it_waits_is_refused_and_does_no_harm()
    {
        using var test = new TestState();
        using var thread = test.Make("return host.fetch(3)");
        var first = thread.ResumeAsync<long>();
        var second = thread.ResumeAsync<long>();
        test.Settle();
        await Assert.ThrowsAsync<InvalidOperationException>(() => second);
        Assert.Equal(3, test.Finish(first));
    }

    [Fact]
    public async Task An_error_comes_with_the_traceback_of_the_coroutine()
    {
        using var test = new TestState();
        using var body = test.Lua.Load("local function inner() host.fetch(1) error('broken') end\ncoroutine.yield()\ninner()", "body");
        using var thread = test.Lua.CreateThread(body);
        test.Finish(thread.ResumeAsync<LuaValue>());
        var run = thread.ResumeAsync();
        test.Drive(run);
        var exception = await Assert.ThrowsAsync<LuaException>(() => run);
        Assert.Equal("body:1: broken", exception.Message);
        Assert.Matches("body:1: in .*inner.*\n.*body:3: in", exception.Traceback);
        Assert.DoesNotContain("LuaBindGen", exception.Traceback, StringComparison.Ordinal);
        Assert.Equal(LuaThreadStatus.Dead, thread.Status);
    }

    [Fact]
    public async Task An_exception_of_C_is_the_inner_exception_and_handlers_run()
    {
        using var test = new TestState();
        using var thread = test.Make("local guard <close> = setmetatable({}, { __close = function() closed = true end }) host.fail('late')");
        var run = thread.ResumeAsync();
        test.Drive(run);
        var exception = await Assert.ThrowsAsync<LuaException>(() => run);
        Assert.Equal("late", Assert.IsType<InvalidOperationException>(exception.InnerException).Message);
        Assert.True(test.Lua.Globals.Get<bool>("closed"));
    }

    [Fact]
    public async Task An_error_with_a_text_of_its_own_is_described_by_it()
    {
        using var test = new TestState();
        using var thread = test.Make("error(setmetatable({}, { __tostring = function() return 'told by ' .. host.add(1, 1) end }))");
        var run = thread.ResumeAsync();
        test.Settle();
        var exception = await Assert.ThrowsAsync<LuaException>(() => run);
        Assert.Equal("told by 2", exception.Message);
        Assert.Equal(LuaValueKind.Table, exception.Value.Kind);
    }

    [Fact]
    public async Task A_value_of_another_type_leaves_it_suspended()
    {
        using var test = new TestState();
        using var thread = test.Make("coroutine.yield('text') return 2");
        var run = thread.ResumeAsync<long>();
        test.Settle();
        await Assert.ThrowsAsync<LuaConversionException>(() => run);
        await Assert.ThrowsAsync<LuaConversionException>(() => thread.ResumeAsync<Stream>());
        Assert.Equal(2, test.Finish(thread.ResumeAsync<long>()));
    }

    [Fact]
    public void It_is_resumed_at_once_where_it_does_not_wait()
    {
        using var test = new TestState();
        using var thread = test.Make("local a = ... a = a + coroutine.yield(a) coroutine.yield(a) error('over', 0)");
        Assert.Equal(1, thread.Resume<long>(1));
        Assert.Equal(3, thread.Resume<long>(2));
        var exception = Assert.Throws<LuaException>(() => thread.Resume());
        Assert.Equal("over", exception.Message);
        Assert.Contains("in function", exception.Traceback, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => thread.Resume());
    }

    [Fact]
    public void A_wait_in_a_resumption_at_once_is_refused_before_the_method_starts()
    {
        using var test = new TestState();
        using var thread = test.Make("return pcall(host.fetch, 1)");
        using var results = thread.Resume<LuaResults>();
        Assert.False(results.Get<bool>(0));
        Assert.Contains("'host.fetch' cannot wait here", results[1].ToString(), StringComparison.Ordinal);
        Assert.Equal(0, test.Desk.Begun);
    }

    [Fact]
    public void Scripts_and_host_resume_the_same_coroutine_in_turn()
    {
        using var test = new TestState();
        using var thread = test.Run<LuaThread>("co = coroutine.create(function() for i = 1, 4 do coroutine.yield(host.fetch(i)) end end) return co");
        Assert.Equal(1, test.Finish(thread.ResumeAsync<long>()));
        Assert.Equal("true 2", test.Run<string>("local ok, i = coroutine.resume(co) return tostring(ok) .. ' ' .. i"));
        Assert.Equal(3, test.Finish(thread.ResumeAsync<long>()));
        Assert.Equal("4", test.Run<string>("return tostring(select(2, coroutine.resume(co)))"));
    }

    [Fact]
    public void It_is_a_value_like_others()
    {
        using var test = new TestState();
        using var thread = test.Make("return 5");
        LuaValue value = thread;
        Assert.Equal(LuaValueKind.Thread, value.Kind);
        Assert.Same(thread, value.As<LuaThread>());
        Assert.Equal(value, LuaValue.FromObject(thread));
        test.Lua.Globals["co"] = thread;
        using var same = test.Lua.Globals.Get<LuaThread>("co");
        Assert.Equal("thread 5", test.Run<string>("return type(co) .. ' ' .. select(2, coroutine.resume(co))"));
        Assert.Equal(LuaThreadStatus.Dead, same.Status);
        Assert.Throws<LuaConversionException>(() => value.As<LuaFunction>());
        Assert.True(((LuaValue)(LuaThread?)null).IsNil);
    }

    [Fact]
    public void What_is_no_coroutine_is_no_argument_for_one()
    {
        using var test = new TestState();
        var exception = Assert.Throws<LuaException>(() => test.Lua.Run("Threads.status(print)"));
        Assert.Contains("bad argument #1 'thread' to 'Threads.status' (coroutine expected, got function)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Disposing_the_handle_only_lets_go()
    {
        using var test = new TestState();
        var thread = test.Run<LuaThread>("co = coroutine.create(function() coroutine.yield(1) return 2 end) return co");
        Assert.Equal(1, thread.Resume<long>());
        thread.Dispose();
        Assert.Throws<ObjectDisposedException>(() => thread.Status);
        Assert.Throws<ObjectDisposedException>(thread.Close);
        Assert.Equal(2, test.Run<long>("return select(2, coroutine.resume(co))"));
    }

    [Fact]
    public void A_handle_that_is_dropped_while_its_coroutine_waits_loses_nothing()
    {
        using var test = new TestState();
        var run = Drop();
        test.Settle();
        for (var i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            test.Settle();
            test.Lua.Run("collectgarbage()");
        }
        Assert.Equal(1, test.Lua.Operations.Live);
        Assert.Equal(9, test.Finish(run));

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        Task<long> Drop()
        {
            var thread = test.Make("return host.fetch(9)");
            var run = thread.ResumeAsync<long>();
            test.Settle();
            thread.Dispose();
            return run;
        }
    }

    [Fact]
    public async Task Cancelling_a_resumption_ends_the_coroutine()
    {
        using var test = new TestState();
        using var cancellation = new CancellationTokenSource();
        using var thread = test.Make("local guard <close> = setmetatable({}, { __close = function() closed = true end }) host.fetch(1)");
        var run = thread.ResumeAsync([], cancellation.Token);
        test.Settle();
        cancellation.Cancel();
        test.Settle();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(run.IsCanceled);
        Assert.Equal(LuaThreadStatus.Dead, thread.Status);
        Assert.True(Assert.Single(test.Desk.History).IsCancelled);
        Assert.True(test.Lua.Globals.Get<bool>("closed"));
    }

    [Fact]
    public void An_operation_that_hears_of_the_cancellation_first_does_not_make_it_an_error()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        using var test = new TestState();
        test.Desk.IsImmediate = true;
        using var cancellation = new CancellationTokenSource();
        using var thread = test.Make("return host.fetch(1)");
        var run = thread.ResumeAsync([], cancellation.Token);
        test.Settle();
        test.Desk.History[0].Fail(new OperationCanceledException());
        cancellation.Cancel();
        test.Settle();
        Assert.True(run.IsCanceled);
    }

    [Fact]
    public void A_resumption_that_is_cancelled_before_its_turn_leaves_the_coroutine_as_it_is()
    {
        using var test = new TestState();
        using var cancellation = new CancellationTokenSource();
        using var thread = test.Make("return 1");
        var run = thread.ResumeAsync([], cancellation.Token);
        cancellation.Cancel();
        test.Settle();
        Assert.True(run.IsCanceled);
        Assert.True(thread.ResumeAsync([], cancellation.Token).IsCanceled);
        Assert.Equal(1, thread.Resume<long>());
    }

    [Fact]
    public void A_script_can_neither_resume_nor_close_what_waits_for_the_host()
    {
        using var test = new TestState();
        using var thread = test.Run<LuaThread>("co = coroutine.create(host.fetch) return co");
        var run = thread.ResumeAsync<long>([8]);
        test.Settle();
        Assert.Equal(
            "normal false cannot resume non-suspended coroutine false cannot close a normal coroutine",
            test.RunBeside(
                """
                local words = { coroutine.status(co), coroutine.resume(co) }
                words[#words + 1], words[#words + 2] = pcall(coroutine.close, co)
                for i = 1, #words do words[i] = tostring(words[i]) end
                return table.concat(words, " ")
                """));
        Assert.Equal(8, test.Finish(run));
    }

    [Fact]
    public void Async_locals_of_the_one_who_resumes_are_seen()
    {
        using var test = new TestState();
        using var thread = test.Make("while true do coroutine.yield(Later.read_ambient()) end");
        foreach (var name in new[] { "ada", "grace" })
        {
            Later.Ambient.Value = name;
            Assert.Equal(name, test.Finish(thread.ResumeAsync<string>()));
        }
    }

    [Fact]
    public void Many_values_go_both_ways()
    {
        using var test = new TestState();
        using var thread = test.Make("host.fetch(1) return coroutine.yield(...)");
        var many = Enumerable.Range(0, 100_000).Select(static i => (LuaValue)i).ToArray();
        using var first = test.Finish(thread.ResumeAsync<LuaResults>(many));
        using var second = test.Finish(thread.ResumeAsync<LuaResults>(many));
        Assert.Equal((many.Length, many.Length), (first.Count, second.Count));
        Assert.Equal(many[^1], second[many.Length - 1]);
    }

    [Fact]
    public async Task The_coroutine_of_a_run_is_the_drivers_alone()
    {
        using var test = new TestState();
        var run = test.Start<long>("main = coroutine.running() return host.fetch(4)");
        using var main = test.Lua.Globals.Get<LuaThread>("main");
        Assert.Equal(LuaThreadStatus.Waiting, main.Status);
        var exception = Assert.Throws<InvalidOperationException>(main.Close);
        Assert.Equal("The coroutine of a run cannot be closed: cancel the run instead.", exception.Message);
        var resumption = main.ResumeAsync();
        test.Settle();
        await Assert.ThrowsAsync<InvalidOperationException>(() => resumption);
        Assert.Equal(4, test.Finish(run));
        Assert.Equal(LuaThreadStatus.Dead, main.Status);
    }

    [Fact]
    public void A_function_of_another_state_is_refused()
    {
        using var test = new TestState();
        using var other = new LuaState();
        using var body = other.Load("");
        Assert.Throws<ArgumentException>(() => test.Lua.CreateThread(body));
        Assert.Equal(1, test.Run<long>("return 1"));
    }
}
