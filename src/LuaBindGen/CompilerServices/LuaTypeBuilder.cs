using System.ComponentModel;

namespace LuaBindGen.CompilerServices;

[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class LuaTypeBuilder
{
    // a function of the type's table (static methods; constructors under "new")
    public void Function(string name, delegate* unmanaged[Cdecl]<nint, int> function) => throw null!;
    // a method of its objects
    public void Method(string name, delegate* unmanaged[Cdecl]<nint, int> function) => throw null!;
    // null: no getter, no setter
    public void Property(string name, delegate* unmanaged[Cdecl]<nint, int> getter, delegate* unmanaged[Cdecl]<nint, int> setter) => throw null!;
}
