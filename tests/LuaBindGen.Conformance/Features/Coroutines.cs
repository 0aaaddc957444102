using LuaBindGen.Conformance.Harness;

namespace LuaBindGen.Conformance.Features;

/// <summary>The coroutine library over coroutines that wait: as if the call had simply taken long.</summary>
internal sealed class Coroutines : Feature;
