using System.Runtime.CompilerServices;
using LuaBindGen.Native;
using LuaBindGen.Objects;

namespace LuaBindGen.Events;

/// <summary>The events that scripts of a state hold, and the functions that they have connected.</summary>
internal sealed class EventTable(LuaState state)
{
    // The object of an event keeps its connections; a state that lives longer knows of them, and keeps none.
    private readonly ConditionalWeakTable<EventConnection, object> _connections = [];
    private readonly object _present = new();

    private ExportedType? _source;
    private ExportedType? _connection;

    /// <summary>Pushes an event. [-0, +1]</summary>
    internal void Push(LuaStack stack, EventSource source) =>
        state.Objects.Push(stack, source, _source ??= state.Types.Make(stack, EventFunctions.Source));

    /// <summary>Pushes a connection, which ends with the state. [-0, +1]</summary>
    internal void Push(LuaStack stack, EventConnection connection)
    {
        _connections.Add(connection, _present);
        state.Objects.Push(stack, connection, _connection ??= state.Types.Make(stack, EventFunctions.Connection));
    }

    /// <summary>Remembers what the set-up of a pooled state has connected.</summary>
    internal void KeepAll()
    {
        foreach (var (connection, _) in _connections)
            connection.IsOfSetUp = true;
    }

    /// <summary>Ends all connections, or those that were made since. What events throw is nobody's business here.</summary>
    internal void End(bool isPooled)
    {
        foreach (var (connection, _) in _connections.ToArray())
        {
            if (isPooled && connection.IsOfSetUp)
                continue;
            try
            {
                connection.Dispose();
            }
            catch (Exception)
            {
                // The state ends all the same.
            }
        }
    }
}
