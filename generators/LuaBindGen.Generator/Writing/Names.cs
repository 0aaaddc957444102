namespace LuaBindGen.Generator.Writing;

/// <summary>What generated code calls the runtime and the framework by. A test holds each against the runtime as it is.</summary>
internal static class Names
{
    public const string Root = "LuaBindGen";
    public const string GlueNamespace = "LuaBindGen.Generated";

    public const string Call = "global::LuaBindGen.CompilerServices.LuaCall";
    public const string TypeBuilder = "global::LuaBindGen.CompilerServices.LuaTypeBuilder";
    public const string ExportedType = "global::LuaBindGen.LuaExportedType";

    public const string Codec = "global::LuaBindGen.CompilerServices.LuaCodec";

    public const string Codecs = "global::LuaBindGen.CompilerServices.LuaCodecs";
    public const string Callback = "global::LuaBindGen.CompilerServices.LuaCallback";
    public const string Event = "global::LuaBindGen.CompilerServices.LuaEvent";
    public const string LuaFunction = "global::LuaBindGen.LuaFunction";

    public const string TableCodec = "global::LuaBindGen.CompilerServices.LuaTableCodec";
    public const string Enum = "global::LuaBindGen.CompilerServices.LuaEnum";

    public const string Behaviours = "global::LuaBindGen.CompilerServices.LuaBehaviours";

    public const string Kinds = "global::LuaBindGen.CompilerServices.LuaKinds";

    // Members of LuaCall. How a value is read and pushed is in its row of the conversion table.
    public const string State = "State";
    public const string RunToken = "RunToken";
    public const string OperationToken = "OperationToken";
    public const string OperationTokenAt = "OperationTokenAt";
    public const string IsAbsent = "IsAbsent";
    public const string ReadRest = "TryReadRest";
    public const string ReadObject = "TryReadObject";
    public const string FindStruct = "FindStruct";
    public const string CanWait = "CanWait";
    public const string Await = "Await";
    public const string PushError = "TryPushError";
    public const string CanKeep = "CanKeep";
    public const string CannotKeep = "CannotKeep";
    public const string CannotWait = "CannotWait";
    public const string WrongArgument = "WrongArgument";
    public const string WrongReceiver = "WrongReceiver";
    public const string WrongValue = "WrongValue";
    public const string Fail = "Fail";
    public const string Takes = "Takes";
    public const string Is = "Is";
    public const string IsPassed = "IsPassed";
    public const string AreAll = "AreAll";
    public const string AreAllObjects = "AreAllObjects";
    public const string AreAllObjectsOrNil = "AreAllObjectsOrNil";
    public const string IsObject = "IsObject";
    public const string IsObjectOrNil = "IsObjectOrNil";
    public const string NoOverload = "NoOverload";
    public const string SeveralOverloads = "SeveralOverloads";
    public const string WrongOperand = "WrongOperand";
    public const string NoOperator = "NoOperator";
    public const string Unequal = "Unequal";
    public const string NoItem = "NoItem";
    public const string WrongItem = "WrongItem";
    public const string Enumerate = "Enumerate";
    public const string EnumerateAsync = "EnumerateAsync";
    public const string EnumeratePairs = "EnumeratePairs";
    public const string HasFields = "HasFields";
    public const string Field = "Field";
    public const string WrongFields = "WrongFields";
    public const string WrongField = "WrongField";
    public const string HasOnlyFields = "HasOnlyFields";
    public const string ReadTableField = "TryReadField";
    public const string PushNewTable = "PushTable";
    public const string PushTableField = "PushField";

    public const string ReadDelegate = "TryReadDelegate";
    public const string NoDelegate = "NoDelegate";
    public const string Result = "Result";
    public const string PushStream = "PushStream";
    public const string PushEvent = "PushEvent";

    // Members of LuaCodecs that the conversion table does not name.
    public const string Delegate = "Delegate";

    // Members of LuaCallback.
    public const string NoArguments = "NoArguments";
    public const string Post = "Post";
    public const string PostAlways = "PostAlways";
    public const string CallNow = "Call";
    public const string CallAsync = "CallAsync";

    // Members of LuaTypeBuilder.
    public const string Function = "Function";
    public const string Method = "Method";
    public const string Property = "Property";
    public const string StaticProperty = "StaticProperty";
    public const string Lock = "Lock";
    public const string Constant = "Constant";
    public const string Metamethod = "Metamethod";
    public const string Items = "Items";
    public const string Behaves = "Behaves";
    public const string ExtensionMethod = "ExtensionMethod";
    public const string ExtensionProperty = "ExtensionProperty";

    public const string UnsafeAccessor = "global::System.Runtime.CompilerServices.UnsafeAccessor";
    public const string UnsafeAccessorKind = "global::System.Runtime.CompilerServices.UnsafeAccessorKind";
    public const string Exception = "global::System.Exception";
    public const string NativeCallable =
        "[global::System.Runtime.InteropServices.UnmanagedCallersOnly(CallConvs = new[] { typeof(global::System.Runtime.CompilerServices.CallConvCdecl) })]";
}
