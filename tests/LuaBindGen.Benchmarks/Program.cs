using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LuaBindGen.Benchmarks;

// In process: the product and what it is compared with meet the same machine at the same moment.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(9);
BenchmarkRunner.Run<CallBenchmarks>(DefaultConfig.Instance.AddJob(job), args);
