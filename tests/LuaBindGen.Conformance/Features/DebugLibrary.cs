using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Where <c>debug</c> is open, it keeps its hands off what the library stands on.</summary>
internal sealed class DebugLibrary : Feature
{
    internal override LuaLibraries Libraries => LuaLibraries.All;
}
