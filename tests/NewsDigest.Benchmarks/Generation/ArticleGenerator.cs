using NewsDigest.Articles;
using NewsDigest.Text;

namespace NewsDigest.Benchmarks.Generation;

/// <summary>
/// Makes any number of plausible articles from the samples. A story opens like a sample event and goes on with paragraphs
/// of its section, retold. About a third of the articles share their story with others, which tell it in another choice of
/// paragraphs or shorten the copy of the first. The same seed makes the same articles.
/// </summary>
public sealed class ArticleGenerator
{
    private const int OutletCount = 40;

    /// <summary>Share of stories with several articles: at three articles each on average, a third of all articles.</summary>
    private const double SharedStories = 1.0 / 7;

    /// <summary>Share of a shared story's further articles that only shorten its first.</summary>
    private const double ShortenedCopies = 0.25;

    /// <summary>Paragraphs that a story knows beside its openings; each article tells most of them.</summary>
    private const int ParagraphsPerStory = 9;

    /// <summary>Chance of a paragraph, or of a sentence that is not its paragraph's first, to be told.</summary>
    private const double Told = 0.8;

    private static readonly DateTimeOffset LastHour = new(2026, 3, 10, 18, 0, 0, TimeSpan.Zero);

    private readonly IReadOnlyList<(SampleEvent Event, IReadOnlyList<string> Paragraphs)> beginnings;
    private readonly IReadOnlySet<string> names;
    private readonly IReadOnlyList<string> outlets;
    private readonly Random random;

    /// <summary>A generator.</summary>
    /// <param name="sections">What stories are made from; at least one.</param>
    /// <param name="seed">Decides everything.</param>
    public ArticleGenerator(IReadOnlyList<SampleSection> sections, int seed)
    {
        beginnings = [.. sections.SelectMany(s => s.Events.Select(e => (e, Paragraphs(s))))];
        var articles = sections.SelectMany(s => s.Events).SelectMany(e => e.Articles);
        names = NameWords.Find(articles.SelectMany(a => a.Paragraphs.Prepend(a.Title)));
        random = new Random(seed);
        outlets = [.. Enumerable.Range(0, OutletCount).Select(_ => InventedNames.MakeOutlet(random))];
    }

    /// <summary>That many articles, story by story.</summary>
    public IReadOnlyList<GeneratedArticle> Generate(int count)
    {
        var articles = new List<GeneratedArticle>(count);
        for (var story = 1; articles.Count < count; story++)
            articles.AddRange(Story(story).Take(count - articles.Count));
        return articles;
    }

    private List<GeneratedArticle> Story(int number)
    {
        var (sample, paragraphs) = beginnings[random.Next(beginnings.Count)];
        var known = random.GetItems(paragraphs.ToArray(), ParagraphsPerStory).Distinct().ToList();
        var retelling = new Retelling(names, random);
        var size = random.NextDouble() < SharedStories ? 2 + random.Next(3) : 1;
        var start = random.Next(sample.Articles.Count);
        var began = LastHour - TimeSpan.FromMinutes(random.Next(24 * 60));
        var theirs = outlets.ToArray();
        random.Shuffle(theirs);

        var articles = new List<GeneratedArticle>(size);
        for (var i = 0; i < size; i++)
        {
            var published = began + TimeSpan.FromMinutes(i * random.Next(90));
            var told =
                i > 0 && random.NextDouble() < ShortenedCopies
                    ? Shortened(articles[0])
                    : Tell(sample.Articles[(start + i) % sample.Articles.Count], known, retelling);
            articles.Add(
                new GeneratedArticle(
                    $"s{number}-{i + 1}",
                    told.Title,
                    told.Paragraphs,
                    theirs[i],
                    published < LastHour ? published : LastHour
                )
            );
        }
        return articles;
    }

    /// <summary>The opening of a sample article, then what the story knows.</summary>
    private (string Title, IReadOnlyList<string> Paragraphs) Tell(
        Article opening,
        IReadOnlyList<string> known,
        Retelling retelling
    )
    {
        var paragraphs = known.Where(_ => random.NextDouble() < Told).Select(Thinned).Prepend(opening.Paragraphs[0]);
        return (retelling.Retell(opening.Title), [.. paragraphs.Select(retelling.Retell)]);
    }

    /// <summary>The paragraph without some of its sentences.</summary>
    private string Thinned(string paragraph)
    {
        var told = SentenceSplitter.Split([paragraph]).Where((_, i) => i == 0 || random.NextDouble() < Told);
        return string.Join(' ', told.Select(s => s.Content));
    }

    private (string Title, IReadOnlyList<string> Paragraphs) Shortened(GeneratedArticle wire) =>
        (wire.Title, [.. wire.Paragraphs.Where((_, i) => i < 2 || random.NextDouble() < Told)]);

    /// <summary>What can stand within any story of the section: no opening, and no paragraph that breaks off.</summary>
    private static IReadOnlyList<string> Paragraphs(SampleSection section) =>
        [
            .. section
                .Events.SelectMany(e => e.Articles)
                .SelectMany(a => a.Paragraphs.Skip(1).SkipLast(a.Truncated ? 1 : 0)),
        ];
}
