namespace LuaBindGen.Tests.Fixtures;

/// <summary>A class with a base class that is exported too.</summary>
[LuaExport]
public sealed class Special : General
{
    private static readonly Special Only = new();

    public string Kind => "special";

    /// <summary>Handed out as its base class.</summary>
    public static General Get() => Only;

    public static Special Same() => Only;
}

/// <summary>The base class.</summary>
[LuaExport]
public class General;
