using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>The terms of a request's texts, and how much each tells: the vocabulary that its sentences are compared in.</summary>
internal sealed class TermSpace
{
    /// <summary>Different terms of an article of usual length.</summary>
    private const int UsualCount = 200;

    private readonly Dictionary<string, int> numbers = new(UsualCount);
    private readonly List<int> sentencesWith = [];
    private readonly List<int> occurrences = [];
    private int sentences;

    /// <summary>Count of different terms.</summary>
    public int Count => numbers.Count;

    /// <summary>How often a term stands in the texts.</summary>
    public int Occurrences(int term) => occurrences[term];

    /// <summary>Counts a sentence's terms in, and gives their numbers, ascending, repetitions kept.</summary>
    public int[] Add(Sentence sentence)
    {
        var terms = Numbers(sentence.Terms);
        sentences++;
        for (var i = 0; i < terms.Length; i++)
        {
            occurrences[terms[i]]++;
            if (i == 0 || terms[i] != terms[i - 1])
                sentencesWith[terms[i]]++;
        }
        return terms;
    }

    /// <summary>The numbers of a text's terms, ascending, repetitions kept, without counting it among the sentences.</summary>
    public int[] Numbers(string text, string language) => Numbers(TermExtractor.Terms(text, language));

    private int[] Numbers(IReadOnlyList<string> words)
    {
        var terms = new int[words.Count];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = Number(words[i]);
        Array.Sort(terms);
        return terms;
    }

    /// <summary>How much a term tells: the fewer sentences have it, the more (inverse sentence frequency).</summary>
    public double Telling(int term) => Math.Log(1 + ((double)sentences / Math.Max(1, sentencesWith[term])));

    /// <summary>The vector of a sentence, after all were counted.</summary>
    /// <param name="sorted">Numbers of its terms, ascending, repetitions kept.</param>
    public TermVector Vector(int[] sorted)
    {
        var terms = new int[sorted.Length];
        var weights = new float[sorted.Length];
        var count = 0;
        double squares = 0;
        for (var i = 0; i < sorted.Length; )
        {
            var repetitions = 1;
            while (i + repetitions < sorted.Length && sorted[i + repetitions] == sorted[i])
                repetitions++;
            var weight = (1 + Math.Log(repetitions)) * Telling(sorted[i]);
            squares += weight * weight;
            terms[count] = sorted[i];
            weights[count++] = (float)weight;
            i += repetitions;
        }
        Array.Resize(ref terms, count);
        Array.Resize(ref weights, count);
        var length = (float)Math.Sqrt(squares);
        for (var i = 0; i < count; i++)
            weights[i] /= length;
        return new TermVector(terms, weights);
    }

    private int Number(string term)
    {
        if (numbers.TryGetValue(term, out var number))
            return number;
        numbers.Add(term, numbers.Count);
        sentencesWith.Add(0);
        occurrences.Add(0);
        return numbers.Count - 1;
    }
}
