namespace LuaBindGen.Tests.Fuzz;

/// <summary>Writes random statements. They end: every function and every round of a loop takes from the program's steps.</summary>
internal sealed class StatementWriter(Random random)
{
    private const int Deepest = 4;

    private static readonly string[] Binary = ["__add", "__sub", "__mul", "__concat", "__lt", "__le", "__eq", "__idiv", "__band"];

    private readonly ExpressionWriter _expressions = new(random);
    private int _names;
    private int _left = random.Next(30, 150);

    /// <summary>A block.</summary>
    internal List<Statement> Block(Scope scope, int depth, int most = 6)
    {
        var statements = new List<Statement>();
        for (var i = random.Next((most + 4) / 5, most + 1); i > 0 && _left > 0; i--)
        {
            _left--;
            if (depth < Deepest && random.Next(3) == 0)
                Declare(statements, scope, depth);
            else
                statements.Add(depth < Deepest ? One(scope, depth) : Simple(scope));
        }
        return statements;
    }

    // What is declared is also used, or most of a program would never run.
    private void Declare(List<Statement> statements, Scope scope, int depth)
    {
        var kind = random.Next(4);
        statements.Add(kind switch
        {
            0 => Function(scope, depth),
            1 => Coroutine(scope, depth),
            2 => Wrap(scope, depth),
            _ => Object(scope, depth),
        });
        for (var uses = random.Next(1, 4); uses > 0; uses--)
            statements.Add(Log(scope, _expressions.Use(kind, scope)));
    }

    private Statement One(Scope scope, int depth) => random.Next(12) switch
    {
        0 => Closed(scope, depth),
        1 => Protected(scope, depth),
        2 => Loop(scope, depth),
        3 => Iteration(scope, depth),
        4 => new Statement($"if {_expressions.Value(scope)} then", "end", Block(scope.Block(), depth + 1, 3)),
        _ => Simple(scope),
    };

    // One error should not end most programs.
    private Statement Log(Scope scope, string call) => new(random.Next(5) < (scope.IsMain ? 4 : 2)
        ? $"log({Id()}, pcall(function(...) return {call} end))"
        : $"log({Id()}, {call})");

    private Statement Simple(Scope scope) => random.Next(14) switch
    {
        0 or 1 or 2 or 3 or 4 => Log(scope, _expressions.Call(scope)),
        5 => Number(scope),
        6 => new Statement($"{scope.Object(random)}[{_expressions.Number(scope)}] = {_expressions.Value(scope)}"),
        7 => new Statement($"shared.n = int({_expressions.Call(scope)})"),
        8 => Share(scope),
        9 => random.Next(4) == 0 && !scope.IsMain ? new Statement(Raise(scope)) : new Statement($"log({Id()}, pcall(function(...) {Raise(scope)} end))"),
        10 => new Statement($"log({Id()}, coroutine.resume({scope.Coroutine(random)}))"),
        11 when random.Next(2) == 0 && !scope.IsMain => new Statement($"do return {_expressions.Call(scope)} end"),
        12 when scope.IsInLoop => new Statement($"if {_expressions.Value(scope)} then break end"),
        13 when random.Next(4) == 0 => new Statement("collectgarbage()"),
        _ => Log(scope, _expressions.HostCall(scope)),
    };

    private Statement Number(Scope scope)
    {
        var name = Name("n");
        var statement = new Statement($"local {name} = {_expressions.Call(scope)}");
        scope.AddNumber(name);
        return statement;
    }

    private Statement Share(Scope scope) => new(random.Next(4) switch
    {
        0 => $"shared.f = {scope.Function(random)}",
        1 => $"shared.c = {scope.Coroutine(random)}",
        2 => $"shared.w = {scope.Wrap(random)}",
        _ => $"shared.o = {scope.Object(random)}",
    });

    private string Raise(Scope scope) => random.Next(5) switch
    {
        0 => $"error('raised {random.Next(100)}')",
        1 => $"error('raised {random.Next(100)}', {random.Next(4)})",
        2 => $"error({scope.Object(random)})",
        3 => "error()",
        _ => $"error({_expressions.Value(scope)}, {random.Next(3)})",
    };

