using LuaBindGen.Native;

namespace LuaBindGen.Marshalling.Scalars;

/// <summary>A type that is a number in Lua.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="expected">What is expected, for messages.</param>
/// <param name="longest">How many bytes a text has at most that it is read from; most are read from none.</param>
internal abstract class NumberScalar<T>(string expected, int longest = 0) : Scalar<T>(expected, longest)
    where T : struct
{
    internal override void Push(LuaStack stack, T value)
    {
        var number = Convert(value);
        if (number.Kind == LuaValueKind.Integer)
            stack.Push(number.Integer);
        else
            stack.Push(number.Float);
    }
}
