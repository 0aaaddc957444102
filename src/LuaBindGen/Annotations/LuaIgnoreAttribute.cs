namespace LuaBindGen;

/// <summary>Leaves one public member of an exported class out of the export, without a diagnostic.</summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Constructor
    | AttributeTargets.Field | AttributeTargets.Event)]
public sealed class LuaIgnoreAttribute : Attribute;
