using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;

namespace LuaBindGen.Generator.Writing;

/// <summary>Writes the function that begins a loop over an object.</summary>
internal static class LoopWriter
{
    public static void Write(CodeWriter writer, TypeNames type, LoopModel loop)
    {
        var luaName = $"{type.LuaName}.__pairs";
        new NativeFunction($"for {(loop.IsKeyed ? "key" : "index")}, value in pairs({type.LuaName}) do", luaName, loop.GlueName, loop.Warnings).Write(writer, () =>
        {
            ReceiverWriter.Write(writer, type, $"call.{Names.WrongOperand}({ReceiverWriter.Index}, \"self\", {Literal.OfString(type.LuaName)})");
            if (loop.IsStream)
            {
                writer.Line($"return call.{Names.EnumerateAsync}({CodecWriter.Reference(loop.Values[0].Codec!)}, self);");
                return;
            }

            var source = loop.Source.Length > 0 ? $"(({loop.Source})self).GetEnumerator()" : $"{loop.IteratorName}(self)";
            var begin = $"return call.{(loop.IsKeyed ? Names.EnumeratePairs : Names.Enumerate)}({source}, static (ref {Names.Call} results, {loop.ElementType} value) =>";
            var pushes = Pushes(loop).ToList();
            if (pushes.Count == 1)
            {
                writer.Line($"{begin} {pushes[0]});");
                return;
            }

            writer.Line(begin);
            writer.Line("{");
            foreach (var push in pushes)
                writer.Line($"    {push};");
            writer.Line("});");
        });

        if (loop.Source.Length == 0)
            WriteIterator(writer, type, loop);
    }

    // What 'foreach' takes by its methods alone.
    private static void WriteIterator(CodeWriter writer, TypeNames type, LoopModel loop)
    {
        writer.Line();
        using (Pragma.Around(writer, loop.Warnings))
        using (writer.Braces($"private static global::System.Collections.Generic.IEnumerator<{loop.ElementType}> {loop.IteratorName}({type.Reference} source)"))
        {
            writer.Line("foreach (var element in source)");
            writer.Line("    yield return element;");
        }
    }

    private static IEnumerable<string> Pushes(LoopModel loop) => loop.Values.Select((value, index) => ResultWriter.Push(value, "results", Part(loop, index)));

    private static string Part(LoopModel loop, int index) =>
        loop.IsKeyed ? index == 0 ? "value.Key" : "value.Value"
        : loop.IsTuple ? $"value.Item{index + 1}"
        : "value";
}
