using LuaBindGen.Async;
using LuaBindGen.Errors;
using LuaBindGen.Marshalling;
using LuaBindGen.Native;

namespace LuaBindGen;

public sealed partial class LuaState
{
    /// <summary>Runs a chunk in which scripts may wait. Any thread; it takes its turn.</summary>
    /// <typeparam name="T">What the first result becomes; <see cref="LuaResults"/> for all of them.</typeparam>
    /// <param name="chunk">The Lua code.</param>
    /// <param name="chunkName">Its name in messages; the beginning of the chunk itself unless told.</param>
    /// <param name="cancellationToken">Cancels the run: its operations' tokens fire, its script gets an error at its await and time for its handlers, the task is cancelled with this token.</param>
    /// <returns>The result.</returns>
    /// <exception cref="LuaSyntaxException">The chunk is not Lua.</exception>
    /// <exception cref="LuaException">The script raised; an exception of an exported method is the inner exception.</exception>
    /// <exception cref="LuaConversionException">The result is something else; at once where Lua values never become a <typeparamref name="T"/>.</exception>
    /// <exception cref="ObjectDisposedException">The state was disposed before the run began.</exception>
    /// <exception cref="OperationCanceledException">The token fired, or the state was disposed meanwhile.</exception>
    /// <exception cref="TimeoutException">Its time was over: <see cref="LuaRunOptions.Timeout"/> or <see cref="LuaRunOptions.Deadline"/>.</exception>
    public Task<T> RunAsync<T>(string chunk, string? chunkName = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        return Start<T>(new ChunkBody(ChunkText.Encode(chunk), ChunkText.Name(chunkName ?? Options.RunOptions.Name, chunk)), null, cancellationToken);
    }

    /// <param name="chunk">The Lua code.</param>
    /// <param name="options">Name and limits of the run.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <inheritdoc cref="RunAsync{T}(string, string?, CancellationToken)"/>
    public Task<T> RunAsync<T>(string chunk, LuaRunOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        ArgumentNullException.ThrowIfNull(options);
        return Start<T>(new ChunkBody(ChunkText.Encode(chunk), ChunkText.Name(options.Name, chunk)), options, cancellationToken);
    }

    /// <summary>Runs a chunk in which scripts may wait, whatever it returns.</summary>
    /// <inheritdoc cref="RunAsync{T}(string, string?, CancellationToken)"/>
    public Task RunAsync(string chunk, string? chunkName = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        return Start(new ChunkBody(ChunkText.Encode(chunk), ChunkText.Name(chunkName ?? Options.RunOptions.Name, chunk)), ResultReaders.Ignore, null, cancellationToken);
    }

    /// <summary>Runs a chunk in which scripts may wait, whatever it returns.</summary>
    /// <inheritdoc cref="RunAsync{T}(string, LuaRunOptions, CancellationToken)"/>
    public Task RunAsync(string chunk, LuaRunOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        ArgumentNullException.ThrowIfNull(options);
        return Start(new ChunkBody(ChunkText.Encode(chunk), ChunkText.Name(options.Name, chunk)), ResultReaders.Ignore, options, cancellationToken);
    }

    /// <summary>Runs a file in which scripts may wait. Any thread; it takes its turn.</summary>
    /// <param name="path">The file, in UTF-8; a first line that begins with <c>#</c> is skipped.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <inheritdoc cref="RunAsync{T}(string, string?, CancellationToken)"/>
    public Task<T> RunFileAsync<T>(string path, CancellationToken cancellationToken = default) =>
        RunFileAsync<T>(path, Options.RunOptions, cancellationToken);

    /// <summary>Runs a file in which scripts may wait. Any thread; it takes its turn.</summary>
    /// <param name="path">The file, in UTF-8; a first line that begins with <c>#</c> is skipped.</param>
    /// <param name="options">Name and limits of the run; reading the file does not count.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <inheritdoc cref="RunAsync{T}(string, string?, CancellationToken)"/>
    public Task<T> RunFileAsync<T>(string path, LuaRunOptions options, CancellationToken cancellationToken = default) =>
        Blocking.Note(ReadAndExecuteAsync<T>(path, options, cancellationToken));

