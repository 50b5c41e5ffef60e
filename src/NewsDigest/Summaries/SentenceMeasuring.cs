using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>Measures the features of all sentences of a request.</summary>
internal static class SentenceMeasuring
{
    private const int FullLength = 30;

    /// <summary>The sentences of all texts in their order, measured.</summary>
    /// <param name="texts">The texts of a request.</param>
    /// <param name="space">Takes in their terms.</param>
    public static List<RankedSentence> Measure(IReadOnlyList<SourceText> texts, TermSpace space)
    {
        var drafts = new List<Draft>();
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var sentence in texts[text].Sentences)
                drafts.Add(Draft.Of(text, sentence, space));
        }
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        SentenceNames[] names = [.. texts.SelectMany(t => ShortNames.Find(t.Sentences, numbers))];
        var titles = texts.Select(t => TitleTerms(t, space)).ToArray();
        var newest = texts.Max(t => t.Published);
        var outdated = texts.Select(t => Math.Clamp((newest - t.Published).TotalDays - 1, 0, 1)).ToArray();
        foreach (var draft in drafts)
            draft.Vector = space.Vector(draft.Terms);

        var presence = texts.Count > 1 ? Presence(drafts, texts.Count, space.Count) : [];
        var mostFrequent = Math.Log(2);
        for (var term = 0; term < space.Count; term++)
            mostFrequent = Math.Max(mostFrequent, Math.Log(1 + space.Occurrences(term)));

        var connections = Centrality.Of([.. drafts.Select(d => d.Form == SentenceForm.Unusable ? null : d.Written)]);
        var mostConnected = connections.Length > 0 ? connections.Max() : 0;
        var measured = new List<RankedSentence>(drafts.Count);
        for (var from = 0; from < drafts.Count; )
        {
            var to = from + 1;
            while (to < drafts.Count && drafts[to].Text == drafts[from].Text)
                to++;
            MeasureText(
                drafts,
                names,
                from,
                to,
                titles[drafts[from].Text],
                outdated[drafts[from].Text],
                space,
                presence,
                connections,
                mostConnected,
                mostFrequent,
                measured
            );
            from = to;
        }
        return measured;
    }

    /// <summary>A title that only repeats the opening words, as is given to a text without one, tells nothing more than they do.</summary>
    private static int[] TitleTerms(SourceText text, TermSpace space)
    {
        var title = text.Title.AsSpan().TrimEnd("… ");
        return
            text.Sentences.Count > 0 && text.Sentences[0].Content.AsSpan().StartsWith(title, StringComparison.Ordinal)
            ? []
            : space.Numbers(text.Title, text.Language);
    }

    private static void MeasureText(
        List<Draft> drafts,
        SentenceNames[] names,
        int from,
        int to,
        int[] title,
        double outdated,
        TermSpace space,
        bool[][] presence,
        double[] connections,
        double mostConnected,
        double mostFrequent,
        List<RankedSentence> measured
    )
    {
        var before = new float[space.Count];
        var later = new float[space.Count];
        var quotable = 0;
        for (var i = from; i < to; i++)
        {
            if (drafts[i].Form == SentenceForm.Unusable)
                continue;
            drafts[i].Vector.AddTo(later);
            quotable++;
        }
        var inTitle = new HashSet<int>(title);
        var titleWeight = inTitle.Sum(space.Telling);
        var place = 0;
        for (var i = from; i < to; i++)
        {
            var draft = drafts[i];
            var features = default(SentenceFeatures);
            if (draft.Form != SentenceForm.Unusable)
            {
                var vector = draft.Vector;
                vector.AddTo(later, -1);
                features = new SentenceFeatures(
                    First: place == 0 ? 1 : 0,
                    Early: 1.0 / (1 + place),
                    Place: 1 - ((double)place / quotable),
                    Later: quotable > 1 ? vector.Similarity(later) / (quotable - 1) * 10 : 0,
                    Before: quotable > 1 ? vector.Similarity(before) / (quotable - 1) * 10 : 0,
                    Frequent: Frequency(vector, space) / mostFrequent,
                    Central: mostConnected > 0 ? connections[i] / mostConnected : 0,
                    Title: titleWeight > 0 ? vector.Terms.Where(inTitle.Contains).Sum(space.Telling) / titleWeight : 0,
                    Shared: ShareInOthers(vector, draft.Text, presence),
                    Length: Math.Min(draft.Words, FullLength) / (double)FullLength,
                    Overlong: Math.Max(draft.Words - FullLength, 0) / (double)FullLength,
                    Labelled: draft.IsLabelled ? 1 : 0,
                    Defining: place > 0 && DefiningSentences.IsOne(draft.Sentence) ? 1 : 0,
                    Outdated: outdated
                );
                vector.AddTo(before);
                place++;
            }
            measured.Add(
                new RankedSentence(
                    draft.Text,
                    draft.Written,
                    draft.Sentence,
                    draft.Form,
                    draft.Words,
                    draft.Vector,
                    features,
                    names[i]
                )
            );
        }
    }

    private static double Frequency(in TermVector vector, TermSpace space)
    {
        if (vector.Terms.Length == 0)
            return 0;
        double sum = 0;
        foreach (var term in vector.Terms)
            sum += Math.Log(1 + space.Occurrences(term));
        return sum / vector.Terms.Length;
    }

    /// <summary>The mean, over the other texts, of the share of a sentence's terms that they have.</summary>
    private static double ShareInOthers(in TermVector vector, int text, bool[][] presence)
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

    /// <summary>For each text, which terms it has.</summary>
    private static bool[][] Presence(List<Draft> drafts, int texts, int terms)
    {
        var presence = new bool[texts][];
        for (var text = 0; text < texts; text++)
            presence[text] = new bool[terms];
        foreach (var draft in drafts)
        {
            foreach (var term in draft.Terms)
                presence[draft.Text][term] = true;
        }
        return presence;
    }

    /// <summary>A sentence before all terms of its request are known.</summary>
    private sealed record Draft(
        int Text,
        Sentence Written,
        Sentence Sentence,
        SentenceForm Form,
        int Words,
        int[] Terms
    )
    {
        public bool IsLabelled { get; private init; }
        public TermVector Vector { get; set; }

        public static Draft Of(int text, Sentence written, TermSpace space)
        {
            var sentence = LeadingConnectives.LeaveOut(written);
            var content = sentence.Content;
            var tokens = sentence.Tokens;
            var quotations = Quotations.Find(content);
            var form = SentenceForms.Of(content, tokens, quotations, sentence.Language);

            // What will not be quoted does not tell what the text is about either: it is mostly debris.
            var terms = form == SentenceForm.Unusable ? [] : space.Add(written);
            return new Draft(text, written, sentence, form, WordCount.Of(written.Content), terms)
            {
                IsLabelled =
                    tokens.Count > 5 && content.AsSpan(0, tokens[5].Start).Contains(": ", StringComparison.Ordinal),
            };
        }
    }
}
