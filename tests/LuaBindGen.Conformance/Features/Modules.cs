using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Types under names with dots, and what <c>require</c> finds.</summary>
internal sealed class Modules : Feature
{
    internal override LuaLibraries Libraries => LuaLibraries.All;

    protected override IEnumerable<Case> HostCases =>
    [
        Host(A_module_comes_into_a_table_that_is_there),
        Host(Modules_are_registered_in_any_order),
        Host(Nothing_can_be_put_into_an_enum),
        Host(Without_require_modules_are_globals),
    ];

    private static void A_module_comes_into_a_table_that_is_there(CaseState state)
    {
        using var lua = new LuaState();
        lua.Run("game = setmetatable({ own = 1 }, { __newindex = error })");
        lua.Register(LuaExports.GameAudio);
        Check.Equal(8, lua.Run<int>("return game.own + game.audio.volume"));
        lua.Register(LuaExports.StringExtras);
        Check.Equal("ab!", lua.Run<string>("return string.extras.shout(string.lower('AB'))"));
    }

    private static void Modules_are_registered_in_any_order(CaseState state)
    {
        using var lua = new LuaState();
        lua.Register(LuaExports.GameSound);
        lua.Register(LuaExports.GameAudio);
        Check.Equal("7 loud", lua.Run<string>("return game.audio.volume .. ' ' .. game.audio.sound.level"));
    }

    private static void Nothing_can_be_put_into_an_enum(CaseState state)
    {
        using var lua = new LuaState();
        lua.Register(LuaExports.Signal);
        var failure = Check.Throws<InvalidOperationException>((Action)(() => lua.Register(new LuaExportedType("Signal.inner", typeof(string), static _ => { }))));
        Check.Equal("'Signal.inner' and 'Signal' cannot both be registered: 'Signal' is an enum, and nothing can be put into it.", failure.Message);
        Check.Equal(1, lua.Run<int>("return Signal.stop"));
    }

    private static void Without_require_modules_are_globals(CaseState state)
    {
        using var lua = new LuaState();
        lua.Register(LuaExports.All);
        Check.Equal("nil 7", lua.Run<string>("return tostring(require) .. ' ' .. game.audio.volume"));
    }
}

/// <summary>A fixture: a module.</summary>
[LuaExport("game.audio")]
public static class GameAudio
{
    public static int Volume { get; set; } = 7;

    public static async Task<int> FadeAsync(LuaState state, int volume)
    {
        await Desk.Of(state).WaitAsync(0, CancellationToken.None);
        return volume - 1;
    }
}

/// <summary>A fixture: a module in it.</summary>
[LuaExport("game.audio.sound")]
public static class GameSound
{
    public static string Level => "loud";
}

/// <summary>A fixture: an addition to a library of Lua's.</summary>
[LuaExport("string.extras")]
public static class StringExtras
{
    public static string Shout(string text) => text + "!";
}

/// <summary>A fixture: an enum.</summary>
[LuaExport]
public enum Signal
{
    Go,
    Stop,
}
