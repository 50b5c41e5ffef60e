using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Briefings.Status;
using NewsDigest.Budget;
using NewsDigest.Cli.Output;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest budget</c>: what was spent on the model today and this month, on what, and how much is left.</summary>
public static class BudgetCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var json = CommandInputs.Json();
        return new Command("budget", "Show what was spent on the model, and on what.") { json }.OnSystem(
            console,
            parsed =>
                async (services, cancel) =>
                {
                    var status = await services.GetRequiredService<ReadModelStatus>().RunAsync(cancel);
                    if (parsed.GetValue(json))
                        console.Output.WriteLine(JsonLines.Line(AsJson(status)));
                    else
                        WriteText(console.Output, status);
                    return ExitCode.Done;
                }
        );
    }

    private static void WriteText(TextWriter output, ModelStatus status)
    {
        var budget = status.Budget;
        if (status.Model is null)
            output.WriteLine("No model is configured: summaries are extracts.");
        Write(output, budget.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), budget.Today);
        Write(output, budget.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture), budget.ThisMonth);
        foreach (var warning in ModelStatusLines.Warnings(budget))
            output.WriteLine(warning);
    }

    private static void Write(TextWriter output, string name, BudgetPeriod period)
    {
        output.WriteLine($"{name, -10}  {ModelStatusLines.Spent(period)}");
        foreach (var line in period.Lines)
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {NameOf(line.Purpose), -12} US${line.Usd:0.0000} for {line.Calls:N0} calls"
                )
            );
    }

    private static object AsJson(ModelStatus status) =>
        new
        {
            status.Model,
            status.Budget.Day,
            Today = AsJson(status.Budget.Today),
            ThisMonth = AsJson(status.Budget.ThisMonth),
        };

    private static object AsJson(BudgetPeriod period) =>
        new
        {
            period.LimitUsd,
            period.BookedUsd,
            Level = period.Level.ToString().ToLowerInvariant(),
            Lines = period.Lines.Select(l => new
            {
                Purpose = NameOf(l.Purpose),
                l.Calls,
                l.Usd,
            }),
        };

    private static string NameOf(BudgetPurpose purpose) => purpose.ToString().ToLowerInvariant();
}
