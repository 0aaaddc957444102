using Chat;

await using var server = ChatServer.Create(args);
await server.RunAsync();
