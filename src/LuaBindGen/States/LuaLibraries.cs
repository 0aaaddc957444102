namespace LuaBindGen;

/// <summary>The standard libraries that a state opens.</summary>
[Flags]
public enum LuaLibraries
{
    /// <summary>None at all; not even <c>print</c>.</summary>
    None = 0,

    /// <summary>The basic functions without <c>dofile</c> and <c>loadfile</c>; <c>load</c> takes text only, and <c>setmetatable</c> refuses <c>__gc</c>.</summary>
    Base = 1 << 0,

    /// <summary><c>string</c>.</summary>
    String = 1 << 1,

    /// <summary><c>table</c>.</summary>
    Table = 1 << 2,

    /// <summary><c>math</c>.</summary>
    Math = 1 << 3,

    /// <summary><c>utf8</c>.</summary>
    Utf8 = 1 << 4,

    /// <summary><c>coroutine</c>, whose functions let waits pass through.</summary>
    Coroutine = 1 << 5,

    /// <summary>The part of <c>os</c> that tells time: <c>clock</c>, <c>date</c>, <c>difftime</c>, <c>time</c>.</summary>
    Clock = 1 << 6,

    /// <summary>What an untrusted script may have; the default.</summary>
    Restricted = Base | String | Table | Math | Utf8 | Coroutine | Clock,

    /// <summary>The whole of the basic functions: files, bytecode and <c>__gc</c> too. For trusted scripts only: Lua does not verify bytecode.</summary>
    FullBase = Base | (1 << 7),

    /// <summary>The whole of <c>os</c>: commands, environment, files, and <c>exit</c>, which ends the process.</summary>
    Os = Clock | (1 << 8),

    /// <summary><c>io</c>: files and pipes.</summary>
    Io = 1 << 9,

    /// <summary><c>package</c> and <c>require</c>: loads files and native libraries.</summary>
    Package = 1 << 10,

    /// <summary><c>debug</c>, which can reach into every function and frame. For trusted scripts only.</summary>
    Debug = 1 << 11,

    /// <summary>
    /// Not a library of its own: of those that are opened, <c>table.sort</c>, <c>string.gsub</c>, <c>tostring</c>, <c>print</c>, <c>ipairs</c> and <c>require</c> are written in Lua, so that a script may
    /// wait inside them, and time slices end there. <c>All</c> is without it.
    /// </summary>
    /// <remarks>
    /// Results, errors and messages are those of the originals. What cannot wait is left to these: a sort of numbers, a replacement by text. Where functions of scripts are called,
    /// <c>sort</c> costs a tenth more, <c>gsub</c> some hundred nanoseconds a match. <c>dofile</c> can wait in any case. A module that one script is loading is not loaded again
    /// by another one, which waits for it.
    /// </remarks>
    Yieldable = 1 << 12,

    /// <summary>Everything but <see cref="Yieldable"/>. For trusted scripts only.</summary>
    All = Restricted | FullBase | Os | Io | Package | Debug,
}
