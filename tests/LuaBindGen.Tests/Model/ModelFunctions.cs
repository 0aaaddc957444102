namespace LuaBindGen.Tests.Model;

/// <summary>What the random scripts of the model test call: <c>model</c> in Lua. Everything has the number of its node.</summary>
[LuaExport("model")]
public static class ModelFunctions
{
    public static void Log(int run, string line, LuaState state) => RealState.Of(state).RunOf(run).Log(line);

    public static Task<long> FetchAsync(int number, int run, LuaState state, CancellationToken token) =>
        RealState.Of(state).BeginOperation(run, number, token);

    public static ValueTask<long> ReadyAsync(int number) => new(number);

    public static void Keep(int run, LuaState state, CancellationToken token) => RealState.Of(state).RunOf(run).Kept = token;

    /// <summary>A nested run, which may end with the operation, or not.</summary>
    public static Task<long> NestAsync(int number, int run, bool linked, LuaFunction body, LuaState state, CancellationToken token)
    {
        var real = RealState.Of(state);
        var own = linked ? token : CancellationToken.None;
        var task = body.CallAsync<long>(cancellationToken: own);
        if (!task.IsCompleted)
            real.Watch(run, number, token);
        var passedOn = real.BeginNested(number, task, own, body);
        if (passedOn.IsFaulted)
            passedOn.GetAwaiter().GetResult();
        return passedOn;
    }
}
