using LuaBindGen.Conformance.Features;

namespace LuaBindGen.Conformance.Harness;

/// <summary>Every feature. A list, since nothing is looked up by reflection here.</summary>
internal static class FeatureList
{
    internal static Feature[] All { get; } =
    [
        new Names(),
        new Numbers(),
        new Texts(),
        new Enums(),
        new Nullables(),
        new Bytes(),
        new Structs(),
        new Parameters(),
        new Members(),
        new Statics(),
        new Lists(),
        new Sets(),
        new Dictionaries(),
        new InitialValues(),
        new Types(),
        new Interfaces(),
        new Modules(),
        new Operators(),
        new AsyncMethods(),
        new Failures(),
        new Coroutines(),
        new Sharing(),
        new Polling(),
        new WaitPlaces(),
        new Ends(),
        new Cancelling(),
        new RunLimits(),
        new Fairness(),
        new Nesting(),
        new Waits(),
        new Traces(),
        new Disposal(),
        new Entering(),
        new Libraries(),
        new DebugLibrary(),
        new Handles(),
        new Threads(),
        new Results(),
        new Drivers(),
        new Contexts(),
        new Flow(),
        new Astray(),
        new Blocking(),
        new Collections(),
        new Depth(),
        new BadInput(),
        new Pools(),
    ];
}
