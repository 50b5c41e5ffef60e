using NewsDigest.Articles;
using NewsDigest.Summaries;
using NewsDigest.Summaries.Evaluation;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Tests.Summaries.Evaluation;

public class SummaryReportTests
{
    private const string Reference = "The Port Ellery bridge opened on Tuesday.\nIt cost $1.2bn.";
    private static readonly SummaryRequest Request = BridgeStory.With();

    [Fact]
    public void A_sentence_that_its_source_does_not_support_is_counted()
    {
        var summary = Summary(("It cost $1.2bn.", 1), ("The mayor resigned.", 1));

        var score = SummaryScore.Of(Request, summary, Reference);

        (score.Sentences, score.Supported, score.IsExtract).ShouldBe((2, 1, false));
    }

    [Fact]
    public void Extracts_are_supported_by_their_sources() =>
        SummaryReport
            .Of([SummaryScore.Of(Request, ExtractiveSummarizer.Summarize(Request), Reference)])
            .Supported.ShouldBe(1);

    [Fact]
    public void A_summary_that_says_the_reference_has_all_of_it()
    {
        var summary = Summary(("The Port Ellery bridge opened on Tuesday.", 0), ("It cost $1.2bn.", 1));

        var score = SummaryScore.Of(Request, summary, Reference);

        (score.Rouge1, score.Rouge2, score.RougeL).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void Money_is_told_for_a_story()
    {
        var written = Summary(("It cost $1.2bn.", 1)) with { Writing = new WritingOutcome(2, 0.04m, null) };
        var instead = ExtractiveSummarizer.Summarize(Request) with
        {
            Writing = new WritingOutcome(1, 0.02m, ModelFailure.BadAnswer),
        };

        var report = SummaryReport.Of([
            SummaryScore.Of(Request, written, Reference),
            SummaryScore.Of(Request, instead, Reference),
        ]);

        report.UsdPerStory.ShouldBe(0.03m);
        (report.Writing.Written, report.Writing.Extracts, report.Writing.Calls).ShouldBe((1, 1, 3));
    }

    private static Summary Summary(params (string Text, int Source)[] sentences) =>
        new(
            [.. sentences.Select(s => new SummarySentence(s.Text, [new(new ArticleId("a"), s.Source)]))],
            Model: "scripted"
        );
}
