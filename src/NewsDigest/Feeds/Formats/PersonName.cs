using System.Text.RegularExpressions;

namespace NewsDigest.Feeds.Formats;

/// <summary>Takes the name out of what feeds write for a person.</summary>
internal static partial class PersonName
{
    private const int LongestName = 500;

    /// <summary>The name in "mail (name)" and "name &lt;mail&gt;"; what is neither stays as it is.</summary>
    public static string? Read(string? written)
    {
        if (written is null || written.Length > LongestName || !written.Contains('@'))
            return written;
        if (MailBeforeName.Match(written) is { Success: true } inBrackets)
            return inBrackets.Groups["name"].Value.Trim();
        var name = Mail.Replace(written, "").Trim(' ', ',', ';', '"');
        return name.Length > 0 ? name : written.Trim('<', '>', '(', ')', ' ');
    }

    [GeneratedRegex(@"^\s*(mailto:)?[^\s()<>]+@[^\s()<>]+\s*\((?<name>[^()]+)\)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex MailBeforeName { get; }

    [GeneratedRegex(@"[<(\[]?(mailto:)?[^\s()<>\[\]]{1,200}@[^\s()<>\[\]]{1,200}[>)\]]?", RegexOptions.ExplicitCapture)]
    private static partial Regex Mail { get; }
}
