using NewsDigest.Summaries.FactChecking;
using NewsDigest.Summaries.Writing;
using NewsDigest.Text;

namespace NewsDigest.Summaries.Evaluation;

/// <summary>How good one summary is, and what it took.</summary>
/// <param name="Rouge1">ROUGE-1, F1 between 0 and 1.</param>
/// <param name="Rouge2">ROUGE-2.</param>
/// <param name="RougeL">ROUGE-L over sentences.</param>
/// <param name="Words">Its length.</param>
/// <param name="Sentences">How many sentences it has.</param>
/// <param name="Supported">How many of them are supported by what they cite.</param>
/// <param name="IsExtract">Whether it is an extract.</param>
/// <param name="Writing">What it took to ask a model; null where none was asked.</param>
public sealed record SummaryScore(
    double Rouge1,
    double Rouge2,
    double RougeL,
    int Words,
    int Sentences,
    int Supported,
    bool IsExtract,
    WritingOutcome? Writing
)
{
    /// <summary>Scores a summary.</summary>
    /// <param name="request">What it was made of.</param>
    /// <param name="summary">The summary.</param>
    /// <param name="reference">What a person wrote; a sentence or a paragraph a line.</param>
    public static SummaryScore Of(SummaryRequest request, Summary summary, string reference)
    {
        var language = request.Texts[0].Language;
        string[] expected =
        [
            .. SentenceSplitter
                .Split(
                    reference.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                    language
                )
                .Select(s => s.Content),
        ];
        string[] given = [.. summary.Sentences.Select(s => s.Text)];
        var (all, text) = (string.Join(' ', expected), string.Join(' ', given));
        return new SummaryScore(
            Rouge.OfSequences(all, text, 1),
            Rouge.OfSequences(all, text, 2),
            Rouge.OfOrder(expected, given),
            WordCount.Of(text),
            given.Length,
            summary.Sentences.Count(s => IsSupported(s, request, language)),
            summary.IsExtract,
            summary.Writing
        );
    }

    private static bool IsSupported(SummarySentence sentence, SummaryRequest request, string language)
    {
        string[] cited =
        [
            .. request.Texts.SelectMany(t =>
                t.Sentences.Where(s => sentence.Sources.Contains(new(t.Article, s.Number))).Select(s => s.Content)
            ),
        ];
        var published = request.Texts.First(t => t.Article == sentence.Sources[0].Article).Published;
        return cited.Length > 0 && FactCheck.WhyUnsupported(sentence.Text, cited, published, language) is null;
    }
}
