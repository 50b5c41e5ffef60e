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
    private readonly Dictionary<string, Dictionary<string, int>> numbersByLanguage = new(StringComparer.Ordinal);
    private readonly List<int> documentCounts = [];
    private readonly double[] weights;
    private readonly TermTrait[] traits;
    private readonly Dictionary<string, int> countsByLanguage = new(StringComparer.Ordinal);

    /// <param name="documents">The batch.</param>
    /// <param name="settings">Weights by kind of term, and the background.</param>
    public TermSpace(IReadOnlyList<EventDocument> documents, EventWeights settings)
    {
        foreach (var document in documents)
        {
            countsByLanguage[document.Language] = CountOf(document.Language) + 1;
            foreach (var (term, _) in document.Terms)
                documentCounts[Number(document.Language, term)]++;
            foreach (var (term, _) in document.TitleTerms)
                Number(document.Language, term);
        }
        weights = new double[documentCounts.Count];
        traits = new TermTrait[documentCounts.Count];
        foreach (var (language, numbers) in numbersByLanguage)
        {
            foreach (var (term, number) in numbers)
            {
                weights[number] = settings.KindWeight(term) * Rarity(documentCounts[number], term, language);
                traits[number] = new TermTrait(
                    term[0] == '@',
                    Telling(term, language, numbers),
                    documentCounts[number] < 2 && !char.IsDigit(term[0])
                );
            }
        }

        double Rarity(int count, string term, string language)
        {
            var background = settings.BackgroundCount(term, language);
            return Math.Log((documents.Count + settings.BackgroundArticles + background) / (count + background));
        }
    }

    /// <summary>How many terms there are; they are numbered from 0.</summary>
    public int Count => weights.Length;

    /// <summary>By a term's number, what is known of it.</summary>
    public ReadOnlySpan<TermTrait> Traits => traits;

    /// <summary>Documents of the batch in a language.</summary>
    public int CountOf(string language) => countsByLanguage.GetValueOrDefault(language);

    /// <summary>The vector of terms that stand in the batch.</summary>
    public TermVector Vector(string language, IReadOnlyList<WeightedTerm> terms)
    {
        var numbers = new int[terms.Count];
        var values = new float[terms.Count];
        var squares = 0.0;
        for (var i = 0; i < terms.Count; i++)
        {
            numbers[i] = Number(language, terms[i].Term);
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

    private int Number(string language, string term)
    {
        if (!numbersByLanguage.TryGetValue(language, out var numbers))
            numbersByLanguage[language] = numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        if (!numbers.TryGetValue(term, out var number))
        {
            numbers[term] = number = documentCounts.Count;
            documentCounts.Add(0);
        }
        return number;
    }
}
