using NewsDigest.Articles;
using NewsDigest.Text;

namespace NewsDigest.Benchmarks.Generation;

/// <summary>
/// Makes any number of plausible articles from the samples. About a third of them share their story with others, which
/// tell it in another choice of paragraphs or shorten the copy of the first. The same seed makes the same articles.
/// </summary>
public sealed class ArticleGenerator
{
    private const int OutletCount = 40;

    /// <summary>Share of stories with several articles: at three articles each on average, a third of all articles.</summary>
    private const double SharedStories = 1.0 / 7;

    /// <summary>Share of a shared story's further articles that only shorten its first.</summary>
    private const double ShortenedCopies = 0.25;

    /// <summary>Chance of a paragraph, or of a sentence that is not its paragraph's first, to be told.</summary>
    private const double Told = 0.8;

    private static readonly DateTimeOffset LastHour = new(2026, 3, 10, 18, 0, 0, TimeSpan.Zero);

    private readonly IReadOnlyList<SampleEvent> events;
    private readonly IReadOnlySet<string> names;
    private readonly IReadOnlyList<string> outlets;
    private readonly Random random;

    /// <summary>A generator.</summary>
    /// <param name="events">What stories are made from; at least one.</param>
    /// <param name="seed">Decides everything.</param>
    public ArticleGenerator(IReadOnlyList<SampleEvent> events, int seed)
    {
        this.events = events;
        names = NameWords.Find(events.SelectMany(e => e.Articles).SelectMany(a => a.Paragraphs.Prepend(a.Title)));
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
        var sample = events[random.Next(events.Count)];
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
                    : Tell(sample, sample.Articles[(start + i) % sample.Articles.Count], retelling);
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

    /// <summary>The opening of one sample article, then paragraphs of all that tell the event, in their order.</summary>
    private (string Title, IReadOnlyList<string> Paragraphs) Tell(
        SampleEvent sample,
        Article opening,
        Retelling retelling
    )
    {
        var rest = sample.Articles.Where(a => a != opening).Prepend(opening).SelectMany(Chosen);
        IReadOnlyList<string> paragraphs = [opening.Paragraphs[0], .. rest.Take(opening.Paragraphs.Count)];
        return (retelling.Retell(opening.Title), [.. paragraphs.Select(retelling.Retell)]);
    }

    private IEnumerable<string> Chosen(Article article)
    {
        var last = article.Paragraphs.Count - (article.Truncated ? 1 : 0);
        foreach (var paragraph in article.Paragraphs.Take(1..last))
        {
            if (random.NextDouble() >= Told)
                continue;
            var sentences = SentenceSplitter.Split([paragraph]);
            yield return string.Join(
                ' ',
                sentences.Where((_, i) => i == 0 || random.NextDouble() < Told).Select(s => s.Content)
            );
        }
    }

    private (string Title, IReadOnlyList<string> Paragraphs) Shortened(GeneratedArticle wire) =>
        (wire.Title, [.. wire.Paragraphs.Where((_, i) => i < 2 || random.NextDouble() < Told)]);
}
