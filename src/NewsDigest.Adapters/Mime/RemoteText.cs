using System.Text;
using System.Text.RegularExpressions;

namespace NewsDigest.Adapters.Mime;

/// <summary>Makes what a server said fit to be kept as a reason: one line, not long, without addresses.</summary>
public static partial class RemoteText
{
    private const int MaxLength = 200;

    /// <summary>The text, cleaned.</summary>
    public static string Clean(string? text)
    {
        var line = new StringBuilder();
        foreach (var c in text ?? "")
            line.Append(char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c);
        var clean = Address().Replace(line.ToString(), "(address)").Trim();
        return clean.Length <= MaxLength ? clean : clean[..MaxLength];
    }

    [GeneratedRegex(@"[^\s<>,;:""'()\[\]]+@[^\s<>,;:""'()\[\]]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
