using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>What the host gets back: values, their kinds and conversions. New types that a host may ask for get their cases here.</summary>
internal sealed class Results : Feature
{
    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_result_of_the_wrong_type_says_what_it_is),
        Host(A_type_that_no_value_becomes_is_refused_before_the_run),
        Host(Nil_is_a_value_where_it_is_asked_for),
        Host(All_results_are_there_with_their_nils),
        Host(Every_kind_of_value_has_its_kind),
        Host(Values_are_equal_as_in_Lua),
    ];

    private static void A_result_of_the_wrong_type_says_what_it_is(CaseState state)
    {
        Check.Equal(
            "The first result is a string, where an integer is expected.",
            Check.Throws<LuaConversionException>(() => state.Lua.Run<long>("return 'x'")).Message);
        Check.Equal(
            "The first result is the number 1.5, where an integer is expected.",
            Check.Throws<LuaConversionException>(() => state.Lua.Run<long>("return 1.5")).Message);
        Check.Throws<LuaConversionException>(() => state.Lua.Run<Counter>("return {}"));
    }

    private static void A_type_that_no_value_becomes_is_refused_before_the_run(CaseState state)
    {
        Check.Throws<LuaConversionException>(() => state.Lua.Run<Stream>("ran = true"));
        Check.Throws<LuaConversionException>(() => state.Lua.RunAsync<Action>("ran = true").GetAwaiter().GetResult());
        state.Settle();
        Check.True(state.Lua.Globals["ran"].IsNil);
    }

    private static void Nil_is_a_value_where_it_is_asked_for(CaseState state)
    {
        Check.Throws<LuaConversionException>(() => state.Lua.Run<string>("return nil"));
        Check.Equal(null, state.Lua.Run<LuaValue>("return nil").AsOrDefault<string>());
        Check.Equal(null, state.Lua.Globals.GetOrDefault<LuaTable>("nope"));
        Check.True(state.Lua.Run<LuaValue>("").IsNil);
    }

    private static void All_results_are_there_with_their_nils(CaseState state)
    {
        using var results = state.Run<LuaResults>("several");
        Check.Equal(4, results.Count);
        Check.True(results[1].IsNil && results[3].IsNil && results[99].IsNil);
        Check.Equal("x", results.Get<string>(2));
    }

    private static void Every_kind_of_value_has_its_kind(CaseState state)
    {
        using var results = state.Run<LuaResults>("every_kind");
        Check.Sequence(
            [LuaValueKind.Nil, LuaValueKind.Boolean, LuaValueKind.Integer, LuaValueKind.Float, LuaValueKind.String, LuaValueKind.Table,
                LuaValueKind.Function, LuaValueKind.Object, LuaValueKind.Thread, LuaValueKind.Opaque],
            results.Select(static value => value.Kind));
    }

    private static void Values_are_equal_as_in_Lua(CaseState state)
    {
        using var results = state.Lua.Run<LuaResults>("return 1, 1, 'a', 'a', 1.0, true, nil");
        Check.True(results[0] == results[1] && results[2] == results[3] && results[6] == LuaValue.Nil);
        Check.True(results[0] != results[2] && results[0] != results[5]);
        Check.Equal(results[2].GetHashCode(), ((LuaValue)"a"u8.ToArray()).GetHashCode());
    }
}
