using System.Text.RegularExpressions;
using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;

namespace NewsDigest.Articles.Formats.Mail;

/// <summary>The body of a mail: of its HTML and its plain form the one that says more, without the mail around it.</summary>
internal static partial class MailText
{
    /// <summary>Reads the better form of a body.</summary>
    /// <param name="html">The body as HTML, if there is one.</param>
    /// <param name="plain">The body as plain text, if there is one.</param>
    /// <returns>The blocks, and what the header of a forwarded mail says.</returns>
    public static (IReadOnlyList<string> Blocks, ForwardedMail Forwarded) Read(string? html, string? plain)
    {
        var ofPlain = plain is null ? null : ForwardedMail.In(WithoutAddresses(CleanCharacters.In(plain)).Split('\n'));
        var plainBlocks = ofPlain is null ? [] : TextBlocks.Of(string.Join('\n', ofPlain.Lines));
        if (html is null)
            return (WithoutFooter(plainBlocks), ofPlain ?? ForwardedMail.In([]));
        var ofHtml = ForwardedMail.In(MailHtml.Lines(html));
        // Plain forms are often a line that says where to see the other one.
        return ofPlain is null || 2 * Words.CountAll(ofHtml.Lines) >= Words.CountAll(plainBlocks)
            ? (WithoutFooter(ofHtml.Lines), ofHtml)
            : (WithoutFooter(plainBlocks), ofPlain);
    }

    /// <summary>In the second half of a mail, what follows the first line of its footer (addresses, rights, links) is footer too.</summary>
    private static IReadOnlyList<string> WithoutFooter(IReadOnlyList<string> blocks)
    {
        for (var i = (blocks.Count + 1) / 2; i < blocks.Count; i++)
            if (DebrisPatterns.MailFooter.IsMatch(blocks[i]))
                return blocks.Take(i).ToList();
        return blocks;
    }

    /// <summary>Plain forms write the address of every link and picture into the text.</summary>
    private static string WithoutAddresses(string text) => Link.Replace(text, "");

    [GeneratedRegex(
        @"[ ]?(?:<https?://[^<>\s]+>|\[https?://[^\[\]\s]+\]|\(\s?https?://[^()\s]+\s?\)|\[(?:image|cid|bild|photo)\s?:[^\[\]\n]{0,120}\])|(?<=^|\n)[ ]*https?://\S+[ ]*(?=\n|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Link { get; }
}
