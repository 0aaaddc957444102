using System.Text;
using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Bad input gets a clear, typed error, and the state goes on working.</summary>
internal sealed class BadInput : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_syntax_error_says_where),
        Host(A_syntax_error_of_a_run_is_in_its_task),
        Host(A_missing_file_is_told_by_its_name),
        Host(A_file_is_run_under_its_name),
        Host(A_byte_order_mark_and_a_first_line_with_a_hash_are_skipped),
        Host(A_chunk_without_a_name_is_shown_by_its_first_line),
        Host(Options_are_checked),
        Host(Null_is_refused_at_once),
        Host(A_huge_error_is_cut_in_the_message),
    ];

    private static void A_syntax_error_says_where(CaseState state)
    {
        Check.Equal("bad:3: unexpected symbol near '='", Check.Throws<LuaSyntaxException>(() => state.Lua.Run("local x = \n\n= 5", "bad")).Message);
        Check.Throws<LuaSyntaxException>(() => state.Lua.Load("x ="));
    }

    private static void A_syntax_error_of_a_run_is_in_its_task(CaseState state)
    {
        var run = state.Lua.RunAsync("x =", "bad");
        state.Settle();
        Check.Equal("bad:1: unexpected symbol near <eof>", Check.Throws<LuaSyntaxException>(() => run.GetAwaiter().GetResult()).Message);
    }

    private static async Task A_missing_file_is_told_by_its_name(CaseState state)
    {
        try
        {
            await state.Lua.RunFileAsync("no-such-file.lua");
        }
        catch (FileNotFoundException exception)
        {
            Check.Contains("no-such-file.lua", exception.Message);
            return;
        }
        throw new CaseFailedException("Nothing was thrown.");
    }

    private static void A_file_is_run_under_its_name(CaseState state)
    {
        var exception = Check.Throws<LuaException>(() => RunFile(state, "\n\nerror('x')"));
        Check.True(exception.Message.EndsWith(".tmp:3: x", StringComparison.Ordinal));
    }

    private static void A_byte_order_mark_and_a_first_line_with_a_hash_are_skipped(CaseState state) =>
        Check.Equal(5, RunFile(state, "\ufeff#!/usr/bin/env lua\nreturn host.fetch(5)"));

    private static void A_chunk_without_a_name_is_shown_by_its_first_line(CaseState state) =>
        Check.Equal("[string \"error('x')\"]:1: x", Check.Throws<LuaException>(() => state.Lua.Run("error('x')")).Message);

    private static void Options_are_checked(CaseState state)
    {
        Check.Throws<ArgumentNullException>(() => new LuaState(null!));
        Check.Throws<ArgumentNullException>(() => new LuaState(new LuaStateOptions { Driver = null! }));
        Check.Throws<ArgumentNullException>(() => new LuaState(new LuaStateOptions { TimeProvider = null! }));
    }

    private static void Null_is_refused_at_once(CaseState state)
    {
        Check.Throws<ArgumentNullException>(() => state.Lua.Run(null!));
        Check.Throws<ArgumentNullException>(() => state.Lua.RunAsync(null!));
        Check.Throws<ArgumentNullException>(() => state.Lua.Load(null!));
        Check.Throws<ArgumentNullException>(() => state.Lua.InvokeAsync(null!));
        Check.Throws<ArgumentNullException>(() => state.Lua.Register((LuaExportedType)null!));
    }

    private static void A_huge_error_is_cut_in_the_message(CaseState state)
    {
        var exception = Check.Throws<LuaException>(() => state.Run<long>("raises_a_megabyte"));
        Check.True(exception.Message.Length < 20_000);
        Check.Equal(1 << 20, exception.Value.As<string>().Length);
    }

    private static long RunFile(CaseState state, string text)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var run = state.Lua.RunFileAsync<long>(path);
            state.Drive(run);
            return run.GetAwaiter().GetResult();
        }
        finally
        {
            File.Delete(path);
        }
    }
}
