using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LuaBindGen.Tests.Native;

/// <summary>The boundary is one folder, and in it only what cannot raise across a managed frame.</summary>
public partial class ArchitectureTests
{
    // By the third indicator of the reference manual, §4.6 and §5.1: "v" raises on purpose, "e" runs Lua code. What managed code may call of
    // these, and on what condition, stands beside its declaration.
    private static readonly string[] Raising =
    [
        "lua_error", "lua_yield", "lua_yieldk", "lua_next", "lua_pushfstring", "lua_pushvfstring", "lua_arith", "lua_call", "lua_callk", "lua_closeslot",
        "lua_compare", "lua_concat", "lua_getfield", "lua_getglobal", "lua_geti", "lua_gettable", "lua_len", "lua_setfield", "lua_setglobal", "lua_seti",
        "lua_settable", "luaL_argerror", "luaL_typeerror", "luaL_error", "luaL_checkstack", "luaL_checkversion_", "luaL_callmeta", "luaL_getsubtable",
        "luaL_len", "luaL_openlibs", "luaL_requiref", "luaL_tolstring", "luaL_newmetatable", "luaL_testudata", "luaL_setmetatable", "luaL_getmetafield",
    ];

    [Fact]
    public void Functions_that_raise_are_not_even_declared()
    {
        var declared = Declaration().Matches(File.ReadAllText(Path.Combine(Source, "Native", "NativeMethods.cs")))
            .Select(match => match.Groups[1].Value).ToArray();
        Assert.NotEmpty(declared);
        Assert.Empty(declared.Intersect(Raising));
        Assert.DoesNotContain(declared, name => name.StartsWith("luaL_check", StringComparison.Ordinal) || name.StartsWith("luaL_opt", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_native_folder_touches_native_code()
    {
        var outside = Files()
            .Where(file => !file.Contains("/Native/", StringComparison.Ordinal) && !file.EndsWith("CompilerServices/LuaTypeBuilder.cs", StringComparison.Ordinal) && !file.EndsWith("CompilerServices/LuaCodecs.Delegates.cs", StringComparison.Ordinal))
            .Where(file => NativeWords().IsMatch(WithoutComments(File.ReadAllText(file))));
        Assert.Empty(outside);
    }

    [Fact]
    public void Native_names_nothing_that_runs_in_a_callback_without_catching()
    {
        var callers = Files().Select(File.ReadAllText).Where(text => text.Contains("[UnmanagedCallersOnly(", StringComparison.Ordinal)).ToArray();
        Assert.Equal(9, callers.Length);
        Assert.All(callers, text => Assert.Equal(Regex.Count(text, @"\[UnmanagedCallersOnly\("), Regex.Count(text, @"catch \(Exception")));
    }

    [Fact]
    public void Few_but_generated_code_use_what_is_made_for_it()
    {
        var users = Files()
            .Where(file => !file.Contains("/CompilerServices/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("using LuaBindGen.CompilerServices;", StringComparison.Ordinal))
            .Select(Path.GetFileName)
            .Order();
        // What hands itself to generated code, or is handed to it.
        Assert.Equal(
            [
                "CallbackBody.cs", "Callbacks.cs", "CancellationFunctions.cs", "CollectionView.cs", "DictionaryView.cs", "EventConnection.cs",
                "EventFunctions.cs", "EventSource.cs", "ExportedType.cs", "GeneratorSource.cs", "JsonArrays.cs", "KeptTask.cs", "ListView.cs",
                "Loop.cs", "LuaExportedType.cs", "LuaStream.cs", "LuaStreamOfT.cs", "ModuleFunctions.cs", "Operation.cs", "PropertyAccess.cs",
                "RowCodec.cs", "SetView.cs", "SharedMetamethods.cs", "StreamFunctions.cs", "TaskFunctions.cs", "TypeExtensions.cs",
                "TypeMetatable.cs", "TypeTable.cs", "ViewAccess.cs",
            ],
            users);
    }

    private static string Source => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "LuaBindGen"));

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        .Select(file => file.Replace('\\', '/'))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"static partial \S+ (lua\w+)\(")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\bunsafe\b|DllImport|LibraryImport|\bNativeLibrary\b|\bNativeMethods\b|UnmanagedCallersOnly|\bUnsafe\.")]
    private static partial Regex NativeWords();

    [GeneratedRegex(@"//.*|""(?:[^""\\]|\\.)*""")]
    private static partial Regex Comment();
}
