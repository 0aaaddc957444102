using LuaBindGen;
using Microsoft.Data.Sqlite;

namespace Quickstart;

/// <summary>Readings in a SQLite file. Scripts see what is public and can be passed to Lua.</summary>
[LuaExport]
public sealed class Journal
{
    private readonly string _connection;

    private Journal(string path)
    {
        Path = path;
        // Without a pool no connection keeps the file open, and it can be deleted.
        _connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
    }

    /// <summary>In Lua <c>journal.path</c>.</summary>
    public string Path { get; }

    /// <summary>In Lua <c>journal:add(station, hour, celsius)</c>.</summary>
    public Task AddAsync(string station, int hour, double celsius, CancellationToken cancellationToken) =>
        UseAsync(
            connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = "INSERT INTO reading (station, hour, celsius) VALUES ($station, $hour, $celsius)";
                command.Parameters.AddWithValue("$station", station);
                command.Parameters.AddWithValue("$hour", hour);
                command.Parameters.AddWithValue("$celsius", celsius);
                return command.ExecuteNonQuery();
            },
            cancellationToken);

    internal static async Task<Journal> CreateAsync(string path)
    {
        var journal = new Journal(path);
        await journal.UseAsync(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE reading (station TEXT NOT NULL, hour INTEGER NOT NULL, celsius REAL NOT NULL)";
            return command.ExecuteNonQuery();
        });
        return journal;
    }

    internal Task<List<(string Station, long Rows, double Coldest, double Warmest)>> SummariseAsync() => UseAsync(connection =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT station, count(*), min(celsius), max(celsius) FROM reading GROUP BY station ORDER BY station";
        using var reader = command.ExecuteReader();
        var summary = new List<(string, long, double, double)>();
        while (reader.Read())
            summary.Add((reader.GetString(0), reader.GetInt64(1), reader.GetDouble(2), reader.GetDouble(3)));
        return summary;
    });

    // SQLite knows no asynchronous input and output: the Async methods of Microsoft.Data.Sqlite block like the others. Here they
    // would block every script of the state. On the thread pool they block a thread of the pool, and only for as long as it takes.
    // Each use has a connection of its own, because a connection may not be used by two threads at once.
    private Task<T> UseAsync<T>(Func<SqliteConnection, T> use, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            using var connection = new SqliteConnection(_connection);
            connection.Open();
            return use(connection);
        },
        cancellationToken);
}