    /// <summary>Runs a file in which scripts may wait, whatever it returns.</summary>
    /// <inheritdoc cref="RunFileAsync{T}(string, CancellationToken)"/>
    public Task RunFileAsync(string path, CancellationToken cancellationToken = default) =>
        RunFileAsync(path, Options.RunOptions, cancellationToken);

    /// <summary>Runs a file in which scripts may wait, whatever it returns.</summary>
    /// <inheritdoc cref="RunFileAsync{T}(string, LuaRunOptions, CancellationToken)"/>
    public Task RunFileAsync(string path, LuaRunOptions options, CancellationToken cancellationToken = default) =>
        Blocking.Note(ExecuteFileAsync(path, ResultReaders.Ignore, options, cancellationToken));

    /// <summary>Runs a chunk at once. It cannot wait: an async function that it calls raises.</summary>
    /// <typeparam name="T">What the first result becomes; <see cref="LuaResults"/> for all of them.</typeparam>
    /// <param name="chunk">The Lua code.</param>
    /// <param name="chunkName">Its name in messages.</param>
    /// <returns>The result.</returns>
    /// <remarks>Inside an exported method it runs on the coroutine that called the method.</remarks>
    /// <exception cref="LuaThreadException">Another thread is inside the state.</exception>
    /// <exception cref="LuaSyntaxException">The chunk is not Lua.</exception>
    /// <exception cref="LuaException">The script raised.</exception>
    /// <exception cref="LuaConversionException">The result is something else.</exception>
    public T Run<T>(string chunk, string? chunkName = null) => Execute(ResultReaders.Find<T>(this), chunk, chunkName);

    /// <summary>Runs a chunk at once, whatever it returns.</summary>
    /// <inheritdoc cref="Run{T}"/>
    public void Run(string chunk, string? chunkName = null) => _ = Execute(ResultReaders.Ignore, chunk, chunkName);

