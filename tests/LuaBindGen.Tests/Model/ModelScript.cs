namespace LuaBindGen.Tests.Model;

/// <summary>Does random scripts as async C#: what C# does at an await is what Lua is to do.</summary>
internal sealed class ModelScript
{
    /// <summary>Does the script of a run.</summary>
    internal async Task Do(ModelRun run, IReadOnlyList<Node> script, ModelCoroutine main, bool isNested)
    {
        if (!isNested)
        {
            await DoAll(run, script, main);
            return;
        }
        var result = await Catch(main, () => DoAll(run, script, main));
        run.Log(result);
        if (result != "ok")
            throw main.Fail("raised");
    }

    private async Task DoAll(ModelRun run, IReadOnlyList<Node> nodes, ModelCoroutine coroutine)
    {
        foreach (var node in nodes)
            await Do(run, node, coroutine);
    }

    private async Task Do(ModelRun run, Node node, ModelCoroutine coroutine)
    {
        var done = $"{node.Number} ok";
        switch (node.Act)
        {
            case Act.Fetch:
                await Fetch(run, node, coroutine);
                run.Log(done);
                break;
            case Act.TryFetch:
                run.Log($"{node.Number} {await Catch(coroutine, () => Fetch(run, node, coroutine))}");
                break;
            case Act.Ready:
                run.ThrowIfCannotWait(coroutine);
                run.Log(done);
                break;
            case Act.Yield when coroutine.IsMain:
                await run.Pause(givesWay: true);
                run.Log(done);
                break;
            case Act.Raise:
                throw coroutine.Fail("raised");
            case Act.Keep:
                run.KeepsToken = true;
                break;
            case Act.Guard:
                await Guard(run, node, coroutine);
                break;
            case Act.Protect:
                run.Log($"{node.Number} {await Catch(coroutine, () => DoAll(run, node.Body, coroutine))}");
                break;
            case Act.Resume or Act.Wrap:
                await Resume(run, node, coroutine);
                break;
            case Act.Nest:
                await Nest(run, node, coroutine);
                run.Log(done);
                break;
            case Act.Poll when coroutine.IsMain:
                await Poll(run, node, coroutine);
                run.Log(done);
                break;
            case Act.Poll:
                await DoAll(run, node.Body, coroutine);
                break;
        }
    }

    private static async Task<string> Catch(ModelCoroutine coroutine, Func<Task> body)
    {
        coroutine.Protected++;
        try
        {
            await body();
            return "ok";
        }
        catch (ModelError error)
        {
            return error.Kind;
        }
        finally
        {
            coroutine.Protected--;
        }
    }

    private static Task Fetch(ModelRun run, Node node, ModelCoroutine coroutine) =>
        Wait(run, run.BeginOperation(coroutine, node.Number), coroutine);

    private static async Task Wait(ModelRun run, ModelOperation operation, ModelCoroutine coroutine)
    {
        coroutine.Root.Pending = operation;
        var signal = await operation.Waiting;
        if (signal == Signal.Close)
            throw new ModelClosed();
        if (signal == Signal.Tell)
            throw coroutine.Fail(run.Ending!);
        if (operation.Error is { } error)
            throw coroutine.Fail(error);
    }

    private async Task Guard(ModelRun run, Node node, ModelCoroutine coroutine)
    {
        Exception? pending = null;
        try
        {
            await DoAll(run, node.Body, coroutine);
        }
        catch (Exception exception) when (exception is ModelError or ModelClosed)
        {
            pending = exception;
        }
        try
        {
            await Handle(run, node, coroutine);
        }
        catch (ModelError error) when (pending is not ModelClosed)
        {
            pending = error;
        }
        catch (ModelError)
        {
        }
        if (pending is not null)
            throw pending;
    }

    private static async Task Handle(ModelRun run, Node node, ModelCoroutine coroutine)
    {
        run.Log($"close {node.Number}");
        switch (node.Mode)
        {
            case Node.GuardWaits:
                await Fetch(run, node, coroutine);
                run.Log($"closed {node.Number}");
                break;
            case Node.GuardRaises:
                throw coroutine.Fail("raised");
            case Node.GuardTries:
                run.Log($"{node.Number} {await Catch(coroutine, () => Fetch(run, node, coroutine))}");
                break;
        }
    }

    // Who waited for a coroutine when the run was told to end is told after it.
    private async Task Resume(ModelRun run, Node node, ModelCoroutine coroutine)
    {
        var inner = new ModelCoroutine(coroutine, node.IsRaw) { Protected = node.IsRaw ? 0 : 1 };
        var told = run.Told;
        var result = "ok";
        try
        {
            await DoAll(run, node.Body, inner);
        }
        catch (ModelError error)
        {
            result = node.Act == Act.Resume ? inner.Fatal ?? error.Kind : error.Kind;
        }
        if (run.Told != told)
            throw coroutine.Fail(run.Ending!);
        if (node.Act == Act.Wrap && result != "ok")
            throw coroutine.Fail(result);
        run.Log($"{node.Number} {result}");
    }

    private static async Task Nest(ModelRun run, Node node, ModelCoroutine coroutine)
    {
        run.ThrowIfCannotWait(coroutine);
        if (run.State.IsDisposing)
            throw coroutine.Fail("ObjectDisposedException");
        var operation = run.BeginOperation(coroutine, node.Number, isNested: true);
        var child = run.State.Add(node.Number, node.Body, null, operation);
        if (node.IsRaw)
            operation.Linked = child;
        await Wait(run, operation, coroutine);
    }

    private async Task Poll(ModelRun run, Node node, ModelCoroutine main)
    {
        var children = node.Body.Select(_ => new ModelCoroutine(main, node.IsRaw, isPolled: true) { Protected = node.IsRaw ? 0 : 1 }).ToArray();
        try
        {
            for (var i = 0; i < children.Length; i++)
                _ = Child(run, node.Body[i], children[i]);
            if (node.Mode == Node.PollCloses && children.Length > 0)
                children[0].Close();
            else if (node.Mode == Node.PollDrops && children.Length > 0)
                Drop(run, children[0]);
            while (children.Any(static child => !child.IsOver))
            {
                await run.Pause(givesWay: false);
                foreach (var child in children)
                    if (child is { IsOver: false, Pending.IsCompleted: true })
                        child.Deliver(Signal.Go);
            }
        }
        finally
        {
            foreach (var child in children.Reverse())
                child.Close();
        }
    }

    private async Task Child(ModelRun run, Node node, ModelCoroutine child)
    {
        try
        {
            await Do(run, node, child);
        }
        catch (Exception exception) when (exception is ModelError or ModelClosed)
        {
        }
        child.IsOver = true;
    }

    // Its handlers never run.
    private static void Drop(ModelRun run, ModelCoroutine child)
    {
        if (child.IsOver)
            return;
        child.IsOver = true;
        run.Collected.Add(child.Pending!);
    }
}
