using System.Runtime.CompilerServices;

namespace LuaBindGen.Tests.Fixtures;

/// <summary>Tests pump on threads of the pool; the completions that they wait for need threads too.</summary>
internal static class ThreadPoolSetup
{
    [ModuleInitializer]
    internal static void HaveThreadsToSpare() => ThreadPool.SetMinThreads(32, 32);
}
