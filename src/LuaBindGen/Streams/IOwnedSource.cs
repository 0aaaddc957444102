namespace LuaBindGen.Streams;

/// <summary>A sequence that belongs to its stream, and ends with it, whether it was begun or not.</summary>
internal interface IOwnedSource : IDisposable;
