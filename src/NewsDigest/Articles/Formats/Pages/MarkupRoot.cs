namespace NewsDigest.Articles.Formats.Pages;

/// <summary>The first element of marked-up text, behind declarations, comments and a document type.</summary>
internal static class MarkupRoot
{
    /// <summary>Its name as written, with a prefix where it has one; empty where the text does not begin with markup.</summary>
    public static ReadOnlySpan<char> NameOf(string text)
    {
        var rest = text.AsSpan().TrimStart();
        while (rest.Length > 1 && rest[0] == '<' && rest[1] is '?' or '!')
        {
            var end =
                rest.StartsWith("<!--", StringComparison.Ordinal) ? EndOf(rest, "-->")
                : rest[1] == '?' ? EndOf(rest, "?>")
                : rest.IndexOf('[') is var subset and > 0 && subset < rest.IndexOf('>') ? EndOf(rest, "]>")
                : EndOf(rest, ">");
            if (end < 0)
                return [];
            rest = rest[end..].TrimStart();
        }
        if (rest.Length < 2 || rest[0] != '<')
            return [];
        rest = rest[1..];
        var length = 0;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is ':' or '-' or '_'))
            length++;
        return rest[..length];
    }

    private static int EndOf(ReadOnlySpan<char> text, string mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0 ? at + mark.Length : -1;
}
