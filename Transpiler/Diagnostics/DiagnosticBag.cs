// Stage: diagnostics. Every stage reports into one bag; it may be used from several threads.
// Invariant: a diagnostic with a place belongs to a file that the bag knows, so that a renderer can show its line.

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Pyc2c.Diagnostics;

/// <summary>Collects diagnostics and the files they point into.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>The key of <see cref="Diagnostic.Properties"/> that holds the way out, in words.</summary>
    public const string HintProperty = "hint";

    private readonly object _gate = new();
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, SourceFile> _files = [];
    private volatile bool _hasErrors;

    /// <summary>Whether an error (and not only warnings) was reported.</summary>
    public bool HasErrors => _hasErrors;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _diagnostics.Count;
            }
        }
    }

    /// <summary>Reports <paramref name="descriptor"/> at a place; the arguments fill its message and its hint.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceFile file, TextSpan span, params object?[] arguments)
    {
        var diagnostic = Create(descriptor, file.Locate(span), arguments);
        lock (_gate)
        {
            _files[file.Path] = file;
            _diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Reports <paramref name="descriptor"/> about something that has no place in a source text.</summary>
    public void Report(DiagnosticDescriptor descriptor, params object?[] arguments)
    {
        var diagnostic = Create(descriptor, Location.None, arguments);
        lock (_gate)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Takes over all that <paramref name="other"/> holds.</summary>
    public void AddRange(DiagnosticBag other)
    {
        lock (other._gate)
        {
            lock (_gate)
            {
                _diagnostics.AddRange(other._diagnostics);
                foreach (var (path, file) in other._files)
                {
                    _files[path] = file;
                }

                _hasErrors |= other._hasErrors;
            }
        }
    }

    /// <summary>All diagnostics, each once, by path and place; those without a place come first.</summary>
    public ImmutableArray<Diagnostic> ToImmutableArray()
    {
        lock (_gate)
        {
            return
            [
                .. _diagnostics
                    .DistinctBy(d => (d.Id, d.Location.GetLineSpan(), d.GetMessage(CultureInfo.InvariantCulture)))
                    .OrderBy(d => d.Location.GetLineSpan().Path ?? string.Empty, StringComparer.Ordinal)
                    .ThenBy(d => d.Location.SourceSpan.Start)
                    .ThenBy(d => d.Id, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>The file that a diagnostic points into, or null when it has no place.</summary>
    public SourceFile? FileOf(Diagnostic diagnostic)
    {
        lock (_gate)
        {
            return diagnostic.Location.Kind != LocationKind.None
                ? _files.GetValueOrDefault(diagnostic.Location.GetLineSpan().Path)
                : null;
        }
    }

    private Diagnostic Create(DiagnosticDescriptor descriptor, Location location, object?[] arguments)
    {
        if (descriptor.DefaultSeverity == DiagnosticSeverity.Error)
        {
            _hasErrors = true;
        }

        var hint = descriptor.Description.ToString(CultureInfo.InvariantCulture);
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (hint.Length > 0)
        {
            properties = properties.Add(HintProperty, string.Format(CultureInfo.InvariantCulture, hint, arguments));
        }

        return Diagnostic.Create(descriptor, location, properties, arguments);
    }
}
