using System.Collections;
using System.Diagnostics.CodeAnalysis;
using LuaBindGen.Marshalling;
using LuaBindGen.Marshalling.Converters;
using LuaBindGen.Native;
using LuaBindGen.Objects;

namespace LuaBindGen.CompilerServices.Codecs;

/// <summary>The codec of <c>object</c>: read as what a Lua value is in C#, pushed as what it is itself.</summary>
internal sealed class ObjectCodec : LuaCodec<object>
{
    private readonly LuaCodec<IEnumerable<object?>> _list;
    private readonly LuaCodec<IEnumerable<KeyValuePair<object, object?>>> _dictionary;
    private readonly LuaCodec<IEnumerable<KeyValuePair<string, object?>>> _fields;

    private ObjectCodec()
    {
        var item = new OrNilCodec<object>(this);
        _list = LuaCodecs.IEnumerable<object?>(item);
        _dictionary = LuaCodecs.Pairs<object, object?>(this, item);
        _fields = LuaCodecs.Pairs<string, object?>(LuaCodecs.String, item);
    }

    public override string Expected => "value";

    internal static ObjectCodec Instance { get; } = new();

    /// <summary>Pushes an object of the host's own. [-0, +1]</summary>
    /// <exception cref="InvalidOperationException">It has no counterpart in Lua.</exception>
    internal static void Push(LuaState state, LuaStack stack, object value)
    {
        var call = new LuaCall(state, stack, "", 0);
        Instance.Push(ref call, value);
    }

    public override bool TryRead(ref LuaCall call, int index, [MaybeNullWhen(false)] out object value)
    {
        value = null;
        if (!call.TryTakeText(index))
            return false;
        value = ObjectConverter.Boxed(ValueMarshaller.Read(call.State, call.Stack, index));
        return value is not null;
    }

    public override void Push(ref LuaCall call, object value)
    {
        // What a state knows as an exported type is an object there, whatever else it is.
        if (value is LuaValue { Kind: LuaValueKind.Object, Reference: { } held })
            Push(ref call, held);
        else if (!ValueMarshaller.TryPushObject(call.State, call.Stack, value))
            PushCollection(ref call, value);
    }

    private void PushCollection(ref LuaCall call, object value)
    {
        switch (value)
        {
            case IDictionary dictionary:
                _dictionary.Push(ref call, Pairs(dictionary));
                break;
            case IEnumerable<KeyValuePair<string, object?>> fields:
                _fields.Push(ref call, fields);
                break;
            case Array { Rank: > 1 }:
                throw new InvalidOperationException($"'{value.GetType()}' has no counterpart in Lua: return an array of arrays.");
            case IEnumerable list:
                _list.Push(ref call, list.Cast<object?>());
                break;
            case Delegate:
                throw new InvalidOperationException($"The delegate '{value.GetType()}' has no counterpart in Lua: export a method, or return a LuaFunction.");
            default:
                throw IsAnonymous(value.GetType())
                    ? new InvalidOperationException("An object of an anonymous type has no counterpart in Lua: return a dictionary.")
                    : TypeTable.NotRegistered(value.GetType());
        }
    }

    private static bool IsAnonymous(Type type) => type.Name.StartsWith('<');

    private static IEnumerable<KeyValuePair<object, object?>> Pairs(IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
            yield return new(entry.Key, entry.Value);
    }
}
