namespace NewsDigest.Summaries;

/// <summary>
/// What the headlines of an event's reports say together: a term that more of them have counts more, and most what the first of them
/// says, which stands over the story.
/// </summary>
internal sealed class HeadlineTerms
{
    private readonly Dictionary<int, double> weights = [];
    private readonly double all;

    /// <summary>The terms of all headlines.</summary>
    /// <param name="texts">The texts of a request, the most telling one first.</param>
    /// <param name="space">Their terms.</param>
    public HeadlineTerms(IReadOnlyList<SourceText> texts, TermSpace space)
    {
        foreach (var (place, text) in texts.Index())
        {
            foreach (var term in space.Numbers(text.Title, text.Language).Distinct())
                weights[term] = weights.GetValueOrDefault(term) + (1.0 / (1 + place));
        }
        all = weights.Values.Sum();
    }

    /// <summary>How much of the headlines a sentence says, from 0 to 1.</summary>
    public double SaidBy(in TermVector sentence) =>
        all > 0 ? sentence.Terms.Sum(term => weights.GetValueOrDefault(term)) / all : 0;
}
