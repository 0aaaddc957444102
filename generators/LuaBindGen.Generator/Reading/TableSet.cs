using LuaBindGen.Generator.Common;
using LuaBindGen.Generator.Models;
using Microsoft.CodeAnalysis;

namespace LuaBindGen.Generator.Reading;

/// <summary>The types that are tables, as far as somebody has asked for them: each is read once for a compilation.</summary>
/// <remarks>
/// A type may hold itself, or one that holds it. While it is read it is taken for good; where it turns out not to be, what was built on that is
/// read again.
/// </remarks>
internal sealed class TableSet(AssemblyExports exports)
{
    private static readonly TableModel Unread = new(new TypeNames("", "", "", "", IsStruct: false), default, default, default, default);

    private readonly object _gate = new();
    private readonly Dictionary<INamedTypeSymbol, TableModel?> _read = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, TableModel> _byName = new(StringComparer.Ordinal);
    private Dictionary<INamedTypeSymbol, TableModel?>? _pending;

    /// <summary>Whether a type that is marked can be a table.</summary>
    public bool Contains(INamedTypeSymbol type)
    {
        // Analyzers ask from many threads.
        lock (_gate)
        {
            if (_read.TryGetValue(type, out var known))
                return known is not null;
            if (_pending is not null)
                return ReadPending(type) is not null;
            Read(type);
            return _read[type] is not null;
        }
    }

    /// <summary>The tables that codecs read and push, and those inside of them, in the order of their names.</summary>
    public EquatableArray<TableModel> Of(IEnumerable<CodecModel> codecs)
    {
        var found = new SortedDictionary<string, TableModel>(StringComparer.Ordinal);
        lock (_gate)
            Collect(codecs, found);
        return found.Values.ToEquatableArray();
    }

    private void Collect(IEnumerable<CodecModel> codecs, SortedDictionary<string, TableModel> found)
    {
        foreach (var codec in codecs)
        {
            Collect(codec.Parts, found);
            if (codec.Table is null || found.ContainsKey(codec.Table) || !_byName.TryGetValue(codec.Table, out var table))
                continue;
            found.Add(codec.Table, table);
            Collect(table.Fields.SelectMany(field => new[] { field.Reader, field.Writer }), found);
        }
    }

    private void Read(INamedTypeSymbol type)
    {
        try
        {
            bool isCertain;
            do
            {
                _pending = new Dictionary<INamedTypeSymbol, TableModel?>(SymbolEqualityComparer.Default);
                _ = ReadPending(type);
                isCertain = _pending.Values.All(model => model is not null);
                foreach (var pair in _pending.Where(pair => isCertain || pair.Value is null))
                    Keep(pair.Key, pair.Value);
            }
            while (!isCertain && !_read.ContainsKey(type));
        }
        finally
        {
            _pending = null;
        }
    }

    private void Keep(INamedTypeSymbol type, TableModel? model)
    {
        _read[type] = model;
        if (model is not null)
            _byName[model.Names.FullName] = model;
    }

    private TableModel? ReadPending(INamedTypeSymbol type)
    {
        if (_pending!.TryGetValue(type, out var known))
            return known;
        _pending[type] = Unread;
        return _pending[type] = TableReader.Read(type, exports, null);
    }
}