    /// <summary>Compiles a chunk without running it.</summary>
    /// <param name="chunk">The Lua code.</param>
    /// <param name="chunkName">Its name in messages.</param>
    /// <returns>The chunk as a function.</returns>
    /// <exception cref="LuaThreadException">Another thread is inside the state.</exception>
    /// <exception cref="LuaSyntaxException">The chunk is not Lua.</exception>
    public LuaFunction Load(string chunk, string? chunkName = null)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        using var entry = Enter();
        Compile(entry.Stack, chunk, chunkName);
        return new LuaFunction(this, Keep(entry.Stack));
    }

    /// <summary>Runs something inside the state, in turn. Any thread.</summary>
    /// <param name="action">What to run; synchronous members of the state work in it.</param>
    /// <returns>Completes when it has run, and fails with what it threw.</returns>
    /// <exception cref="ObjectDisposedException">The state was disposed before.</exception>
    public Task InvokeAsync(Action<LuaState> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return InvokeAsync(state =>
        {
            action(state);
            return true;
        });
    }

    /// <summary>Runs something inside the state, in turn, and gives its result. Any thread.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="function">What to run; synchronous members of the state work in it.</param>
    /// <returns>Completes with its result, and fails with what it threw.</returns>
    /// <exception cref="ObjectDisposedException">The state was disposed before.</exception>
    public Task<T> InvokeAsync<T>(Func<LuaState, T> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Blocking.Note(Invoke(function));
    }

    /// <summary>Runs something asynchronous inside the state, in turn: it is inside up to its first await, and again after each. Any thread.</summary>
    /// <param name="function">What to run.</param>
    /// <returns>Completes when the task of the function does, and fails with what it threw.</returns>
    /// <exception cref="ObjectDisposedException">The state was disposed before.</exception>
    public Task InvokeAsync(Func<LuaState, Task> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Blocking.Note(Invoke(function).Unwrap());
    }

    /// <inheritdoc cref="InvokeAsync(Func{LuaState, Task})"/>
    /// <typeparam name="T">The result.</typeparam>
    public Task<T> InvokeAsync<T>(Func<LuaState, Task<T>> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Blocking.Note(Invoke(function).Unwrap());
    }

    /// <summary>Starts a run.</summary>
    internal Task<T> Start<T>(RunBody body, LuaRunOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            return Start(body, ResultReaders.Find<T>(this), options, cancellationToken);
        }
        catch (LuaConversionException exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    /// <inheritdoc cref="Start{T}(RunBody, LuaRunOptions?, CancellationToken)"/>
    internal Task<T> Start<T>(RunBody body, ResultReader<T> reader, LuaRunOptions? options, CancellationToken cancellationToken)
    {
        if (IsDisposing)
            return Task.FromException<T>(new ObjectDisposedException(nameof(LuaState)));
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        if (body.IsAttended && RunFlow.IsTooDeep)
        {
            return Task.FromException<T>(new LuaException(
                $"{RunFlow.DeepestNesting} runs wait for one another already, each begun by an exported method of the one before: a script that calls itself through C# without end?"));
        }
        var run = new LuaRun<T>(this, body, reader, options ?? Options.RunOptions, cancellationToken);
        run.Begin();
        return Blocking.Note(run.Task);
    }

    /// <summary>Starts a run that nobody waits for.</summary>
    internal Task StartUnattended(RunBody body)
    {
        var run = Start(body, ResultReaders.Ignore, null, CancellationToken.None);
        Attend(run);
        return run;
    }

    /// <summary>Tells the host of an exception that nobody waits for.</summary>
    internal void Attend(Task task)
    {
        // Without a listener it is a task like any other that nobody looks at.
        if (Options.UnhandledException is { } listener)
        {
            _ = task.ContinueWith(
                static (failed, listener) => ((Action<Exception>)listener!)(failed.Exception!.InnerException!),
                listener,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }

    /// <summary>Calls the function below the arguments, and throws where it raises. [-(arguments + 1), +results]</summary>
    internal void CallProtected(LuaStack stack, int arguments, int results)
    {
        var handler = stack.Top - arguments;
        stack.PushFunction(Callbacks.MessageHandler);
        stack.Insert(handler);
        LastTraceback = null;
        var status = stack.Call(arguments, results, handler);
        stack.Remove(handler);
        if (status != LuaStatus.Ok)
            throw ErrorReader.Read(this, stack, LastTraceback is { } text ? new Traceback(text, stack.Traceback(stack, 0)) : null, Traces);
    }

    // A type that no result becomes is the task's failure, as everywhere.
    private async Task<T> ReadAndExecuteAsync<T>(string path, LuaRunOptions options, CancellationToken cancellationToken) =>
        await ExecuteFileAsync(path, ResultReaders.Find<T>(this), options, cancellationToken).ConfigureAwait(false);

    private async Task<T> ExecuteFileAsync<T>(string path, ResultReader<T> reader, LuaRunOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        var text = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        var body = new ChunkBody(ChunkText.FromFile(text), ChunkText.FileName(path));
        return await Start(body, reader, options, cancellationToken).ConfigureAwait(false);
    }

    private T Execute<T>(ResultReader<T> reader, string chunk, string? chunkName)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        using var entry = Enter();
        var stack = entry.Stack;
        var top = stack.Top;
        Compile(stack, chunk, chunkName);
        CallProtected(stack, 0, LuaProtected.AllResults);
        return reader(this, stack, stack.Top - top);
    }

    private void Compile(LuaStack stack, string chunk, string? chunkName)
    {
        if (stack.Load(ChunkText.Encode(chunk), ChunkText.Name(chunkName, chunk)) != LuaStatus.Ok)
            throw ErrorReader.ReadSyntaxError(this, stack);
    }

    private Task<T> Invoke<T>(Func<LuaState, T> function)
    {
        var invoked = new InvokedFunction<T>(this, function);
        Gate.Queue(invoked);
        return invoked.Task;
    }
}
