using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes the functions behind operators, indexers and the like.</summary>
internal static class MetamethodWriter
{
    private const string Getter = "__index";
    private const string Setter = "__newindex";

    /// <summary>Writes them.</summary>
    public static void Write(CodeWriter writer, TypeModel type)
    {
        foreach (var group in type.Metamethods)
            Write(writer, type.Names, group);
        if (type.Loop is { } loop)
            LoopWriter.Write(writer, type.Names, loop);
    }

    /// <summary>Writes their names, among those of all members.</summary>
    public static void WriteNames(CodeWriter writer, TypeModel type)
    {
        foreach (var group in type.Metamethods.Where(group => !IsItem(group)))
            writer.Line($"type.{Names.Metamethod}({Literal.OfString(group.LuaName)}, &{group.GlueName});");
        if (type.Loop is { } loop)
            writer.Line($"type.{Names.Metamethod}(\"__pairs\", &{loop.GlueName});");
        if (type.Metamethods.Any(IsItem))
            writer.Line($"type.{Names.Items}({AddressOf(type, Getter)}, {AddressOf(type, Setter)});");
        if (type.Behaviours != LuaBehaviours.None)
            writer.Line($"type.{Names.Behaves}({string.Join(" | ", BehavioursIn(type.Behaviours).Select(behaviour => $"{Names.Behaviours}.{behaviour}"))});");
    }

    private static void Write(CodeWriter writer, TypeNames type, FunctionGroup group)
    {
        // A call of an object is one of a function, whose first argument is the object.
        if (group.LuaName == "__call")
        {
            FunctionWriter.Write(writer, type, group);
            return;
        }

        if (group.Overloads.Count == 1)
        {
            var function = group.Overloads.First().Function;
            Write(writer, group, Native(type, group, group.GlueName, function), () => WriteBody(writer, type, group, function));
            return;
        }

        Write(writer, group, Native(type, group, group.GlueName, null), () => WriteChoice(writer, type, group));
        foreach (var overload in group.Overloads)
            Native(type, group, overload.Function.GlueName, overload.Function).WriteAccessor(writer, () => WriteBody(writer, type, group, overload.Function));
    }

    // Indexers are called by the runtime, which has looked for a member first; all others by Lua.
    private static void Write(CodeWriter writer, FunctionGroup group, NativeFunction function, Action body)
    {
        if (IsItem(group))
            function.WriteAccessor(writer, body);
        else
            function.Write(writer, body);
    }

    private static NativeFunction Native(TypeNames type, FunctionGroup group, string glueName, FunctionModel? function)
    {
        var luaName = $"{type.LuaName}.{group.LuaName}";
        return new NativeFunction(luaName, luaName, glueName, function is null ? group.ChoiceWarnings() : function.Warnings);
    }

    private static void WriteBody(CodeWriter writer, TypeNames type, FunctionGroup group, FunctionModel function)
    {
        if (function.Result.IsAsync)
            writer.Line($"if (!call.{Names.CanWait}()) return call.{Names.CannotWait}();");
        var receivers = Receivers(group);
        if (receivers > 0)
            ReceiverWriter.Write(writer, type, Failure(group, 1, "self", type.LuaName));
        ArgumentWriter.Write(writer, function, (position, parameter) =>
            Failure(group, position + receivers, parameter.Name, ArgumentWriter.Expected(parameter.Value!, parameter.AcceptsNil)));
        ResultWriter.Write(writer, function, FunctionWriter.Invocation(function));
    }

    // Lua hands over as many values as the metamethod has operands, so only their kinds differ; of an indexer only the key's.
    private static void WriteChoice(CodeWriter writer, TypeNames type, FunctionGroup group)
    {
        var receivers = Receivers(group);
        foreach (var overload in group.Overloads)
        {
            RivalWriter.Write(writer, group, overload, receivers);
            var tests = overload.Tests.Take(IsItem(group) ? 2 - receivers : overload.Tests.Count)
                .Select((test, index) => OverloadWriter.Test(test, index + receivers + 1)).Where(test => test.Length > 0).ToList();
            var call = $"return {overload.Function.GlueName}(ref call);";
            writer.Line(tests.Count == 0 ? call : $"if ({string.Join(" && ", tests)}) {call}");
            if (tests.Count == 0)
                return;
        }

        var signatures = string.Join(", ", group.Overloads.Select(overload => Literal.OfString(overload.Signature)));
        writer.Line(group.LuaName == "__eq" ? $"return call.{Names.Unequal}();"
            : IsItem(group) ? $"return call.{Names.NoItem}();"
            : $"return call.{Names.NoOperator}({signatures});");
    }

    private static string Failure(FunctionGroup group, int slot, string name, string expected) => group.LuaName switch
    {
        "__eq" => $"call.{Names.Unequal}()",
        Getter or Setter when slot == 2 => $"call.{Names.NoItem}()",
        Setter when slot == 3 => $"call.{Names.WrongItem}({Literal.OfString(expected)})",
        _ => $"call.{Names.WrongOperand}({slot}, {Literal.OfString(name)}, {Literal.OfString(expected)})",
    };

    private static int Receivers(FunctionGroup group) => group.Kind == FunctionKind.Instance ? 1 : 0;

    private static bool IsItem(FunctionGroup group) => group.LuaName is Getter or Setter;

    private static string AddressOf(TypeModel type, string metamethod) =>
        type.Metamethods.Where(group => group.LuaName == metamethod).Select(group => "&" + group.GlueName).FirstOrDefault() ?? "null";

    private static IEnumerable<LuaBehaviours> BehavioursIn(LuaBehaviours behaviours)
    {
        for (var behaviour = LuaBehaviours.Text; behaviour <= LuaBehaviours.Looping; behaviour = (LuaBehaviours)((int)behaviour << 1))
        {
            if ((behaviours & behaviour) != LuaBehaviours.None)
                yield return behaviour;
        }
    }
}
