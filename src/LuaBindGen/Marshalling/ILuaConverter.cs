using System.Diagnostics.CodeAnalysis;

namespace LuaBindGen;

/// <summary>Says what a C# type is in Lua, for a type of your own or where you want another answer than the library's.</summary>
/// <typeparam name="T">The C# type.</typeparam>
/// <remarks>
/// Named by <see cref="LuaMarshalUsingAttribute"/>. One instance, made by the public constructor without parameters, serves all states of the process, on whatever
/// thread is inside each: keep nothing in it. What it throws is an error in the script that called.
/// </remarks>
public interface ILuaConverter<T>
{
    /// <summary>What messages say that a wrong value should have been, <c>length such as '2 km'</c>; the name of the type unless told.</summary>
    string Expected => typeof(T).Name;

    /// <summary>Reads a value that a script passed.</summary>
    /// <param name="value">The value; a table or function is a handle, to be disposed of unless it is kept.</param>
    /// <param name="result">What it is in C#.</param>
    /// <returns>Whether it is one; where not, the script gets an error that names the argument.</returns>
    bool TryRead(LuaValue value, [MaybeNullWhen(false)] out T result);

    /// <summary>Writes a value for a script.</summary>
    /// <param name="state">The state, in which tables can be made.</param>
    /// <param name="value">The value.</param>
    /// <returns>What it is in Lua.</returns>
    LuaValue Write(LuaState state, T value);
}
