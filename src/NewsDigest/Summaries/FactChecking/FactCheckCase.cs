using System.Buffers;

namespace NewsDigest.Summaries.FactChecking;

/// <summary>A sentence, its sources and how the one was copied from the other: what the rules of the check look at.</summary>
internal sealed class FactCheckCase
{
    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:()–—\"“”");

    private readonly HashSet<string> sourceKeys;
    private readonly HashSet<string> sentenceKeys;

    public FactCheckCase(string sentence, IReadOnlyList<string> sources, DateTimeOffset? published, string language)
    {
        Sentence = sentence;
        Language = language;
        Sources = sources;
        Tokens = FactCheckTokenizer.Tokenize(sentence, language, published);
        var tokens = new List<FactCheckToken>();
        var sentenceOf = new List<int>();
        var textOf = new List<int>();
        for (var s = 0; s < sources.Count; s++)
        {
            var cut = FactCheckTokenizer.Tokenize(sources[s], language, published);
            if (cut.Length == 0)
                continue;
            var number = sentenceOf.Count == 0 ? 0 : sentenceOf[^1] + 1;
            tokens.AddRange(cut);
            for (var j = 0; j < cut.Length; j++)
            {
                sentenceOf.Add(number);
                textOf.Add(s);
            }
        }
        SourceTokens = [.. tokens];
        SentenceOf = [.. sentenceOf];
        TextOf = [.. textOf];
        sourceKeys = [.. tokens.Select(t => t.Key)];
        sentenceKeys = [.. Tokens.Select(t => t.Key)];
        Alignment = FactCheckAlignment.Align(Tokens, SourceTokens, SentenceOf);
    }

    public string Sentence { get; }
    public string Language { get; }
    public IReadOnlyList<string> Sources { get; }
    public FactCheckToken[] Tokens { get; }
    public FactCheckToken[] SourceTokens { get; }

    /// <summary>For each source token the number of its sentence, from 0 without holes.</summary>
    public int[] SentenceOf { get; }

    /// <summary>For each source token the index of its text in <see cref="Sources"/>.</summary>
    public int[] TextOf { get; }

    public FactCheckAlignment Alignment { get; }

    public bool IsInSource(string key) => sourceKeys.Contains(key);

    public bool IsInSentence(string key) => sentenceKeys.Contains(key);

    /// <summary>Whether one source position follows another in the same sentence.</summary>
    public bool IsForward(int p, int q) => p < q && SentenceOf[p] == SentenceOf[q];

    /// <summary>Whether punctuation or its sentence's end follows a source token.</summary>
    public bool EndsClause(int j) =>
        j + 1 == SourceTokens.Length
        || SentenceOf[j + 1] != SentenceOf[j]
        || Sources[TextOf[j]]
            .AsSpan(SourceTokens[j].End..Math.Max(SourceTokens[j].End, SourceTokens[j + 1].Start))
            .IndexOfAny(ClauseMarks) >= 0;

    /// <summary>A word in lower case without its point, a number or unit in its common form: what 'verbatim' compares.</summary>
    public string Plain(FactCheckToken token) => Plain(token, Written(token));

    public string PlainInSource(int j) => Plain(SourceTokens[j], WrittenInSource(j));

    private static string Plain(FactCheckToken token, string written) =>
        token.Kind is FactCheckKind.Number or FactCheckKind.Unit or FactCheckKind.Name
            ? token.Key
            : written.ToLowerInvariant().Replace('’', '\'');

    public string Written(FactCheckToken token) => Sentence[token.Start..token.End];

    public string WrittenInSource(int j) => Sources[TextOf[j]][SourceTokens[j].Start..SourceTokens[j].End];
}
