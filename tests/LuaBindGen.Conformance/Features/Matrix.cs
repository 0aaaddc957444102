using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>Every type that crosses the border, in every place (docs/lua-mapping.md). The cases and their classes are made by a test of the generator.</summary>
internal sealed class Matrix : Feature;
