using LuaBindGen;

await using var lua = new LuaState();
lua.Register(LuaExports.All);

var balance = await lua.RunAsync<long>("""
    local account = Account.open("ada")
    account:deposit(10)
    return account.balance
    """);
Console.WriteLine($"balance {balance}");

// A coroutine that the script drives itself calls an async method.
var steps = await lua.RunAsync<string>("""
    local co = coroutine.create(function(account)
      coroutine.yield(account:deposit(1))
      return account:deposit(2)
    end)
    local _, first = coroutine.resume(co, Account.open("ada"))
    local _, second = coroutine.resume(co)
    return first .. " " .. second .. " " .. coroutine.status(co)
    """);
Console.WriteLine($"coroutine {steps}");

try
{
    await lua.RunAsync("Account.open('')", "open.lua");
}
catch (LuaException exception)
{
    Console.WriteLine($"error {exception.Message} ({exception.InnerException?.GetType().Name})");
}
