using System.Text;
using NewsDigest.Articles;
using NewsDigest.Text;

namespace NewsDigest.Testing.Debris;

/// <summary>Counts what reading leaves of debris, and what it takes of sentences.</summary>
public sealed class DebrisMeasure
{
    private static readonly DateTimeOffset Arrived = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly DocumentReader reader = new();
    private readonly Dictionary<string, (int Left, int All)> kinds = [];

    /// <summary>Sentences of clean texts, and those lost in reading them.</summary>
    public int Sentences { get; private set; }

    /// <summary>Sentences lost.</summary>
    public int LostSentences => Lost.Count;

    /// <summary>Share of the sentences lost, in per cent.</summary>
    public double LostPercent => Sentences == 0 ? 0 : 100.0 * LostSentences / Sentences;

    /// <summary>Debris woven in, and left, by kind.</summary>
    public IReadOnlyDictionary<string, (int Left, int All)> Kinds => kinds;

    /// <summary>Share of the debris that is gone, in per cent.</summary>
    public double GonePercent =>
        100.0 - 100.0 * kinds.Values.Sum(kind => kind.Left) / Math.Max(1, kinds.Values.Sum(kind => kind.All));

    /// <summary>The sentences lost, with their texts' ids.</summary>
    public IList<(string Id, string Sentence)> Lost { get; } = [];

    /// <summary>The debris left.</summary>
    public IList<PlantedDebris> Left { get; } = [];

    /// <summary>Reads a clean text as a file of text and counts the sentences that are lost.</summary>
    public void ReadClean(CleanText clean) =>
        CountSentences(clean, Read(clean.Title + "\n\n" + string.Join("\n\n", clean.Paragraphs)));

    /// <summary>Reads a text with debris, and counts the debris left and the sentences lost.</summary>
    public void ReadDamaged(CleanText clean, int seed)
    {
        var damaged = DebrisWeaver.Weave(clean, seed);
        var article = Read(damaged.Content);
        foreach (var debris in damaged.Planted)
        {
            var isLeft = article is not null && IsLeft(article, debris);
            var (left, all) = kinds.GetValueOrDefault(debris.Kind);
            kinds[debris.Kind] = (left + (isLeft ? 1 : 0), all + 1);
            if (isLeft)
                Left.Add(debris);
        }
        CountSentences(clean, article);
    }

    private Article? Read(string content) =>
        reader
            .Read(new Document("measured.txt", Encoding.UTF8.GetBytes(content), Arrived))
            .OfType<ReadOutcome.Read>()
            .FirstOrDefault()
            ?.Article;

    private static bool IsLeft(Article article, PlantedDebris debris)
    {
        var text = debris.Text.Trim();
        return debris.Spot switch
        {
            DebrisSpot.BeforeHeadline => article.Title.StartsWith(text, StringComparison.Ordinal),
            DebrisSpot.BeforeText => article.Paragraphs.Any(p => p.StartsWith(text, StringComparison.Ordinal)),
            DebrisSpot.BelowHeadline when debris.Kind == "repeated headline" => article.Paragraphs.Contains(text),
            _ => article.Paragraphs.Any(p => IsIn(p, text))
                || (debris.Kind != "repeated headline" && article.Title == text),
        };
    }

    /// <summary>Whether a paragraph is the line, or the line was joined to it.</summary>
    private static bool IsIn(string paragraph, string line) =>
        paragraph == line
        || (line.Length > 8 && paragraph.Contains(line, StringComparison.Ordinal))
        || paragraph.EndsWith(" " + line, StringComparison.Ordinal);

    private void CountSentences(CleanText clean, Article? article)
    {
        var kept = Letters(string.Concat(article is null ? [] : article.Paragraphs.Prepend(article.Title)));
        var dateline = Letters(article?.Dateline ?? "");
        foreach (var sentence in SentenceSplitter.Split(clean.Paragraphs, clean.Language))
        {
            var letters = Letters(sentence.Content);
            if (letters.Length == 0)
                continue;
            Sentences++;
            // A dateline is kept as data, apart from its sentence.
            if (dateline.Length > 0 && letters.StartsWith(dateline, StringComparison.Ordinal))
                letters = letters[dateline.Length..];
            if (!kept.Contains(letters, StringComparison.Ordinal))
                Lost.Add((clean.Id, sentence.Content));
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
