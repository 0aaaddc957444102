using LuaBindGen.Native;

namespace LuaBindGen.States;

/// <summary>What the library itself keeps in a state's registry, by reference, out of every script's reach.</summary>
internal sealed class WellKnown
{
    /// <summary>The pending sentinel: a light userdata of an address that this process owns, so that no script can make it.</summary>
    internal static readonly nint Sentinel = OwnedAddress.New();

    /// <summary>The metatable of awaiters: <c>__close</c> waits, <c>__gc</c> notes that the coroutine is gone.</summary>
    internal int AwaiterMetatable { get; set; }

    /// <summary>Awaiters of pooled operations, by index.</summary>
    internal int IdleAwaiters { get; set; }

    /// <summary>All awaiters, by index, weakly.</summary>
    internal int Awaiters { get; set; }

    /// <summary>Where each awaiter stands, by index.</summary>
    internal int Phases { get; set; }

    /// <summary>The coroutines of runs, as weak keys.</summary>
    internal int Mains { get; set; }

    /// <summary>Raised objects whose traces are kept, by address, weakly.</summary>
    internal int Raised { get; set; }

    /// <summary>Who holds which waiting coroutine.</summary>
    internal int Holders { get; set; }

    /// <summary>The function that tells the coroutine library that scripts have the sentinel.</summary>
    internal int Share { get; set; }

    /// <summary>The function that ends such a hold.</summary>
    internal int Release { get; set; }

    /// <summary>Raises in a suspended coroutine of a cancelled run, before its next instruction.</summary>
    internal int Interrupt { get; set; }

    /// <summary>Has the running coroutine raise from now on.</summary>
    internal int Halt { get; set; }

    /// <summary>Whether a scheduler written in Lua has polled a coroutine to the end of a time slice.</summary>
    internal int IsBehind { get; set; }

    /// <summary>Lua's <c>xpcall</c>, under which runs are executed: it lets the handlers of their to-be-closed variables wait.</summary>
    internal int Protect { get; set; }

    /// <summary><c>resume</c> for schedulers written in Lua.</summary>
    internal int Poll { get; set; }

    /// <summary>Where a coroutine stands (<c>thread.lua</c>).</summary>
    internal int ThreadStatus { get; set; }

    /// <summary>Resumes a coroutine for the host.</summary>
    internal int ResumeThread { get; set; }

    /// <summary>The same for an enumeration.</summary>
    internal int ReadThread { get; set; }

    /// <summary>Closes a coroutine for the host.</summary>
    internal int CloseThread { get; set; }

    /// <summary>Ends an enumeration.</summary>
    internal int LeaveThread { get; set; }

    /// <summary>The metatable of C# exceptions.</summary>
    internal int ErrorMetatable { get; set; }

    /// <summary>The metatable of what raises any other value.</summary>
    internal int RaiserMetatable { get; set; }

    /// <summary>The metatable of loops over C# objects.</summary>
    internal int LoopMetatable { get; set; }

    /// <summary>The metatable of what holds a C# delegate for the function that calls it.</summary>
    internal int DelegateMetatable { get; set; }

    /// <summary>The functions that call C# delegates, by the slot of the delegate, weakly.</summary>
    internal int DelegateFunctions { get; set; }

    /// <summary>Gives the table of an exported type its static properties and constants (<c>statics.lua</c>).</summary>
    internal int MakeStatics { get; set; }

    /// <summary>The tables of exported types, by their names, weakly.</summary>
    internal int TypeTables { get; set; }

    /// <summary>The userdata of host objects, by slot, weakly.</summary>
    internal int Userdata { get; set; }

    /// <summary><c>t[k]</c>, to be called under protection.</summary>
    internal int Get { get; set; }

    /// <summary><c>t[k] = v</c>.</summary>
    internal int Set { get; set; }

    /// <summary><c>#t</c>.</summary>
    internal int Length { get; set; }

    /// <summary>Lua's <c>next</c>.</summary>
    internal int Next { get; set; }

    /// <summary>Lua's <c>tostring</c>.</summary>
    internal int ToText { get; set; }

    /// <summary>The name of a library function.</summary>
    internal int NameOf { get; set; }

    /// <summary>Takes a snapshot of the state (<c>snapshot.lua</c>); none where the state is not pooled.</summary>
    internal int TakeSnapshot { get; set; }

    /// <summary>The table of globals.</summary>
    internal int Globals { get; set; }

    /// <summary>The address of Lua's own <c>coroutine.resume</c>.</summary>
    internal nint ResumeFunction { get; set; }

    /// <summary>The address of Lua's own <c>coroutine.close</c>.</summary>
    internal nint CloseFunction { get; set; }
}
