using NewsDigest.Summaries.FactChecking;

namespace NewsDigest.Summaries.Writing;

/// <summary>Decides what of a model's answer may reach a reader.</summary>
internal static class ModelAnswerCheck
{
    /// <summary>The sentence with its sources where it passes; else why not, in words for the model.</summary>
    public static (SummarySentence? Sentence, string? Reason) Check(
        ModelAnswerSentence sentence,
        IReadOnlyList<ModelSentence> shown,
        string language
    )
    {
        if (sentence.Sources.Count == 0)
            return (null, "cites no sentence");
        if (sentence.Sources.FirstOrDefault(n => n < 1 || n > shown.Count) is not 0 and var unknown)
            return (null, $"cites sentence {unknown}, which does not exist");
        if (sentence.Sources.Contains(0))
            return (null, "cites sentence 0, which does not exist");
        ModelSentence[] cited = [.. sentence.Sources.Distinct().Order().Select(n => shown[n - 1])];
        string[] texts = [.. cited.Select(c => c.Text)];
        var text = sentence.Text.Trim();
        var reason =
            PlainText.WhyNot(text, texts)
            ?? (SoftwareInstructions.IsOne(text) ? "speaks to software" : null)
            ?? FactCheck.WhyUnsupported(text, texts, SameDay(cited), language);
        return reason is null ? (new SummarySentence(text, [.. cited.Select(c => c.Reference)]), null) : (null, reason);
    }

    /// <summary>The model's headline where what was shown supports it; else null.</summary>
    public static string? Headline(string headline, IReadOnlyList<ModelSentence> shown, string language)
    {
        string[] texts = [.. shown.Select(s => s.Text)];
        var text = headline.Trim();
        return
            PlainText.WhyNot(text, texts) is null
            && !SoftwareInstructions.IsOne(text)
            && FactCheck.WhyUnsupported(text, texts, SameDay(shown), language) is null
            ? text
            : null;
    }

    /// <summary>When sentences were published; null where on different days, as then 'Wednesday' may mean two.</summary>
    private static DateTimeOffset? SameDay(IReadOnlyList<ModelSentence> sentences) =>
        sentences.All(s => s.Published.Date == sentences[0].Published.Date) ? sentences[0].Published : null;
}
