using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace NewsDigest.Subscribers.Inbound;

/// <summary>Takes out of a mail's text what its sender wrote: without what it answers, which is quoted below, and without a signature.</summary>
public static partial class OwnWords
{
    /// <summary>More characters nobody writes to ask for something.</summary>
    private const int MaxChars = 20_000;

    /// <summary>Own words of a plain text.</summary>
    public static string Of(string text)
    {
        text = Cut(text).ReplaceLineEndings("\n");
        if (QuotationBegins().Match(text) is { Success: true } quotation)
            text = text[..quotation.Index];
        return string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith('>')));
    }

    /// <summary>Own words of a mail that has HTML only.</summary>
    public static string OfHtml(string html)
    {
        using var document = new HtmlParser().ParseDocument(Cut(html));
        foreach (var quoted in document.QuerySelectorAll("blockquote, .gmail_quote, style, script, head"))
            quoted.Remove();
        foreach (var line in document.QuerySelectorAll("br, p, div, tr, li"))
            line.Parent?.InsertBefore(document.CreateTextNode("\n"), line);
        return Of(document.DocumentElement.TextContent);
    }

    private static string Cut(string text) => text.Length <= MaxChars ? text : text[..MaxChars];

    /// <summary>
    /// The line from which on somebody else's words or a signature come: '-- ', a separator of Outlook's, a head that is
    /// repeated, or 'On such a day somebody wrote:', which may be wrapped.
    /// </summary>
    [GeneratedRegex(
        @"^(?:-- ?$|_{10,}|-{2,}[ \t]*(?:original message|ursprüngliche nachricht|forwarded message|weitergeleitete nachricht)"
            + @"|(?:from|von):[ \t].*@|(?:on|am)[ \t][^\n]{0,200}(?:\n[^\n]{0,200}){0,2}(?:wrote|schrieb)[^\n]{0,200}:[ \t]*$)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex QuotationBegins();
}
