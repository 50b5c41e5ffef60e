using NewsDigest.Briefings.Status;
using NewsDigest.Budget;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Tests.Briefings.Status;

public class ModelStatusLinesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<ModelFailure> Failures => [.. Enum.GetValues<ModelFailure>()];

    [Fact]
    public void Without_a_model_one_line_says_so() =>
        ModelStatusLines.Of(Status() with { Model = null }).ShouldHaveSingleItem().ShouldContain("extracts");

    [Theory]
    [InlineData(0.799, "")]
    [InlineData(0.80, "Warning: 80 % of the day's budget is spent.")]
    [InlineData(0.999, "Warning: 99 % of the day's budget is spent.")]
    [InlineData(1.00, "The day's budget is used up: summaries are extracts until 00:00 UTC.")]
    public void From_80_percent_on_the_operator_is_warned(double spent, string warning) =>
        string.Concat(ModelStatusLines.Warnings(Status((decimal)spent).Budget)).ShouldBe(warning);

    [Theory]
    [InlineData(16, "Warning: 80 % of the month's budget is spent.")]
    [InlineData(20, "The month's budget is used up: summaries are extracts until the next month.")]
    public void The_operator_is_warned_of_the_month_as_of_the_day(double spent, string warning) =>
        ModelStatusLines
            .Warnings(Status().Budget with { ThisMonth = new BudgetPeriod(20, (decimal)spent, []) })
            .ShouldBe([warning]);

    [Fact]
    public void A_pause_is_told_with_its_reason()
    {
        var pause = new ModelPause(Noon.AddHours(1), ModelFailure.Throttled, Noon, 1);

        ModelStatusLines
            .Of(Status() with { Pause = pause })
            .ShouldContain(l => l.Contains("13:00") && l.Contains("429"));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void Each_failure_is_one_line_of_its_own_words(ModelFailure failure)
    {
        var count = WritingCount.None with { Failures = new Dictionary<ModelFailure, int> { [failure] = 3 } };

        var line = ModelStatusLines
            .Of(Status() with { Today = count })
            .Single(l => l.StartsWith("3 ×", StringComparison.Ordinal));

        line.ShouldNotBe($"3 × {failure}");
        line.ShouldNotContain("\n");
        line.ShouldEndWith(".");
    }

    private static ModelStatus Status(decimal spent = 0) =>
        new(
            "small-model",
            new BudgetReport(
                new DateOnly(2026, 3, 10),
                new BudgetPeriod(1, spent, []),
                new BudgetPeriod(20, spent, [])
            ),
            null,
            WritingCount.None,
            null
        );
}
