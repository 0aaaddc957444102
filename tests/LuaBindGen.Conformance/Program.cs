using LuaBindGen.Conformance.Harness;

// With an argument: only the cases whose `Feature: case` contains it.
return Runner.Run(args.Length > 0 ? args[0] : "");
