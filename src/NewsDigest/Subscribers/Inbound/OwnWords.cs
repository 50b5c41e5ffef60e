using System.Text;
using System.Text.RegularExpressions;
using MimeKit.Text;

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
        var text = new StringBuilder();
        var tokenizer = new HtmlTokenizer(new StringReader(Cut(html))) { DecodeCharacterReferences = true };
        var (quotations, isHidden) = (0, false);
        while (tokenizer.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag)
            {
                // Below it nobody writes.
                if (IsQuotationOfGmail(tag))
                    break;
                if (tag.Id == HtmlTagId.BlockQuote && !tag.IsEmptyElement)
                    quotations = Math.Max(0, quotations + (tag.IsEndTag ? -1 : 1));
                if (tag.Id is HtmlTagId.Style or HtmlTagId.Title)
                    isHidden = !tag.IsEndTag;
                if (tag.Id is HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI)
                    text.Append('\n');
            }
            else if (token is HtmlDataToken data && token is not HtmlScriptDataToken && quotations == 0 && !isHidden)
                text.Append(data.Data);
        }
        return Of(text.ToString());
    }

    private static bool IsQuotationOfGmail(HtmlTagToken tag) =>
        tag.Attributes.Any(a =>
            a.Name.Equals("class", StringComparison.OrdinalIgnoreCase)
            && a.Value?.Contains("gmail_quote", StringComparison.Ordinal) == true
        );

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
