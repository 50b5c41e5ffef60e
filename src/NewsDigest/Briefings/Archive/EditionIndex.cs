namespace NewsDigest.Briefings.Archive;

/// <summary>
/// Which words stand in the site's edition of one day: what it tells of its last 24 hours, so that a story is found on the
/// days on which something of it was told.
/// </summary>
/// <param name="Instant">Instant of the edition (UTC).</param>
/// <param name="Stories">The stories, in the order of the edition.</param>
/// <param name="Words">
/// By language (two-letter ISO 639-1 code) and term (<see cref="Text.SearchTerms"/>) the positions in
/// <paramref name="Stories"/> of the stories it stands in, ascending.
/// </param>
public sealed record EditionIndex(
    DateTimeOffset Instant,
    IReadOnlyList<IndexedStory> Stories,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<int>>> Words
)
{
    /// <summary>Headline of the first story; null where there is none.</summary>
    public string? Headline => Stories.Count > 0 ? Stories[0].Headline : null;
}
