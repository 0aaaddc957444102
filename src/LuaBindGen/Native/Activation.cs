using System.Runtime.InteropServices;

namespace LuaBindGen.Native;

/// <summary>An activation record: <c>lua_Debug</c> of Lua 5.4 (reference manual §4.7), field by field.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct Activation
{
    internal int Event;
    internal byte* Name;
    internal byte* NameWhat;
    internal byte* What;
    internal byte* Source;
    internal nuint SourceLength;
    internal int CurrentLine;
    internal int LineDefined;
    internal int LastLineDefined;
    internal byte Upvalues;
    internal byte Parameters;
    internal byte IsVararg;
    internal byte IsTailCall;
    internal ushort FirstTransferred;
    internal ushort Transferred;
    internal fixed byte ShortSource[60];
    internal void* CallInfo;
}
