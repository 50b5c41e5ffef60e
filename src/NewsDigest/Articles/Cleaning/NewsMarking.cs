using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Cleaning;

/// <summary>
/// Reads the markings of news services, at the head of a text or in its headline: "EMBARGOED until 00:01 GMT, 11 March 2026",
/// "CORRECTED-", "Correction:", "KILL", "WITHDRAWN:", "Sperrfrist:".
/// </summary>
public static class NewsMarking
{
    /// <summary>Markings stand in the first blocks, embargoes also in the last.</summary>
    private const int Edge = 4;

    private const int LongestMarking = 250;
    private const int MostWordsOfTime = 12;

    /// <summary>How long a text is held whose embargo names no time that can be read: its sender meant some time.</summary>
    public static readonly TimeSpan UnreadEmbargo = TimeSpan.FromDays(1);

    /// <summary>Takes the markings off a text.</summary>
    /// <param name="title">Its headline where the document declares one.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="arrived">When it arrived (UTC): dates without a year are those nearest to it.</param>
    public static MarkedNews Read(string? title, IReadOnlyList<string> blocks, DateTimeOffset arrived)
    {
        var notice = ArticleNotice.None;
        DateTimeOffset? embargo = null;
        if (title is not null)
            title = Unmark(title, ref notice, ref embargo, arrived) is { Length: > 0 } rest ? rest : null;
        List<string>? kept = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var isEdge = i < Edge || i >= blocks.Count - Edge;
            if (isEdge && block.Length <= LongestMarking)
            {
                var before = (notice, embargo);
                // Only an embargo is also written below a text; "Correction:" there speaks of yesterday's paper.
                var rest =
                    i < Edge
                        ? Unmark(block, ref notice, ref embargo, arrived)
                        : UnmarkEmbargo(block, ref embargo, arrived);
                if (before != (notice, embargo) || rest != block)
                {
                    kept ??= [.. blocks.Take(i)];
                    if (rest.Length > 0)
                        kept.Add(rest);
                    continue;
                }
            }
            kept?.Add(block);
        }
        return new MarkedNews(title, kept ?? blocks, notice, embargo);
    }

    private static string Unmark(
        string text,
        ref ArticleNotice notice,
        ref DateTimeOffset? embargo,
        DateTimeOffset arrived
    )
    {
        text = UnmarkEmbargo(text, ref embargo, arrived);
        if (Withdrawal.Match(text) is { Success: true } withdrawal)
        {
            notice = ArticleNotice.Withdrawal;
            return withdrawal.Groups["whole"].Success ? text : text[withdrawal.Length..].Trim();
        }
        if (Correction.Match(text) is { Success: true } correction)
        {
            notice = notice == ArticleNotice.None ? ArticleNotice.Correction : notice;
            return text[correction.Length..].Trim();
        }
        return text;
    }

    private static string UnmarkEmbargo(string text, ref DateTimeOffset? embargo, DateTimeOffset arrived)
    {
        if (text.Length > LongestMarking || Embargo.Match(text) is not { Success: true } match)
            return text;
        var words = match.Groups["time"].Value;
        var time = TimeIn(words, arrived);
        // "Embargo: …" and a long sentence may be news about an embargo, unless a time and nothing else follows.
        if (time is null && (!match.Groups["sure"].Success || Words.Count(words) > MostWordsOfTime))
            return text;
        embargo ??= time ?? arrived + UnreadEmbargo;
        return match.Groups["rest"].Value.Trim();
    }

    private static DateTimeOffset? TimeIn(string words, DateTimeOffset arrived)
    {
        words = FourDigits.Replace(words.Trim(' ', '.', ')', ']', '*', '-', '–', '—', ':'), "$1:$2");
        words = Filler.Replace(words, "");
        if (PublishedTime.Parse(words) is { } time)
            return time;
        foreach (var year in (ReadOnlySpan<int>)[arrived.Year, arrived.Year + 1])
            if (
                PublishedTime.Parse(string.Create(CultureInfo.InvariantCulture, $"{words} {year}")) is { } guess
                && guess > arrived - TimeSpan.FromDays(180)
            )
                return guess;
        return null;
    }

    private static Regex Embargo { get; } =
        new(
            @"^[\W_]*(?:(?<sure>(?:strictly |under )?(?:embargoed|embargo|"
                + @"sous embargo)\s+(?:for (?:release|publication)\b(?:\s+(?:until|at|on)\b)?|until|till|bis|jusqu['’]au|jusqu['’]à)|"
                + @"sperrfrist\s*:|not for (?:release|publication|broadcast|use) (?:before|until|prior to)|"
                + @"hold(?: for release)? until)\s*:?|"
                + @"(?:strictly )?embargo(?:ed)?\s*[:–—-]+)\s*(?<time>[^\n()\[\]]*)(?:[)\]*]+\s*(?<rest>.*))?$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );

    private static Regex Withdrawal { get; } =
        new(
            @"^[\W_]*(?:(?-i:(?:BULLETIN|ADVISORY|URGENT|MANDATORY|STORY|EDITORS)?\W*(?:KILL(?:ED)?|WITHDRAWN|WITHDRAWAL|RETRACTED|"
                + @"RETRACTION)(?:\s*[:–—-]+\s*|\W*$))|"
                + @"(?:withdrawn|withdrawal|retracted|retraction)\s*:\s*|"
                + @"(?<whole>this (?:story|article|item) has been (?:withdrawn|retracted|killed)\b))",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );

    private static Regex Correction { get; } =
        new(
            @"^[\W_]*(?:(?-i:(?:CORRECTED|CORRECTION|CORRECTS|CORRECTING)(?: ?\d{1,2})?)(?:\s*[:–—-]+\s*|\s*\([^()]{0,80}\)\s*[:–—-]*\s*|$)|"
                + @"(?:corrected|correction|berichtigung|korrektur|korrigiert)\s*:\s*)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );

    private static Regex FourDigits { get; } =
        new(
            @"\b([01]\d|2[0-3])([0-5]\d)(?=\s*(?:GMT|UTC|[A-Z]{2,4}T\b|hrs|hours|Uhr|h\b))",
            RegexOptions.CultureInvariant
        );

    private static Regex Filler { get; } =
        new(@"\b(?:hrs|hours)\b\s*|^(?:at|on|um|am|den)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
