using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class ResultTests
{
    [Fact]
    public Task Tuples_are_several_results() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Query
        {
            public (long Row, string? Text) Next() => default;
            public (bool, int, long, double, string, byte[]?, Query?, LuaValue) All() => throw new NotSupportedException();
            public (long @class, string Item2) Keywords() => default!;
            public ValueTuple<long> One() => default;
            public async Task<(long @event, Query? Query)> SkipAsync(long count) => (await Task.FromResult(count), this);
        }
        """).TypesOnly());

    [Fact]
    public Task Each_type() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Make
        {
            public static bool Bool() => true;
            public static int Int() => 1;
            public static long Long() => 1;
            public static double Double() => 1;
            public static string? Text() => null;
            public static byte[] Bytes() => [];
            public static Make? Object() => null;
            public static LuaValue Value() => default;
            public static LuaTable? Table() => null;
            public static LuaFunction Function() => throw new NotSupportedException();
            public static LuaThread? Thread() => null;
        }
        """).TypesOnly());

    [Fact]
    public Task Errors_are_nil_and_a_message() => Verify(Generation.Run(
        """
        [LuaExport]
        public class Reader
        {
            [LuaErrorResult] public static (long Value, string? Error) Parse(string text) => default;
            [LuaErrorResult] public (Reader? Reader, List<long> Rows, int Count, string?) Read(out bool more) => throw new NotSupportedException();
            [LuaErrorResult] public Task<(List<string> Value, string? Error)> LoadAsync() => throw new NotSupportedException();
            [LuaErrorResult] public ValueTask<(int, int, int, string?)> CountAsync() => default;
        }
        """).TypesOnly());
}
