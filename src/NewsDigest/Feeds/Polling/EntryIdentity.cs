using System.Security.Cryptography;
using System.Text;

namespace NewsDigest.Feeds.Polling;

/// <summary>
/// Tells entries apart: by their own id, else by their canonical link, else by what they say. So an edited title, a
/// changed tracking parameter and a site's move to https make no new entry.
/// </summary>
public static class EntryIdentity
{
    /// <summary>Shorter texts ("Read more") are those of many entries.</summary>
    private const int TellingText = 80;

    /// <summary>
    /// The entries of a feed with their identities, each identity once. What other entries of the feed say as well tells
    /// none apart: some feeds give all their entries one id, or the link of the site.
    /// </summary>
    public static IReadOnlyList<(EntryId Id, FeedEntry Entry)> Of(IReadOnlyList<FeedEntry> entries)
    {
        var ids = Telling(entries, IdOf, entry => LinkOf(entry) ?? entry.Title);
        var links = Telling(entries, LinkOf, entry => entry.Title);
        var anchors = Telling(entries, AnchorOf, entry => entry.Title);
        var texts = Telling(entries, LongTextOf, entry => entry.Title);
        return [.. entries.Select(entry => (Id: Of(entry), Entry: entry)).DistinctBy(identified => identified.Id)];

        EntryId Of(FeedEntry entry)
        {
            if (IdOf(entry) is { } id && ids.Contains(id))
                return Hash("id", id);
            if (LinkOf(entry) is { } link && links.Contains(link))
                return Hash("link", link);
            if (AnchorOf(entry) is { } anchor && anchors.Contains(anchor))
                return Hash("link", anchor);
            if (LongTextOf(entry) is { } text && texts.Contains(text))
                return Hash("text", text);
            return Hash("text", $"{entry.Title}\n{TextOf(entry)}");
        }
    }

    /// <summary>The keys of which no two entries share one that differ otherwise.</summary>
    private static HashSet<string> Telling(
        IReadOnlyList<FeedEntry> entries,
        Func<FeedEntry, string?> key,
        Func<FeedEntry, string?> otherwise
    ) =>
        entries
            .Select(entry => (Key: key(entry), Other: otherwise(entry)))
            .Where(entry => entry.Key is not null)
            .GroupBy(entry => entry.Key!, entry => entry.Other)
            .Where(same => !same.Distinct().Skip(1).Any())
            .Select(same => same.Key)
            .ToHashSet();

    private static string? IdOf(FeedEntry entry) =>
        entry.Id is { } id
            ? Address(id) is { } address
                ? address + Fragment(id)
                : id
            : null;

    private static string? LinkOf(FeedEntry entry)
    {
        var link = entry.OriginalLink ?? entry.Link;
        return Address(link) ?? link;
    }

    /// <summary>The link with the place on its page: some feeds are about the sections of one page.</summary>
    private static string? AnchorOf(FeedEntry entry) =>
        Fragment(entry.OriginalLink ?? entry.Link) is { } fragment ? LinkOf(entry) + fragment : null;

    /// <summary>An address without tracking parameters, scheme and fragment; null for what is no address.</summary>
    private static string? Address(string? written) =>
        CanonicalUrl.From(written) is { } url ? url.Authority + url.PathAndQuery : null;

    private static string? Fragment(string? written) =>
        written?.IndexOf('#') is >= 0 and var start ? written[start..] : null;

    private static string? TextOf(FeedEntry entry) => entry.Content?.Value ?? entry.Summary?.Value;

    private static string? LongTextOf(FeedEntry entry) =>
        TextOf(entry) is { Length: >= TellingText } text ? text : null;

    private static EntryId Hash(string kind, string value)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{value}"));
        return new EntryId(Convert.ToHexStringLower(hash.AsSpan(0, 10)));
    }
}
