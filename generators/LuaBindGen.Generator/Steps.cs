namespace LuaBindGen.Generator;

/// <summary>The names under which the steps of the pipeline are tracked.</summary>
internal static class Steps
{
    /// <summary>The model of each exported class.</summary>
    public const string Types = nameof(Types);

    /// <summary>The names of each exported class.</summary>
    public const string Names = nameof(Names);

    /// <summary>What has to be known of the project.</summary>
    public const string Consumer = nameof(Consumer);

    /// <summary>The exported classes in their order, once all are known.</summary>
    public const string Index = nameof(Index);

    /// <summary>The types that are tables, each once, and the file of its codec.</summary>
    public const string Tables = nameof(Tables);

    /// <summary>The file of each exported class, from its model and the index.</summary>
    public const string Files = nameof(Files);
}
