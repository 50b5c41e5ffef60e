namespace NewsDigest.Articles.Cleaning;

/// <summary>Tells whether a text ends where a sentence does.</summary>
internal static class SentenceEnd
{
    private const string Closing = "\"'”’»)]›";

    /// <summary>Whether the text ends in a full stop, question mark, exclamation mark, ellipsis or colon, quotation marks aside.</summary>
    public static bool Closes(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        while (text.Length > 0 && Closing.Contains(text[^1], StringComparison.Ordinal))
            text = text[..^1].TrimEnd();
        return text.Length > 0 && (text[^1] is '.' or '!' or '?' or '…' or ':' or '。' or '！' or '？' or '।' or '؟');
    }

    /// <summary>Whether a sentence ends inside the text and another begins.</summary>
    public static bool IsInside(ReadOnlySpan<char> text)
    {
        for (var i = 3; i + 2 < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?') || !char.IsLower(text[i - 1]) || !char.IsLower(text[i - 2]))
                continue;
            var rest = text[(i + 1)..];
            while (rest.Length > 0 && Closing.Contains(rest[0], StringComparison.Ordinal))
                rest = rest[1..];
            if (rest.Length > 1 && rest[0] == ' ' && !char.IsLower(rest[1]))
                return true;
        }
        return false;
    }
}
