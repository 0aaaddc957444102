using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes how the object before the colon or the dot becomes the local <c>self</c>.</summary>
internal static class ReceiverWriter
{
    /// <summary>Where the receiver stands on the stack of the function.</summary>
    public const int Index = 1;

    public static void Write(CodeWriter writer, TypeNames type) => Write(writer, type, $"call.{Names.WrongReceiver}({Literal.OfString(type.LuaName)})");

    /// <summary>The same with what is done where there is another object.</summary>
    public static void Write(CodeWriter writer, TypeNames type, string otherwise)
    {
        var failure = $"return {otherwise};";
        if (!type.IsStruct)
        {
            writer.Line($"if (!call.{Names.ReadObject}({Index}, out {type.Reference}? self)) {failure}");
            return;
        }

        writer.Line($"ref var self = ref call.{Names.FindStruct}<{type.Reference}>({Index}, out var found);");
        writer.Line($"if (!found) {failure}");
    }

    /// <summary>The receiver as the member is called on it.</summary>
    public static string Expression(TargetModel target) => target.NeedsCast ? $"(({target.DeclaringType})self)" : "self";
}
