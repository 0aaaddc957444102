using System.ComponentModel;

namespace LuaBindGen.CompilerServices;

/// <summary>Pushes the result of an asynchronous method, one push for each Lua value that it becomes.</summary>
/// <typeparam name="T">The result of the task.</typeparam>
/// <param name="call">The call to push to.</param>
/// <param name="value">The result.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void LuaResultWriter<in T>(ref LuaCall call, T value);
