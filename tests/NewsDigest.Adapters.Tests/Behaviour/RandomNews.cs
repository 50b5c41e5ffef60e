using CsCheck;
using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Intake.Items;
using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;
using NewsDigest.Summaries;
using NewsDigest.Topics;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>Anything that may have to be stored: long, short, empty, in all scripts.</summary>
public static class RandomNews
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Text = OneOf(
        "a",
        "Ü",
        "日",
        "😀",
        "\"",
        "\\",
        "\n",
        "<b>",
        "'",
        " ",
        "&",
        "e\u0301",
        "{"
    )
        .Array[0, 12]
        .Select(string.Concat);

    private static readonly Gen<string> Id = Gen.Guid.Select(g => g.ToString("N"));
    private static readonly Gen<ArticleId> ArticleIds = Id.Select(i => new ArticleId(i));
    private static readonly Gen<TopicId> TopicIds = OneOf("sport", "health", "weather").Select(t => new TopicId(t));
    private static readonly Gen<DateTimeOffset> Time = Gen.Long[0, TimeSpan.TicksPerDay].Select(t => Noon.AddTicks(t));
    private static readonly Gen<DateTimeOffset?> MaybeTime = Gen.Bool.SelectMany(known =>
        Time.Select(t => known ? t : (DateTimeOffset?)null)
    );
    private static readonly Gen<string?> MaybeText = Gen.Bool.SelectMany(known => Text.Select(t => known ? t : null));
    private static readonly Gen<Uri?> Url = OneOf<Uri?>(
        null,
        new Uri("https://harbour-post.example/a?b=c&d=%20e#f"),
        new Uri("https://grüße.example/ä")
    );

    private static readonly Gen<IReadOnlyList<WeightedTerm>> Terms = Gen.Select(Text, Gen.Single[0.01f, 9])
        .Select((term, weight) => new WeightedTerm(term, weight))
        .Array[0, 240]
        .Select(t => (IReadOnlyList<WeightedTerm>)t);

    private static readonly Gen<DocumentPart> Origins = Gen.Select(Text, MaybeText)
        .Select((path, part) => new DocumentPart($"f/{path}.txt", part));

    private static readonly Gen<Summary> Summaries = Gen.Select(
            Gen.Select(
                    Text,
                    Gen.Select(ArticleIds, Gen.Int[0, 99]).Select((a, n) => new SentenceReference(a, n)).Array[1, 3]
                )
                .Select((text, sources) => new SummarySentence(text, sources))
                .Array[0, 4],
            MaybeText,
            MaybeText
        )
        .Select((sentences, model, headline) => new Summary(sentences, model, headline));

    private static readonly Gen<ArticleCopy> Copies = Gen.Select(Origins, Text, MaybeText, Url)
        .Select((origin, title, source, url) => new ArticleCopy(origin, title, source, url));

    private static readonly Gen<Fingerprint> Fingerprints = Gen.Select(
            Gen.ULong,
            Gen.UInt.Array[0, 128],
            Gen.Int[0, 999]
        )
        .Select((hash, shingles, count) => new Fingerprint(hash, [.. shingles], count));

    /// <summary>Digest items.</summary>
    public static Gen<DigestItem> Items { get; } =
        Gen.Select(
                Gen.Select(ArticleIds, Origins, Text, MaybeText, Url, Time, Time),
                Gen.Select(TopicIds, Gen.Double[0, 1], TopicIds.Array[0, 3], Text),
                Gen.Select(Summaries, Terms, Fingerprints, Copies.Array[0, 5])
            )
            .Select(
                (facts, topic, content) =>
                    new DigestItem
                    {
                        Article = facts.Item1,
                        Origin = facts.Item2,
                        Title = facts.Item3,
                        Source = facts.Item4,
                        Url = facts.Item5,
                        Published = facts.Item6,
                        Arrived = facts.Item7,
                        Language = "en",
                        Words = 100,
                        Topic = new TopicVerdict(topic.Item1, topic.Item2, topic.Item3, []),
                        CatalogueVersion = topic.Item4,
                        Extract = content.Item1,
                        Terms = content.Item2,
                        Fingerprint = content.Item3,
                        Copies = content.Item4,
                    }
            );

    /// <summary>Articles.</summary>
    public static Gen<Article> Articles { get; } =
        Gen.Select(
                Gen.Select(ArticleIds, Origins, Text, Text.Array[1, 20], Gen.Bool),
                Gen.Select(MaybeText, MaybeText, MaybeText, MaybeTime, Time, Url, Text.Array[0, 4])
            )
            .Select(
                (text, facts) =>
                    new Article
                    {
                        Id = text.Item1,
                        Origin = text.Item2,
                        Title = text.Item3,
                        Paragraphs = text.Item4,
                        Truncated = text.Item5,
                        Byline = facts.Item1,
                        Source = facts.Item2,
                        Dateline = facts.Item3,
                        Published = facts.Item4,
                        Arrived = facts.Item5,
                        Url = facts.Item6,
                        Tags = facts.Item7,
                        Language = "de",
                    }
            );

    /// <summary>Running stories.</summary>
    public static Gen<Story> Stories { get; } =
        Gen.Select(
                Id,
                Gen.Select(Time, ArticleIds.Array[1, 4], Gen.Bool, Summaries)
                    .Select((t, articles, told, summary) => new Development(t, articles, told ? summary : null))
                    .Array[1, 5],
                Time,
                ArticleIds.Array[0, 4],
                Terms
            )
            .Select(
                (id, developments, seen, copies, terms) =>
                    new Story(new StoryId(id), developments, seen, copies) { Language = "fr", Terms = terms }
            );

    /// <summary>Stories of editions.</summary>
    public static Gen<EditionStory> EditionStories { get; } =
        Gen.Select(
                Gen.Select(Id, TopicIds, TopicIds.Array[0, 3]),
                Gen.Select(Gen.Double[0, 10], Gen.Double[0, 10], Id.Null()),
                Gen.Select(
                        Time,
                        Text,
                        Summaries,
                        Gen.Select(ArticleIds, Text, Text, MaybeText, Url, Time)
                            .Select(
                                (id, label, title, source, url, t) =>
                                    new EditionArticle(id, label, title, source, url, t, "en")
                            )
                            .Array[1, 4]
                    )
                    .Select((t, headline, summary, articles) => new EditionDevelopment(t, headline, summary, articles))
                    .Array[1, 4]
            )
            .Select(
                (facts, score, developments) =>
                    new EditionStory(
                        new StoryId(facts.Item1),
                        facts.Item2,
                        facts.Item3,
                        "en",
                        new StoryScore(score.Item1, new Dictionary<string, double> { ["newness"] = score.Item2 })
                        {
                            Like = score.Item3 is { } like ? new StoryId(like) : null,
                        },
                        developments
                    )
            );

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
