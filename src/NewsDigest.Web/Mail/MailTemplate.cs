using NewsDigest.Delivery.Mails;

namespace NewsDigest.Web.Mail;

/// <summary>
/// HTML that was rendered once with marks in the places of what differs from mail to mail. A mail takes its pieces as
/// they are and puts its own between them.
/// </summary>
internal sealed class MailTemplate
{
    /// <summary>Number of the place into which pieces are put, as the stories of a section.</summary>
    private const int ContentPlace = 9;

    /// <summary>Random, and only ever rendered beside the texts of this house: no text from outside can hold it.</summary>
    private static readonly string Stem = $"place{Guid.NewGuid():N}";

    private readonly List<(MailPiece? Piece, int Place)> opening = [];
    private readonly List<(MailPiece? Piece, int Place)> closing = [];

    /// <summary>The template of rendered HTML.</summary>
    public MailTemplate(string html)
    {
        var target = opening;
        var rest = html;
        for (int at; (at = rest.IndexOf(Stem, StringComparison.Ordinal)) >= 0; rest = rest[(at + Stem.Length + 1)..])
        {
            Add(target, rest[..at]);
            var place = rest[at + Stem.Length] - '0';
            if (place == ContentPlace)
                target = closing;
            else
                target.Add((null, place));
        }
        Add(target, rest);

        static void Add(List<(MailPiece?, int)> target, string html)
        {
            if (html.Length > 0)
                target.Add((MailPiece.Shared(html), 0));
        }
    }

    /// <summary>What is rendered where pieces are put.</summary>
    public static string Content => Mark(ContentPlace);

    /// <summary>What is rendered in a place that a mail's own piece fills.</summary>
    /// <param name="place">Number of the place, from 0 to 8.</param>
    public static string Mark(int place) => $"{Stem}{place}";

    /// <summary>Adds what stands before the content, or all where there is none.</summary>
    /// <param name="mail">Pieces of a mail.</param>
    /// <param name="values">The mail's own pieces by place; null for nothing.</param>
    public void Open(List<MailPiece> mail, params ReadOnlySpan<MailPiece?> values) => Append(opening, mail, values);

    /// <summary>Adds what stands after the content.</summary>
    /// <param name="mail">Pieces of a mail.</param>
    /// <param name="values">The mail's own pieces by place; null for nothing.</param>
    public void Close(List<MailPiece> mail, params ReadOnlySpan<MailPiece?> values) => Append(closing, mail, values);

    private static void Append(
        List<(MailPiece? Piece, int Place)> from,
        List<MailPiece> mail,
        ReadOnlySpan<MailPiece?> values
    )
    {
        foreach (var (piece, place) in from)
        {
            if ((piece ?? values[place]) is { } next)
                mail.Add(next);
        }
    }
}
