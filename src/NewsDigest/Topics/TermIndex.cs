using System.Collections.Concurrent;
using NewsDigest.Text;

namespace NewsDigest.Topics;

/// <summary>
/// Finds the terms of a language's vocabularies in a text: a trie over the stems of their words. The longest term wins,
/// so that "tennis court" does not also count as "court".
/// </summary>
internal sealed class TermIndex
{
    private const int NoStem = -1;

    // Enough for the words of many days of news; words beyond it are stemmed each time.
    private const int MaxKnownForms = 50_000;
    private const int LongestWord = 64;

    private readonly string language;
    private readonly Dictionary<string, int> stems = [];
    private readonly Dictionary<long, int> edges = [];
    private readonly List<List<IndexedTerm>?> nodes = [null];
    private readonly ConcurrentDictionary<string, int> forms = new();
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> formsBySpan;
    private int knownForms;

    /// <summary>An empty index for a language.</summary>
    public TermIndex(string language)
    {
        this.language = language;
        formsBySpan = forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The count of terms; each has a number below it.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a term to a topic's vocabulary. To be called before the first search only.</summary>
    public void Add(string term, int topic, double weight)
    {
        var words = new List<ReadOnlyMemory<char>>();
        TermWords.Split(term, words);
        if (words.Count == 0)
            return;
        var exact = ExactWords(term, words.Count);
        var node = 0;
        foreach (var word in words)
            node = Child(node, StemNumber(word.Span));
        var demands = words.Select((w, i) => new TermForm(w.ToString(), exact[i])).ToArray();
        var terms = nodes[node] ??= [];
        var same = terms.Find(t => t.HasSameDemands(demands));
        if (same is null)
        {
            same = new IndexedTerm(Count++, term.Replace("=", "", StringComparison.Ordinal), demands);
            terms.Add(same);
            terms.Sort((a, b) => b.Demands.CompareTo(a.Demands));
        }
        same.Add(topic, weight);
    }

    /// <summary>Calls back for each term found in a sequence of words, from left to right, without overlaps.</summary>
    public void Search(IReadOnlyList<ReadOnlyMemory<char>> words, Action<IndexedTerm> found)
    {
        var numbers = new int[words.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = KnownStem(words[i].Span);
        for (var start = 0; start < numbers.Length; )
        {
            IndexedTerm? longest = null;
            var end = start + 1;
            var node = 0;
            for (var i = start; i < numbers.Length && numbers[i] != NoStem; i++)
            {
                if (!edges.TryGetValue(Edge(node, numbers[i]), out node))
                    break;
                if (FittingTerm(node, words, start) is { } term)
                    (longest, end) = (term, i + 1);
            }
            if (longest is not null)
                found(longest);
            start = end;
        }
    }

    private IndexedTerm? FittingTerm(int node, IReadOnlyList<ReadOnlyMemory<char>> words, int start)
    {
        if (nodes[node] is { } terms)
        {
            foreach (var term in terms)
            {
                if (term.Fits(words, start))
                    return term;
            }
        }
        return null;
    }

    private static bool[] ExactWords(string term, int count)
    {
        var exact = new bool[count];
        if (!term.Contains('=', StringComparison.Ordinal))
            return exact;
        var parts = term.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < Math.Min(count, parts.Length); i++)
            exact[i] = parts[i][0] == '=';
        return exact;
    }

    private int Child(int node, int stem)
    {
        if (edges.TryGetValue(Edge(node, stem), out var child))
            return child;
        nodes.Add(null);
        return edges[Edge(node, stem)] = nodes.Count - 1;
    }

    private static long Edge(int node, int stem) => ((long)node << 32) | (uint)stem;

    private int StemNumber(ReadOnlySpan<char> word)
    {
        var stem = Stemmer.Stem(word.ToString().ToLowerInvariant(), language);
        if (!stems.TryGetValue(stem, out var number))
            stems[stem] = number = stems.Count;
        return number;
    }

    private int KnownStem(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return NoStem;
        Span<char> lower = stackalloc char[LongestWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        if (formsBySpan.TryGetValue(lower, out var number))
            return number;
        var form = lower.ToString();
        if (!stems.TryGetValue(Stemmer.Stem(form, language), out number))
            number = NoStem;
        if (Volatile.Read(ref knownForms) < MaxKnownForms && forms.TryAdd(form, number))
            Interlocked.Increment(ref knownForms);
        return number;
    }
}
