using System.Security.Cryptography;
using System.Text;

namespace NewsDigest.Feeds.Polling;

/// <summary>
/// Tells entries apart: by their own id, else by their canonical link, else by what they say. So an edited title and a
/// changed tracking parameter make no new entry.
/// </summary>
public static class EntryIdentity
{
    /// <summary>
    /// The entries of a feed with their identities, each identity once. An id that entries with different links share
    /// is none: some feeds give all their entries the same.
    /// </summary>
    public static IReadOnlyList<(EntryId Id, FeedEntry Entry)> Of(IReadOnlyList<FeedEntry> entries)
    {
        var shared = entries
            .Where(entry => entry.Id is not null)
            .GroupBy(entry => entry.Id!)
            .Where(same => same.Select(LinkOf).Distinct().Skip(1).Any())
            .Select(same => same.Key)
            .ToHashSet();
        return
        [
            .. entries
                .Select(entry => (Id: Of(entry, entry.Id is { } id && !shared.Contains(id)), Entry: entry))
                .DistinctBy(identified => identified.Id),
        ];
    }

    private static EntryId Of(FeedEntry entry, bool idIsUnique) =>
        (idIsUnique, LinkOf(entry)) switch
        {
            (true, _) => Hash("id", entry.Id!),
            (_, { } link) => Hash("link", link),
            _ => Hash("text", $"{entry.Title}\n{entry.Content?.Value ?? entry.Summary?.Value}"),
        };

    private static string? LinkOf(FeedEntry entry)
    {
        var link = entry.OriginalLink ?? entry.Link;
        return CanonicalUrl.From(link)?.AbsoluteUri ?? link;
    }

    private static EntryId Hash(string kind, string value)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{value}"));
        return new EntryId(Convert.ToHexStringLower(hash.AsSpan(0, 10)));
    }
}
