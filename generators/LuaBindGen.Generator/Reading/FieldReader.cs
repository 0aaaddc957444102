using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using LuaBindGen.Generator.Reading.Conversions;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>Reads fields, which scripts use as they use properties, and constants.</summary>
internal static class FieldReader
{
    /// <summary>A <see cref="PropertyModel"/> or <see cref="ConstantModel"/>, or null where it cannot be exported.</summary>
    public static object? Read(Subject subject, IFieldSymbol field, string luaName)
    {
        if (ConversionTable.Find(field.Type, subject.Exports) is not { } value)
        {
            if (!TypeProblems.HasError(field.Type))
                TypeProblems.ReportResult(subject, field, field.Type);
            return null;
        }

        EnumDuplicates.Report(subject, field);
        if (LiteralOf(field) is { } literal)
            return new ConstantModel(luaName, literal);
        if (TargetReader.WarningsOf(subject, field, [field.Type]) is not { } warnings)
            return null;

        value = ViewReader.Apply(value, field.Type, field.GetAttributes(), subject.Problems);
        return new PropertyModel(
            luaName,
            field.IsStatic,
            TargetReader.Read(subject, field),
            value,
            "Get" + field.Name,
            field.IsReadOnly || field.IsConst ? null : "Set" + field.Name,
            Nullability.AcceptsNull(value, field.Type, field),
            warnings.ToEquatableArray());
    }

    // What is the same value in C# and in Lua. Constants of other types go through their conversion, as properties do.
    private static string? LiteralOf(IFieldSymbol field) => field switch
    {
        not { IsConst: true } => null,
        { Type.TypeKind: TypeKind.Enum, ConstantValue: { } bits } => EnumReader.Bits(bits),
        { ConstantValue: string text } => IsWellFormed(text) ? Literal.OfString(text) : null,
        { ConstantValue: char letter } => char.IsSurrogate(letter) ? null : Literal.Of(letter),
        { ConstantValue: ulong number } => number > long.MaxValue ? null : Literal.Of(number),
        { ConstantValue: bool or sbyte or byte or short or ushort or int or uint or long or float or double } => Literal.Of(field.ConstantValue),
        _ => null,
    };

    // Half of a surrogate pair is no text in Lua, and the largest numbers are none. That is to fail where it is read, not where the class is registered.
    private static bool IsWellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
                index++;
            else if (char.IsSurrogate(text[index]))
                return false;
        }

        return true;
    }
}
