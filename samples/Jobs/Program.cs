using Jobs;

await using var server = JobServer.Create(args);
await server.RunAsync();
