using NewsDigest.Summaries.FactChecking;

namespace NewsDigest.Summaries.Writing;

/// <summary>A model's summary on its way to a reader: in each place a sentence that passed, or why it did not.</summary>
internal sealed class SummaryDraft
{
    private readonly IReadOnlyList<ModelSentence> shown;
    private readonly string language;
    private readonly SummarySentence?[] places;
    private readonly UnsupportedSentence?[] faults;

    public SummaryDraft(
        IReadOnlyList<ModelAnswerSentence> sentences,
        IReadOnlyList<ModelSentence> shown,
        string language
    )
    {
        this.shown = shown;
        this.language = language;
        places = new SummarySentence?[sentences.Count];
        faults = new UnsupportedSentence?[sentences.Count];
        for (var i = 0; i < sentences.Count; i++)
            Put(i, sentences[i]);
    }

    /// <summary>The sentences that did not pass.</summary>
    public IReadOnlyList<UnsupportedSentence> Failed => [.. faults.OfType<UnsupportedSentence>()];

    /// <summary>Whether any sentence passed.</summary>
    public bool HasModelSentence => places.Any(p => p is not null);

    /// <summary>Puts corrected sentences in the places of those that failed, in their order.</summary>
    public void Replace(IReadOnlyList<ModelAnswerSentence> corrected)
    {
        var next = 0;
        for (var i = 0; i < places.Length && next < corrected.Count; i++)
            if (faults[i] is not null)
                Put(i, corrected[next++]);
    }

    /// <summary>The sentences within a limit of words; the extract's fill the places of those that failed.</summary>
    public IReadOnlyList<SummarySentence> Finish(Summary extract, int maxWords)
    {
        var cited = places.OfType<SummarySentence>().SelectMany(s => s.Sources).ToHashSet();
        var spare = new Queue<SummarySentence>(extract.Sentences.Where(s => !s.Sources.Any(cited.Contains)));
        var finished = new List<SummarySentence>();
        var words = 0;
        foreach (var place in places)
        {
            var sentence = place ?? (spare.TryDequeue(out var next) ? next : null);
            if (sentence is null || finished.Any(f => f.Text == sentence.Text))
                continue;
            words += ModelSource.WordCount(sentence.Text);
            if (words > maxWords && finished.Count > 0)
                break;
            finished.Add(sentence);
        }
        return finished;
    }

    private void Put(int place, ModelAnswerSentence sentence)
    {
        var (passed, reason) = ModelAnswerCheck.Check(sentence, shown, language);
        places[place] = passed;
        faults[place] = reason is null ? null : new UnsupportedSentence(sentence.Text, reason);
    }
}
