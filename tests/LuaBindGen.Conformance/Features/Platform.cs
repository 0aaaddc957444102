using System.Numerics;
using System.Text;
using System.Threading.Channels;
using LuaBindGen.Conformance.Harness;

[assembly: LuaBindGen.LuaExport(typeof(StringBuilder))]
[assembly: LuaBindGen.LuaExport(typeof(Vector3))]
[assembly: LuaBindGen.LuaExport(typeof(System.Diagnostics.Stopwatch), "Timer")]
[assembly: LuaBindGen.LuaExport(typeof(System.Text.RegularExpressions.Regex))]
[assembly: LuaBindGen.LuaExport(typeof(System.Text.RegularExpressions.Match))]
[assembly: LuaBindGen.LuaExport(typeof(System.Text.RegularExpressions.Group))]
[assembly: LuaBindGen.LuaExport(typeof(HttpClient))]
[assembly: LuaBindGen.LuaExport(typeof(HttpResponseMessage))]
[assembly: LuaBindGen.LuaExport(typeof(HttpMessageHandler))]
[assembly: LuaBindGen.LuaExport(typeof(HttpContent))]
[assembly: LuaBindGen.LuaExport(typeof(StringContent))]
[assembly: LuaBindGen.LuaExport(typeof(FileInfo))]
[assembly: LuaBindGen.LuaExport(typeof(Channel<string>), "TextChannel")]
[assembly: LuaBindGen.LuaExport(typeof(ChannelReader<string>), "TextReader")]
[assembly: LuaBindGen.LuaExport(typeof(ChannelWriter<string>), "TextWriter")]

namespace LuaBindGen.Conformance.Features;

/// <summary>Classes that were not written for scripts: those of the platform, and those that programs are made of.</summary>
internal sealed class Platform : Feature;

/// <summary>A fixture: answers without a network.</summary>
[LuaExport]
public sealed class Echo : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var text = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        return new HttpResponseMessage { Content = new StringContent($"{request.Method} {request.RequestUri} {text}".TrimEnd()) };
    }
}

/// <summary>A fixture: makes what only generic methods make.</summary>
[LuaExport]
public static class Channels
{
    public static Channel<string> Text() => Channel.CreateUnbounded<string>();
}
