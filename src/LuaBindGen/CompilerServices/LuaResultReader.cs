using System.ComponentModel;

namespace LuaBindGen.CompilerServices;

/// <summary>Reads what a function of Lua returned to C#.</summary>
/// <typeparam name="T">What it becomes.</typeparam>
/// <param name="call">The call that the results are read from.</param>
/// <param name="first">The slot of the first result.</param>
/// <returns>The result.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T LuaResultReader<out T>(ref LuaCall call, int first);
