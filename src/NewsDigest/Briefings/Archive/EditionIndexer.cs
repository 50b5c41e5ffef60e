using NewsDigest.Briefings.Editions;
using NewsDigest.Text;

namespace NewsDigest.Briefings.Archive;

/// <summary>Makes the word index of an edition.</summary>
public static class EditionIndexer
{
    /// <summary>The most characters of a headline on a list.</summary>
    private const int MaxHeadline = 200;

    /// <summary>The index: headlines, sentences, sources and the sources' headlines of what the edition tells of its day.</summary>
    public static EditionIndex Index(Edition edition)
    {
        var period = BriefingPeriod.Since(lastReceived: null, edition.Instant);
        var stories = new List<IndexedStory>();
        var words = new Dictionary<string, Dictionary<string, List<int>>>(StringComparer.Ordinal);
        foreach (var story in edition.Stories)
        {
            var told = story.Developments.Where(d => d.Instant > period.After).ToList();
            if (told.Count == 0)
                continue;
            if (!words.TryGetValue(story.Language, out var ofLanguage))
                words[story.Language] = ofLanguage = new(StringComparer.Ordinal);
            foreach (var term in told.SelectMany(TextsOf).SelectMany(t => SearchTerms.Of(t, story.Language)).Distinct())
            {
                if (!ofLanguage.TryGetValue(term, out var places))
                    ofLanguage[term] = places = [];
                places.Add(stories.Count);
            }
            stories.Add(new IndexedStory(story.Id, Cut(told[^1].Headline), story.Language));
        }
        return new EditionIndex(
            edition.Instant,
            stories,
            words.ToDictionary(
                l => l.Key,
                l =>
                    (IReadOnlyDictionary<string, IReadOnlyList<int>>)
                        l.Value.ToDictionary(w => w.Key, w => (IReadOnlyList<int>)w.Value)
            )
        );
    }

    private static string Cut(string headline) =>
        headline.Length <= MaxHeadline ? headline : headline[..MaxHeadline].TrimEnd() + "…";

    private static IEnumerable<string> TextsOf(EditionDevelopment development) =>
        development
            .Summary.Sentences.Select(s => s.Text)
            .Prepend(development.Headline)
            .Concat(development.Articles.SelectMany(a => new[] { a.Title, a.Source ?? "" }));
}
