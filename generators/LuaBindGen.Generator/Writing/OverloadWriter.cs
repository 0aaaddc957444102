using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes how a call finds the overload that it means.</summary>
internal static class OverloadWriter
{
    /// <summary>Writes a test for each overload; the first that fits is called.</summary>
    public static void WriteChoice(CodeWriter writer, TypeNames type, FunctionGroup group)
    {
        var receivers = group.Kind == FunctionKind.Instance ? 1 : 0;
        var hasRivals = group.Overloads.Any(overload => overload.Rivals.Count > 0);
        if (hasRivals)
            WriteReceiver(writer, type, receivers);
        foreach (var overload in group.Overloads)
        {
            RivalWriter.Write(writer, group, overload, receivers);
            var last = overload.Tests.Count + receivers;
            var tests = overload.Tests.Select((test, index) => TestPassed(test, index + receivers + 1));
            tests = overload.Rest is { } rest ? tests.Append(RestTest(rest, last + 1)) : tests.Prepend($"call.{Names.Takes}({last})");
            var condition = string.Join(" && ", tests.Where(test => test.Length > 0));
            if (condition.Length == 0)
            {
                // It takes whatever comes, so it is the last.
                writer.Line($"return {overload.Function.GlueName}(ref call);");
                return;
            }

            writer.Line($"if ({condition}) return {overload.Function.GlueName}(ref call);");
        }

        if (!hasRivals)
            WriteReceiver(writer, type, receivers);
        var signatures = string.Join(", ", group.Overloads.Select(overload => Literal.OfString(overload.Signature)));
        writer.Line($"return call.{Names.NoOverload}({receivers}, {signatures});");
    }

    /// <summary>The test of one argument; what takes anything needs none.</summary>
    public static string Test(ArgumentTest test, int index)
    {
        if (test.Kinds == LuaKinds.Any)
            return "";
        if (test.ObjectType.Length > 0)
            return $"call.{((test.Kinds & LuaKinds.Nil) == 0 ? Names.IsObject : Names.IsObjectOrNil)}<{test.ObjectType}>({index})";
        return $"call.{Names.Is}({index}, {Write(test.Kinds)}{Range(test)})";
    }

    // Whatever else is wrong, it is told of first.
    private static void WriteReceiver(CodeWriter writer, TypeNames type, int receivers)
    {
        if (receivers > 0)
            writer.Line($"if (!call.{Names.IsObject}<{type.Reference}>({ReceiverWriter.Index})) return call.{Names.WrongReceiver}({Literal.OfString(type.LuaName)});");
    }

    /// <summary>The test of an argument that has to be passed: what takes anything, nil too, still has to be there.</summary>
    public static string TestPassed(ArgumentTest test, int index) =>
        test is { Kinds: LuaKinds.Any, IsRequired: true } ? $"call.{Names.IsPassed}({index})" : Test(test, index);

    /// <summary>The test of all further arguments.</summary>
    public static string RestTest(ArgumentTest test, int index)
    {
        if (test.Kinds == LuaKinds.Any)
            return "";
        if (test.ObjectType.Length > 0)
            return $"call.{((test.Kinds & LuaKinds.Nil) == 0 ? Names.AreAllObjects : Names.AreAllObjectsOrNil)}<{test.ObjectType}>({index})";
        return $"call.{Names.AreAll}({index}, {Write(test.Kinds)}{Range(test)})";
    }

    private static string Range(ArgumentTest test) => test.Range.Length > 0 ? $", {test.Range}" : "";

    private static string Write(LuaKinds kinds) => string.Join(" | ", KindsIn(kinds).Select(kind => $"{Names.Kinds}.{kind}"));

    private static IEnumerable<LuaKinds> KindsIn(LuaKinds kinds)
    {
        if ((kinds & LuaKinds.Number) == LuaKinds.Number)
        {
            yield return LuaKinds.Number;
            kinds &= ~LuaKinds.Number;
        }

        for (var kind = LuaKinds.Nil; kind <= LuaKinds.Object; kind = (LuaKinds)((int)kind << 1))
        {
            if ((kinds & kind) != LuaKinds.None)
                yield return kind;
        }
    }
}
