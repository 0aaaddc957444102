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
        foreach (var overload in group.Overloads)
        {
            var tests = overload.Tests.Select((test, index) => Test(test, index + receivers + 1));
            var condition = string.Join(" && ", tests.Where(test => test.Length > 0).Prepend($"call.{Names.Takes}({overload.Tests.Count + receivers})"));
            writer.Line($"if ({condition}) return {overload.Function.GlueName}(ref call);");
        }

        if (receivers > 0)
            writer.Line($"if (!call.{Names.IsObject}<{type.Reference}>({ReceiverWriter.Index})) return call.{Names.WrongReceiver}({Literal.OfString(type.LuaName)});");
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
        return $"call.{Names.Is}({index}, {string.Join(" | ", KindsIn(test.Kinds).Select(kind => $"{Names.Kinds}.{kind}"))})";
    }

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
