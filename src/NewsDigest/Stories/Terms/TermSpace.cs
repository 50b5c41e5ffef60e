using NewsDigest.Intake.Items;
using NewsDigest.Stories.Clusters;
using NewsDigest.Text;

namespace NewsDigest.Stories.Terms;

/// <summary>
/// The terms of a batch of documents and how much each tells: the fewer articles use a term, the more (tf-idf, over the
/// batch and an imagined background). Terms of different languages are different terms.
/// </summary>
internal sealed class TermSpace
{
    private readonly EventWeights settings;
    private readonly Dictionary<string, Dictionary<string, int>> numbersByLanguage = new(StringComparer.Ordinal);
    private readonly List<int> documentCounts = [];
    private readonly Dictionary<string, int> countsByLanguage = new(StringComparer.Ordinal);
    private readonly double[] weights;
    private readonly TermTrait[] traits;

    /// <param name="documents">The batch.</param>
    /// <param name="settings">Weights by kind of term, and the background.</param>
    public TermSpace(IReadOnlyList<EventDocument> documents, EventWeights settings)
    {
        this.settings = settings;
        var numbers = new (int[] Text, int[] Title)[documents.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = CountTerms(documents[i]);
        weights = new double[documentCounts.Count];
        traits = new TermTrait[documentCounts.Count];
        foreach (var (language, terms) in numbersByLanguage)
            Weigh(language, terms, documents.Count);
        Texts = new TermVector[documents.Count];
        Titles = new TermVector[documents.Count];
        Parallel.For(
            0,
            documents.Count,
            i =>
            {
                Texts[i] = Vector(numbers[i].Text, documents[i].Terms);
                Titles[i] = Vector(numbers[i].Title, documents[i].TitleTerms);
            }
        );
    }

    /// <summary>How many terms there are; they are numbered from 0.</summary>
    public int Count => weights.Length;

    /// <summary>By a term's number, what is known of it.</summary>
    public ReadOnlySpan<TermTrait> Traits => traits;

    /// <summary>The documents' texts, in their order.</summary>
    public TermVector[] Texts { get; }

    /// <summary>The documents' headlines, in their order.</summary>
    public TermVector[] Titles { get; }

    /// <summary>Documents of the batch in a language.</summary>
    public int CountOf(string language) => countsByLanguage.GetValueOrDefault(language);

    /// <summary>Counts a document's terms, and gives the numbers of those of its text and its headline.</summary>
    private (int[] Text, int[] Title) CountTerms(EventDocument document)
    {
        countsByLanguage[document.Language] = CountOf(document.Language) + 1;
        if (!numbersByLanguage.TryGetValue(document.Language, out var known))
            numbersByLanguage[document.Language] = known = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = Numbers(document.Terms, known);
        foreach (var number in text)
            documentCounts[number]++;
        return (text, Numbers(document.TitleTerms, known));
    }

    private int[] Numbers(IReadOnlyList<WeightedTerm> terms, Dictionary<string, int> known)
    {
        var numbers = new int[terms.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!known.TryGetValue(terms[i].Term, out numbers[i]))
            {
                known[terms[i].Term] = numbers[i] = documentCounts.Count;
                documentCounts.Add(0);
            }
        }
        return numbers;
    }

    private void Weigh(string language, Dictionary<string, int> terms, int documents)
    {
        foreach (var (term, number) in terms)
        {
            var count = documentCounts[number];
            var background = settings.BackgroundCount(term, language);
            var rarity = Math.Log((documents + settings.BackgroundArticles + background) / (count + background));
            weights[number] = settings.KindWeight(term) * rarity;
            traits[number] = new TermTrait(
                term[0] == '@',
                Telling(term, language, terms),
                count < 2 && !char.IsDigit(term[0])
            );
        }
    }

    /// <param name="numbers">Numbers of the terms, which the vector keeps, sorted.</param>
    /// <param name="terms">The terms.</param>
    private TermVector Vector(int[] numbers, IReadOnlyList<WeightedTerm> terms)
    {
        var values = new float[numbers.Length];
        var squares = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)(terms[i].Weight * weights[numbers[i]]);
            squares += values[i] * values[i];
        }
        Array.Sort(numbers, values);
        var length = (float)Math.Sqrt(squares);
        for (var i = 0; i < values.Length && length > 0; i++)
            values[i] /= length;
        return new TermVector(numbers, values);
    }

    private static float Telling(string term, string language, Dictionary<string, int> terms)
    {
        if (EverydayTerms.Share(term, language) is not null)
            return 0;
        if (term[0] != '@')
            return 1;
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in term.AsSpan(1).SplitAny(' ', '-'))
            words.Add(Stemmer.Stem(term.AsSpan(1)[part], language));
        return 1 - words.Count(w => terms.ContainsKey(w) && EverydayTerms.Share(w, language) is null);
    }
}
