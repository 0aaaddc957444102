namespace LuaBindGen.Tests.Fuzz;

/// <summary>Writes random expressions. Each is a call or an operation that may wait, raise or yield.</summary>
internal sealed class ExpressionWriter(Random random)
{
    private static readonly string[] Operators = ["+", "-", "*", "..", "<", "<=", "==", "~=", "//", "&"];

    /// <summary>Something that can stand where a list of values ends: it may have several results, or none.</summary>
    internal string Call(Scope scope) => random.Next(16) switch
    {
        0 or 1 or 2 or 3 => HostCall(scope),
        4 => $"{scope.Function(random)}({Arguments(scope)})",
        5 or 6 or 7 => CoroutineCall(scope),
        8 or 9 => ProtectedCall(scope),
        10 or 11 => Operation(scope),
        12 => $"select('#', {Call(scope)})",
        13 => $"select({random.Next(1, 4)}, {Call(scope)})",
        14 => Library(scope),
        _ => $"shared.o:method({Arguments(scope)})",
    };

    /// <summary>A use of what was declared last: a function, coroutine, wrapped coroutine or object.</summary>
    internal string Use(int kind, Scope scope) => kind switch
    {
        0 => $"{scope.Function(random)}({Arguments(scope)})",
        1 or 2 => CoroutineCall(scope),
        _ => Operation(scope),
    };

    /// <summary>A call of C#.</summary>
    internal string HostCall(Scope scope) => random.Next(12) switch
    {
        0 or 1 or 2 or 3 => $"host.fetch(int({Number(scope)}))",
        4 or 5 => $"host.many(int({Number(scope)}))",
        6 => "host.nothing()",
        7 => $"host.fail('failure {random.Next(100)}')",
        8 => $"host.throw('thrown {random.Next(100)}')",
        9 => $"host.apply({scope.Function(random)}, {Value(scope)})",
        10 => $"account:deposit({random.Next(9)})",
        _ => "host.fetch('wrong')",
    };

    /// <summary>One value.</summary>
    internal string Value(Scope scope) => random.Next(9) switch
    {
        0 => "nil",
        1 => $"'s{random.Next(9)}'",
        2 => random.Next(2) == 0 ? "true" : "false",
        3 => scope.Object(random),
        4 => scope.Function(random),
        5 => $"({Call(scope)})",
        _ => Number(scope),
    };

    /// <summary>Most likely a number.</summary>
    internal string Number(Scope scope) => random.Next(3) switch
    {
        0 => random.Next(-5, 100).ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => scope.Number(random),
    };

    /// <summary>Values for a call or a return, nils at the end among them.</summary>
    internal string Arguments(Scope scope)
    {
        var values = new List<string>();
        for (var i = random.Next(4); i > 0; i--)
            values.Add(Value(scope));
        for (var i = Math.Max(0, random.Next(5) - 2); i > 0; i--)
            values.Add("nil");
        if (random.Next(4) == 0)
            values.Add(scope.HasVarargs && random.Next(2) == 0 ? "..." : Call(scope));
        return string.Join(", ", values);
    }

    private string CoroutineCall(Scope scope) => random.Next(16) switch
    {
        0 or 1 or 2 or 3 => $"coroutine.resume({WithArguments(scope.Coroutine(random), scope)})",
        4 => $"polled({WithArguments(scope.Coroutine(random), scope)})",
        5 => $"coroutine.status({scope.Coroutine(random)})",
        6 => $"coroutine.close({scope.Coroutine(random)})",
        7 => $"{scope.Wrap(random)}({Arguments(scope)})",
        8 or 9 => $"pcall({WithArguments(scope.Wrap(random), scope)})",
        10 => "coroutine.isyieldable()",
        11 => "select(2, coroutine.running())",
        12 => $"coroutine.wrap({scope.Function(random)})({Arguments(scope)})",
        13 => $"pcall(coroutine.close, {scope.Coroutine(random)})",
        _ => $"coroutine.yield({Arguments(scope)})",
    };

    private string ProtectedCall(Scope scope) => random.Next(6) switch
    {
        0 => $"pcall(host.fetch, int({Number(scope)}))",
        1 => $"pcall(host.fail, 'caught {random.Next(100)}')",
        2 => $"xpcall({scope.Function(random)}, handler, {Value(scope)})",
        3 => $"xpcall(host.many, handler, int({Number(scope)}))",
        4 => $"pcall(pcall, {WithArguments(scope.Function(random), scope)})",
        _ => $"pcall({WithArguments(scope.Function(random), scope)})",
    };

    private string Operation(Scope scope) => random.Next(8) switch
    {
        0 => $"(#{scope.Object(random)})",
        1 => $"(-{scope.Object(random)})",
        2 => $"{scope.Object(random)}[{Number(scope)}]",
        3 => $"{scope.Object(random)}.field",
        4 => $"{scope.Object(random)}({Arguments(scope)})",
        5 => $"({Value(scope)} {Operator()} {scope.Object(random)})",
        _ => $"({scope.Object(random)} {Operator()} {Value(scope)})",
    };

    private string Library(Scope scope) => random.Next(8) switch
    {
        0 => $"table.unpack({{{Arguments(scope)}}}, 1, 3)",
        1 => $"sorted({scope.Function(random)})",
        2 => $"replaced({scope.Function(random)})",
        3 => $"tostring({scope.Object(random)}) == ''",
        4 => $"load('local host, n = ... return host.fetch(n)')(host, int({Number(scope)}))",
        5 => $"listed({scope.Object(random)})",
        6 => "account.balance",
        _ => $"table.concat({{1, 2}}, {Value(scope)})",
    };

    private string WithArguments(string first, Scope scope)
    {
        var arguments = Arguments(scope);
        return arguments.Length == 0 ? first : $"{first}, {arguments}";
    }

    private string Operator() => Operators[random.Next(Operators.Length)];
}
