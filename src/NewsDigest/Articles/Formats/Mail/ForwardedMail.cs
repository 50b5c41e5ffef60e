using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Formats.Mail;

/// <summary>
/// Takes the forwarded text out of the mail around it: what stands above, the repeated header, quotation marks and the
/// signature go.
/// </summary>
/// <param name="Lines">The forwarded lines, or those of the mail itself where it forwards nothing.</param>
/// <param name="From">The name in the repeated header, without an address.</param>
/// <param name="Date">The date there, as written.</param>
/// <param name="Subject">The subject there.</param>
internal sealed partial record ForwardedMail(IReadOnlyList<string> Lines, string? From, string? Date, string? Subject)
{
    private const int LinesOfHeader = 14;

    /// <summary>A mail is forwarded several times at most; each time adds a header.</summary>
    private const int MostTimes = 5;

    /// <summary>The innermost text that a mail forwards.</summary>
    public static ForwardedMail In(IReadOnlyList<string> lines)
    {
        var mail = new ForwardedMail(lines, null, null, null);
        for (var times = 0; times < MostTimes && Inner(mail.Lines) is { } inner; times++)
            mail = inner;
        return mail with { Lines = WithoutSignature(mail.Lines) };
    }

    private static ForwardedMail? Inner(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var isMarked = Mark.IsMatch(Unquoted(lines[i]));
            if (!isMarked && !Label.IsMatch(Unquoted(lines[i])))
                continue;
            var (end, values) = Header(lines, isMarked ? i + 1 : i);
            // Three labelled lines in a row are a header; under a mark any will do.
            if (values.Count < (isMarked ? 1 : 3))
                continue;
            return new ForwardedMail(
                WithoutQuotes(lines.Skip(end).ToList()),
                Name(values.GetValueOrDefault("from")),
                values.GetValueOrDefault("date"),
                values.GetValueOrDefault("subject")
            );
        }
        return null;
    }

    private static (int End, Dictionary<string, string> Values) Header(IReadOnlyList<string> lines, int start)
    {
        var values = new Dictionary<string, string>();
        var end = start;
        var last = Math.Min(lines.Count, start + LinesOfHeader);
        for (var i = start; i < last; i++)
        {
            var line = Unquoted(lines[i]);
            if (line.Length == 0)
            {
                if (values.Count > 0)
                    break;
                continue;
            }
            if (Label.Match(line) is not { Success: true } match)
            {
                // Lists of recipients run on into the next line.
                if (values.Count > 0 && line.Contains('@', StringComparison.Ordinal))
                {
                    end = i + 1;
                    continue;
                }
                break;
            }
            values.TryAdd(KindOf(match.Groups["label"].Value), match.Groups["value"].Value.Trim(' ', '*'));
            end = i + 1;
        }
        return (end, values);
    }

    private static string KindOf(string label) =>
        label.ToLowerInvariant() switch
        {
            "from" or "von" or "de" or "da" or "van" => "from",
            "date" or "sent" or "datum" or "gesendet" or "envoyé" or "fecha" or "data" or "inviato" or "verzonden" =>
                "date",
            "subject" or "betreff" or "objet" or "asunto" or "oggetto" or "onderwerp" => "subject",
            var other => other,
        };

    private static string? Name(string? from) =>
        from is not null && MailName.Of(Address.Replace(from, "")) is { } name ? name : null;

    private static List<string> WithoutQuotes(List<string> lines)
    {
        var written = lines.Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        return written.Count(line => line.StartsWith('>')) > written.Count / 2 ? lines.ConvertAll(Unquoted) : lines;
    }

    /// <summary>Two hyphens and a blank, alone on a line, begin a signature (RFC 3676, 4.3).</summary>
    private static IReadOnlyList<string> WithoutSignature(IReadOnlyList<string> lines)
    {
        for (var i = lines.Count - 1; i > 0 && i >= lines.Count - 20; i--)
            if (lines[i] is "-- " or "--")
                return lines.Take(i).ToList();
        return lines;
    }

    private static string Unquoted(string line) => line.TrimStart('>', ' ').TrimEnd();

    [GeneratedRegex(
        @"^\*?(?:-{2,}\s*)?(?:(?:begin )?forwarded message|original message|weitergeleitete nachricht|"
            + @"anfang der weitergeleiteten nachricht|ursprüngliche nachricht|message (?:transféré|d['’]origine)|"
            + @"mensaje (?:reenviado|original)|messaggio (?:inoltrato|originale)|doorgestuurd bericht|"
            + @"oorspronkelijk bericht)(?:\s+(?:von|from|by)\s.{1,80})?\s*(?::|-{2,})\*?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Mark { get; }

    [GeneratedRegex(
        @"^\*?(?<label>from|date|sent|subject|to|cc|bcc|reply-to|von|gesendet|datum|betreff|an|de|envoyé|objet|à|para|asunto|"
            + @"fecha|enviado|da|data|inviato|oggetto|a|van|verzonden|onderwerp|aan)\s?:\*?\s*(?<value>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Label { get; }

    [GeneratedRegex(
        @"[<(\[]?(?:mailto:)?[^\s<>()\[\]""]+@[^\s<>()\[\]""]+[>)\]]?|<[^>]*>|\[[^\]]*\]",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Address { get; }
}
