using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>Measures the features of all sentences of a request, each beside its own text and beside all of them.</summary>
internal sealed class SentenceMeasuring
{
    private const int FullLength = 30;

    private readonly IReadOnlyList<SourceText> texts;
    private readonly TermSpace space;
    private readonly Draft[][] drafts;
    private readonly SentenceNames[][] names;
    private readonly int[][] titles;

    /// <summary>For each text, which terms it has; empty where there is only one text.</summary>
    private readonly bool[][] presence;

    private readonly double mostFrequent;
    private readonly DateTimeOffset newest;

    private SentenceMeasuring(IReadOnlyList<SourceText> texts, TermSpace space)
    {
        this.texts = texts;
        this.space = space;
        drafts = [.. texts.Select(t => t.Sentences.Select(s => Draft.Of(s, space)).ToArray())];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        names = [.. texts.Select(t => ShortNames.Find(t.Sentences, numbers))];
        titles = [.. texts.Select(TitleTerms)];
        presence = texts.Count > 1 ? [.. drafts.Select(Presence)] : [];
        mostFrequent = Math.Log(2);
        for (var term = 0; term < space.Count; term++)
            mostFrequent = Math.Max(mostFrequent, Math.Log(1 + space.Occurrences(term)));
        newest = texts.Max(t => t.Published);
    }

    /// <summary>The sentences of all texts in their order, measured.</summary>
    /// <param name="texts">The texts of a request.</param>
    /// <param name="space">Takes in their terms.</param>
    public static List<RankedSentence> Measure(IReadOnlyList<SourceText> texts, TermSpace space)
    {
        var measuring = new SentenceMeasuring(texts, space);
        var central = measuring.RelativeCentrality();
        var measured = new List<RankedSentence>(central.Length);
        for (var text = 0; text < texts.Count; text++)
            measured.AddRange(measuring.OfText(text, central.AsSpan(measured.Count)));
        return measured;
    }

    /// <summary>How central each sentence is, beside the most central one.</summary>
    private double[] RelativeCentrality()
    {
        var central = Centrality.Of([
            .. drafts.SelectMany(text => text).Select(d => d.Form == SentenceForm.Unusable ? null : d.Written),
        ]);
        var most = central.DefaultIfEmpty().Max();
        return most > 0 ? Array.ConvertAll(central, c => c / most) : new double[central.Length];
    }

    private RankedSentence[] OfText(int text, ReadOnlySpan<double> central)
    {
        var own = drafts[text];
        var vectors = Array.ConvertAll(own, d => space.Vector(d.Terms));
        var before = new float[space.Count];
        var later = new float[space.Count];
        var quotable = 0;
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i].Form == SentenceForm.Unusable)
                continue;
            vectors[i].AddTo(later);
            quotable++;
        }
        var inTitle = new HashSet<int>(titles[text]);
        var titleWeight = inTitle.Sum(space.Telling);
        var outdated = Math.Clamp((newest - texts[text].Published).TotalDays - 1, 0, 1);
        var place = 0;
        var measured = new RankedSentence[own.Length];
        for (var i = 0; i < own.Length; i++)
        {
            var draft = own[i];
            var vector = vectors[i];
            var features = default(SentenceFeatures);
            if (draft.Form != SentenceForm.Unusable)
            {
                vector.AddTo(later, -1);
                features = new SentenceFeatures(
                    First: place == 0 ? 1 : 0,
                    Early: 1.0 / (1 + place),
                    Place: 1 - ((double)place / quotable),
                    Later: quotable > 1 ? vector.Similarity(later) / (quotable - 1) * 10 : 0,
                    Before: quotable > 1 ? vector.Similarity(before) / (quotable - 1) * 10 : 0,
                    Frequent: Frequency(vector),
                    Central: central[i],
                    Title: titleWeight > 0 ? vector.Terms.Where(inTitle.Contains).Sum(space.Telling) / titleWeight : 0,
                    Shared: ShareInOthers(vector, text),
                    Length: Math.Min(draft.Words, FullLength) / (double)FullLength,
                    Overlong: Math.Max(draft.Words - FullLength, 0) / (double)FullLength,
                    Labelled: draft.IsLabelled ? 1 : 0,
                    Defining: place > 0 && DefiningSentences.IsOne(draft.Sentence) ? 1 : 0,
                    Outdated: outdated
                );
                vector.AddTo(before);
                place++;
            }
            measured[i] = new RankedSentence(
                text,
                draft.Written,
                draft.Sentence,
                draft.Form,
                draft.Words,
                vector,
                features,
                names[text][i]
            );
        }
        return measured;
    }

    /// <summary>A title that only repeats the opening words, as is given to a text without one, tells nothing more than they do.</summary>
    private int[] TitleTerms(SourceText text)
    {
        var title = text.Title.AsSpan().TrimEnd("… ");
        return
            text.Sentences.Count > 0 && text.Sentences[0].Content.AsSpan().StartsWith(title, StringComparison.Ordinal)
            ? []
            : space.Numbers(text.Title, text.Language);
    }

    private bool[] Presence(Draft[] text)
    {
        var present = new bool[space.Count];
        foreach (var term in text.SelectMany(d => d.Terms))
            present[term] = true;
        return present;
    }

    /// <summary>How often the terms of a sentence stand in all texts on average, beside the most frequent one's count; as logarithms.</summary>
    private double Frequency(in TermVector vector)
    {
        if (vector.Terms.Length == 0)
            return 0;
        double sum = 0;
        foreach (var term in vector.Terms)
            sum += Math.Log(1 + space.Occurrences(term));
        return sum / vector.Terms.Length / mostFrequent;
    }

    /// <summary>The mean, over the other texts, of the share of a sentence's terms that they have.</summary>
    private double ShareInOthers(in TermVector vector, int text)
    {
        if (presence.Length == 0 || vector.Terms.Length == 0)
            return 0;
        var found = 0;
        for (var other = 0; other < presence.Length; other++)
        {
            if (other == text)
                continue;
            foreach (var term in vector.Terms)
            {
                if (presence[other][term])
                    found++;
            }
        }
        return (double)found / vector.Terms.Length / (presence.Length - 1);
    }

    /// <summary>A sentence before all terms of its request are known.</summary>
    private sealed record Draft(Sentence Written, Sentence Sentence, SentenceForm Form, int Words, int[] Terms)
    {
        public bool IsLabelled { get; private init; }

        public static Draft Of(Sentence written, TermSpace space)
        {
            var sentence = LeadingConnectives.LeaveOut(written);
            var content = sentence.Content;
            var tokens = sentence.Tokens;
            var quotations = Quotations.Find(content);
            var form = SentenceForms.Of(content, tokens, quotations, sentence.Language);

            // What will not be quoted does not tell what the text is about either: it is mostly debris.
            var terms = form == SentenceForm.Unusable ? [] : space.Add(written);
            return new Draft(written, sentence, form, WordCount.Of(written.Content), terms)
            {
                IsLabelled =
                    tokens.Count > 5 && content.AsSpan(0, tokens[5].Start).Contains(": ", StringComparison.Ordinal),
            };
        }
    }
}
