using System.Collections.Concurrent;
using NewsDigest.Text;

namespace NewsDigest.Topics;

/// <summary>
/// Finds the terms of a language's vocabularies in a text: a trie over the stems of their words. The longest term wins,
/// so that "tennis court" does not also count as "court". Filled by one thread, then searched by any number.
/// </summary>
internal sealed class TermIndex
{
    private const int NoStem = -1;

    // Enough for the words of many days of news; words beyond it are stemmed each time.
    private const int MaxKnownForms = 50_000;
    private const int LongestWord = 64;

    private readonly string language;
    private readonly Inflection? inflection;
    private readonly Dictionary<string, int> stems = [];
    private readonly CompoundWords compounds;
    private readonly Dictionary<long, int> edges = [];
    private readonly List<IndexedTerm?> nodes = [null];
    private readonly List<TermWord> scratch = [];
    private readonly ConcurrentDictionary<string, int> forms = new();
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> formsBySpan;
    private int knownForms;

    /// <summary>An empty index for a language.</summary>
    public TermIndex(string language)
    {
        this.language = language;
        compounds = new CompoundWords(language);
        inflection = Inflection.Of(language);
        formsBySpan = forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether it has no term.</summary>
    public bool IsEmpty => edges.Count == 0;

    /// <summary>Lists terms for a topic.</summary>
    /// <param name="terms">The terms with commas between them.</param>
    /// <param name="topic">The topic's number.</param>
    /// <param name="weight">What each of them weighs.</param>
    public void Add(string terms, int topic, double weight)
    {
        scratch.Clear();
        TermWords.Split(terms, scratch);
        for (int from = 0, to = 1; from < scratch.Count; to++)
        {
            var end = scratch[to - 1].Start + scratch[to - 1].Text.Length;
            if (to < scratch.Count && !terms.AsSpan(end, scratch[to].Start - end).Contains(','))
                continue;
            AddTerm(terms, from, to, topic, weight);
            from = to;
        }
    }

    /// <summary>Calls back for each term found in a sequence of words, from left to right, without overlaps.</summary>
    public void Search(List<TermWord> words, Action<IndexedTerm> found)
    {
        var numbers = new int[words.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = KnownStem(words[i].Text.Span);
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

    private IndexedTerm? FittingTerm(int node, List<TermWord> words, int start)
    {
        var term = nodes[node];
        while (term is not null && !term.Fits(words, start, inflection))
            term = term.Next;
        return term;
    }

    private void AddTerm(string terms, int from, int to, int topic, double weight)
    {
        var node = 0;
        var forms = new TermForm[to - from];
        for (var i = from; i < to; i++)
        {
            var (word, start) = scratch[i];
            var stem = StemNumber(word.Span);
            node = Child(node, stem);
            if (to - from == 1)
                compounds.Add(word.ToString().ToLowerInvariant(), stem);
            forms[i - from] = new TermForm(word, start > 0 && terms[start - 1] == '=');
        }
        var term = nodes[node];
        while (term is not null && !term.IsSameAs(forms, inflection))
            term = term.Next;
        if (term is null)
        {
            var first = scratch[from].Start;
            var length = scratch[to - 1].Start + scratch[to - 1].Text.Length - first;
            term = new IndexedTerm(terms.AsMemory(first, length), forms);
            Link(node, term);
        }
        term.List(topic, weight);
    }

    private void Link(int node, IndexedTerm term)
    {
        if (nodes[node] is not { } first || first.ExactCount < term.ExactCount)
        {
            term.Next = nodes[node];
            nodes[node] = term;
            return;
        }
        var before = first;
        while (before.Next is { } next && next.ExactCount >= term.ExactCount)
            before = next;
        term.Next = before.Next;
        before.Next = term;
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
        Span<char> lower = stackalloc char[LongestWord];
        var stem = StemOf(lower[..word[..Math.Min(word.Length, LongestWord)].ToLowerInvariant(lower)]);
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
        if (!stems.TryGetValue(StemOf(lower), out number))
            number = compounds.StemOfLast(lower) ?? NoStem;
        if (Volatile.Read(ref knownForms) < MaxKnownForms && forms.TryAdd(lower.ToString(), number))
            Interlocked.Increment(ref knownForms);
        return number;
    }

    /// <summary>
    /// "l'école" is the school that "écoles" are. A word that says nothing is no form of another: Dutch "bij" is not one of the
    /// "bijen".
    /// </summary>
    private string StemOf(ReadOnlySpan<char> lower) =>
        language != "en" && StopWords.Contains(lower, language)
            ? $"={lower}"
            : Stemmer.Stem(Elision.Strip(lower, language), language);
}