    private Statement Function(Scope scope, int depth)
    {
        var name = Name("f");
        var statement = new Statement($"local function {name}(a, ...)", $"{Return(scope.Function(true, "a"))} end", Body(scope, depth));
        scope.AddFunction(name);
        return statement;
    }

    private Statement Coroutine(Scope scope, int depth)
    {
        var name = Name("c");
        var statement = random.Next(3) == 0
            ? new Statement($"local {name} = coroutine.create({scope.Function(random)})")
            : new Statement($"local {name} = coroutine.create(function(a, ...)", $"{Return(scope.Function(true, "a"))} end)", Body(scope, depth));
        scope.AddCoroutine(name);
        return statement;
    }

    private Statement Wrap(Scope scope, int depth)
    {
        var name = Name("w");
        var statement = random.Next(3) == 0
            ? new Statement($"local {name} = coroutine.wrap({scope.Function(random)})")
            : new Statement($"local {name} = coroutine.wrap(function(a, ...)", $"{Return(scope.Function(true, "a"))} end)", Body(scope, depth));
        scope.AddWrap(name);
        return statement;
    }

    private Statement Object(Scope scope, int depth)
    {
        var name = Name("o");
        var events = new List<string> { "__index", "__newindex", "__call", "__len", "__unm", "__close", "__tostring" };
        events.AddRange(Binary);
        var body = new List<Statement>();
        for (var i = random.Next(4, 9); i > 0; i--)
        {
            var chosen = events[random.Next(events.Count)];
            _ = events.Remove(chosen);
            body.Add(new Statement($"{chosen} = function(a, b, ...)", $"{Return(scope.Function(true, "b"))} end,", Body(scope, depth)));
        }
        var statement = new Statement($"local {name} = named('{name}', {{", "})", body);
        scope.AddObject(name);
        return statement;
    }

    private Statement Closed(Scope scope, int depth)
    {
        var body = Block(scope.Block(), depth + 1, 4);
        return new Statement($"do local x <close> = closing({Id()}, {scope.Function(random)})", "end", body);
    }

    private Statement Protected(Scope scope, int depth)
    {
        var call = random.Next(3) == 0 ? "xpcall(function(a, ...)" : "pcall(function(a, ...)";
        var end = call[0] == 'x' ? "end, handler" : "end";
        return new Statement($"log({Id()}, {call}", $"{Return(scope.Function(true, "a"))} {end}, {_expressions.Value(scope)}))", Body(scope, depth));
    }

    private Statement Loop(Scope scope, int depth)
    {
        var inner = scope.Loop();
        inner.AddNumber("i");
        var body = Block(inner, depth + 1, 4);
        body.Insert(0, new Statement("tick()"));
        return new Statement($"for i = 1, {random.Next(1, 5)} do", "end", body);
    }

    private Statement Iteration(Scope scope, int depth)
    {
        var inner = scope.Loop();
        inner.AddNumber("k");
        var body = Block(inner, depth + 1, 4);
        body.Insert(0, new Statement("tick()"));
        var over = random.Next(6) switch
        {
            0 => scope.Wrap(random),
            1 => $"coroutine.wrap({scope.Function(random)})",
            2 => $"counting({random.Next(1, 5)}), nil, 0, closing({Id()}, {scope.Function(random)})",
            3 => scope.Object(random),
            4 => $"pairs({{1, {_expressions.Value(scope)}}})",
            _ => $"counting({random.Next(1, 5)})",
        };
        return new Statement($"for k, v in {over} do", "end", body);
    }

    private List<Statement> Body(Scope scope, int depth)
    {
        var body = Block(scope.Function(true, "a"), depth + 1, 4);
        body.Insert(0, new Statement("tick()"));
        return body;
    }

    private string Return(Scope scope) => random.Next(6) switch
    {
        0 => "return ...",
        1 => $"return {_expressions.HostCall(scope)}",
        2 => $"return {scope.Function(random)}({_expressions.Arguments(scope)})",
        3 => $"return {_expressions.Call(scope)}",
        4 => "return",
        _ => $"return {_expressions.Arguments(scope)}",
    };

    private int Id() => ++_names;

    private string Name(string kind) => kind + Id().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
