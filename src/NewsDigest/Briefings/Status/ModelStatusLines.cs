using System.Globalization;
using NewsDigest.Budget;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Briefings.Status;

/// <summary>Says in lines how it stands with the model.</summary>
public static class ModelStatusLines
{
    /// <summary>The lines, the most important first.</summary>
    public static IReadOnlyList<string> Of(ModelStatus status)
    {
        if (status.Model is null)
            return ["No model is configured: summaries are extracts."];
        var lines = new List<string>
        {
            Text(
                $"Model {status.Model}: {Spent(status.Budget.Today)} today, {Spent(status.Budget.ThisMonth)} this month."
            ),
        };
        lines.AddRange(Warnings(status.Budget));
        if (status.Pause is { } pause)
            lines.Add(
                Text(
                    $"The model is left alone until {pause.Until.UtcDateTime:u}, in trouble since {pause.Since.UtcDateTime:u}: {ModelFailureWords.Of(pause.Failure)}"
                )
            );
        lines.Add(
            Text(
                $"Today it wrote {status.Today.Written:N0} summaries, {status.Today.Extracts:N0} are extracts instead."
            )
        );
        lines.AddRange(
            status
                .Today.Failures.OrderByDescending(f => f.Value)
                .ThenBy(f => f.Key)
                .Select(f => Text($"{f.Value:N0} × {ModelFailureWords.Of(f.Key)}"))
        );
        if (status.Newest is var (instant, count))
            lines.Add(
                Text(
                    $"Edition of {instant.UtcDateTime:u}: {count.Written:N0} written, {count.Extracts:N0} extracts instead, {count.Calls:N0} calls, US${count.Usd:0.0000}."
                )
            );
        return lines;
    }

    /// <summary>What the operator must know of the money; empty where enough is left.</summary>
    public static IEnumerable<string> Warnings(BudgetReport budget)
    {
        (BudgetPeriod Period, string Name, string Until)[] periods =
        [
            (budget.Today, "day", "until 00:00 UTC"),
            (budget.ThisMonth, "month", "until the next month"),
        ];
        foreach (var (period, name, until) in periods)
        {
            if (period.Level == BudgetLevel.UsedUp)
                yield return $"The {name}'s budget is used up: summaries are extracts {until}.";
            else if (period.Level == BudgetLevel.Warning)
                yield return Text($"Warning: {Percent(period)} % of the {name}'s budget is spent.");
        }
    }

    /// <summary>"US$0.1234 of 1.00 (12 %)".</summary>
    public static string Spent(BudgetPeriod period) =>
        Text($"US${period.BookedUsd:0.0000} of {period.LimitUsd:0.00} ({Percent(period)} %)");

    private static string Percent(BudgetPeriod period) => Text($"{Math.Floor(period.Share * 100):0}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
