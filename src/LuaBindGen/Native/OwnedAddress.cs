using System.Runtime.InteropServices;

namespace LuaBindGen.Native;

/// <summary>Addresses that this process owns for its life, and that nothing else can therefore have.</summary>
internal static unsafe class OwnedAddress
{
    /// <summary>A new one.</summary>
    internal static nint New() => (nint)NativeMemory.Alloc(1);
}
