using LuaBindGen.Generator.Tests.Harness;
using static LuaBindGen.Generator.Tests.Snapshots.Verifier;

namespace LuaBindGen.Generator.Tests.Snapshots;

public class AssemblyExportTests
{
    // A class of another library, as one sees it that is only referenced.
    private const string Library =
        """
        namespace Elsewhere
        {
            public class Address
            {
                public const int Port = 80;
                public Address(string text) { }
                public Address(Action<Type> number) { }
                public string Host => "";
                public Action<Type>? Tag { get; set; }
                public event EventHandler<Type>? Changed { add { } remove { } }
                public void Open(Action<Type> port) { }
                public void Open(long port) { }
                public void Open(string port) { }
                public Address? Next() => null;
                public T Convert<T>(T value) => value;
                public override string ToString() => "";
            }
        }
        """;

    [Fact]
    public async Task Class_of_a_library()
    {
        var library = Generation.Run(Library).ToReference();
        var compilation = Consumer.Compile("[assembly: LuaExport(typeof(Elsewhere.Address))] [LuaExport] public class Book { public Elsewhere.Address? Home { get; set; } public Elsewhere.Address Find(Elsewhere.Address a) => a; }")
            .AddReferences(library);

        Assert.Empty(await Analysis.OfClean(compilation));
        await Verify(Generation.Run(compilation));
    }

    [Fact]
    public Task Generic_class_that_is_filled_in() => Verify(Generation.Run(
        """
        [assembly: LuaExport(typeof(Bank.Repository<Bank.Customer>), "Customers")]
        [assembly: LuaExport(typeof(Bank.Repository<string[]>))]
        [assembly: LuaExport(typeof(Bank.Pair<int, Bank.Repository<Bank.Customer>>))]

        namespace Bank
        {
            [LuaExport] public class Customer { public Repository<Customer>? Others; public Repository<string>? Unknown() => null; }
            public class Repository<T> where T : class { public T? First() => null; public static int Count { get; set; } public void Put(T item) { } }
            public class Pair<A, B> { public A? One { get; init; } public required B? Other { get; init; } }
        }
        """));

    [Fact]
    public void Class_of_a_library_that_exports_it_is_known()
    {
        var library = Generation.Run("[assembly: LuaExport(typeof(Uri), \"Address\")]").AssertClean().ToReference();
        var generation = Generation.Run(Consumer.Compile("[LuaExport] public class A { public Uri? Home { get; set; } }").AddReferences(library)).AssertClean();

        Assert.Contains("\"Address or nil\"", generation.Files["A.g.cs"], StringComparison.Ordinal);
        Assert.Equal(["A.g.cs", "LuaExports.g.cs"], generation.Files.Keys);
    }

    [Theory]
    [InlineData("System.Uri")]
    [InlineData("System.Text.StringBuilder")]
    [InlineData("System.IO.MemoryStream")]
    [InlineData("System.Collections.Generic.List<string>")]
    [InlineData("System.Collections.Generic.Dictionary<string, System.Uri>")]
    [InlineData("System.Net.Http.HttpClient")]
    [InlineData("System.Exception")]
    [InlineData("System.Math")]
    [InlineData("System.IO.File")]
    [InlineData("System.Environment")]
    [InlineData("System.Threading.Tasks.TaskCompletionSource<string>")]
    [InlineData("System.Xml.Linq.XElement")]
    [InlineData("System.Text.RegularExpressions.Regex")]
    public async Task Classes_of_the_platform_compile_without_a_word(string type) =>
        Assert.Empty(await Analysis.OfClean(Consumer.Compile($"[assembly: LuaExport(typeof({type}))]")));

    [Fact]
    public void Names_that_a_generic_class_would_share_are_apart()
    {
        var generation = Generation.Run(
            """
            [assembly: LuaExport(typeof(Box<int>))]
            [assembly: LuaExport(typeof(Box<int[]>))]
            [assembly: LuaExport(typeof(Box<int[,]>), "Grid")]
            [assembly: LuaExport(typeof(Box<(int A, string B)>))]
            [assembly: LuaExport(typeof(Box<int?>))]
            [assembly: LuaExport(typeof(Box<Box<int>>))]
            [assembly: LuaExport(typeof(Outer<int>.Inner))]
            [LuaExport("Own")] public class BoxOfInt32 { }
            public class Box<T> { public Box<T>? Next; }
            public class Outer<T> { public class Inner { public T? Value; } }
            """).AssertClean();

        Assert.Equal(9, generation.Files.Count);
    }
}
