using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Reading;

/// <summary>Collects the codecs that a file makes.</summary>
internal static class CodecCollector
{
    /// <summary>The codecs of a class, each once, behind those that it is made of.</summary>
    public static EquatableArray<CodecModel> Of(IEnumerable<ValueModel> values) =>
        Of(values.Where(value => value.TakesCodec).Select(value => value.Codec!));

    /// <summary>All that the members of a class take and give.</summary>
    public static IEnumerable<ValueModel> ValuesOf(IEnumerable<FunctionModel> functions, IEnumerable<PropertyModel> properties, IEnumerable<EventModel> events, LoopModel? loop) =>
        functions.SelectMany(ValuesOf)
            .Concat(properties.Select(property => property.Value))
            .Concat(events.SelectMany(member => member.Parameters).Select(parameter => parameter.Value).OfType<ValueModel>())
            .Concat(loop?.Values ?? default);

    /// <summary>These codecs and those that they are made of, as far as a file makes them.</summary>
    public static EquatableArray<CodecModel> Of(IEnumerable<CodecModel> codecs)
    {
        var found = new List<CodecModel>();
        foreach (var codec in codecs)
            Add(found, codec);
        return found.ToEquatableArray();
    }

    /// <summary>The enums that codecs know.</summary>
    public static IEnumerable<EnumModel> EnumsOf(IEnumerable<CodecModel> codecs) =>
        codecs.SelectMany(codec => EnumsOf(codec.Parts).Append(codec.Enum)).OfType<EnumModel>();

    private static IEnumerable<ValueModel> ValuesOf(FunctionModel function) => function.Parameters
        .Select(parameter => parameter.Value)
        .OfType<ValueModel>()
        .Concat(function.Initializer?.Members.Select(member => member.Value) ?? [])
        .Concat(function.Result.Values);

    private static void Add(List<CodecModel> found, CodecModel codec)
    {
        foreach (var part in codec.Parts)
            Add(found, part);
        if ((codec.IsShared || codec.Delegate is not null) && !found.Contains(codec))
            found.Add(codec);
    }
}
