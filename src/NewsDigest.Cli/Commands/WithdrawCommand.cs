using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Cli.Output;
using NewsDigest.Delivery.Withdrawals;
using NewsDigest.Intake.Notices;

namespace NewsDigest.Cli.Commands;

/// <summary><c>digest withdraw</c>: takes an article or a story out, and says from which editions it was mailed before.</summary>
public static class WithdrawCommand
{
    /// <summary>The command.</summary>
    public static Command Create(DigestConsole console)
    {
        var id = new Argument<string>("ID") { Description = "Id of an article or a story, as its page has it." };
        var story = new Option<bool>("--story")
        {
            Description = "The id means the whole story, which often has the id of its first article.",
        };
        var reason = new Option<string?>("--reason") { Description = "Why; it is kept.", HelpName = "TEXT" };
        var by = new Option<string>("--by")
        {
            Description = "Who; it is kept.",
            HelpName = "NAME",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var json = CommandInputs.Json();
        return new Command("withdraw", "Take an article or a story out of items, editions, archive, feeds and search.")
        {
            id,
            story,
            reason,
            by,
            json,
        }.OnSystem(
            console,
            parsed =>
            {
                var order = new WithdrawOrder(
                    Id(parsed.GetRequiredValue(id)),
                    parsed.GetRequiredValue(by),
                    parsed.GetValue(reason)
                )
                {
                    IsWholeStory = parsed.GetValue(story),
                };
                return async (services, cancel) =>
                    Write(
                        console,
                        order,
                        await services.GetRequiredService<WithdrawNews>().RunAsync(order, cancel),
                        parsed.GetValue(json)
                    );
            }
        );
    }

    private static string Id(string text) =>
        text.Length == 32 && text.All(char.IsAsciiHexDigit)
            ? text.ToLowerInvariant()
            : throw new UsageException(
                $"withdraw {text}: that is no id. Ids have 32 hexadecimal digits; 'digest preview --json' shows them."
            );

    private static int Write(DigestConsole console, WithdrawOrder order, WithdrawReport report, bool isJson)
    {
        if (report.Articles.Count == 0)
        {
            return console.Fail($"there is no article and no story {order.Id}; nothing was taken out.");
        }
        if (isJson)
            JsonLines.Write(console.Output, report.Articles.Select(a => AsJson(a, report)));
        else
            WriteText(console, report);
        if (report.OtherArticles > 0)
            console.Error.WriteLine(
                $"digest: the story {order.Id} has {report.OtherArticles} other articles; --story takes them all out."
            );
        return ExitCode.Done;
    }

    private static void WriteText(DigestConsole console, WithdrawReport report)
    {
        foreach (var article in report.Articles)
            console.Output.WriteLine(
                $"Taken out: {article.Title ?? "(headline not known)"} [{article.Article}],"
                    + $" {Instant(article.At)}, by {article.By}{(article.Reason is { } why ? $": {why}" : "")}"
            );
        foreach (var edition in report.Editions)
            console.Output.WriteLine(
                edition.Mailed == 0
                    ? $"The edition of {Instant(edition.Instant)} was made with it; nobody was mailed from that."
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"The edition of {Instant(edition.Instant)} was made with it, and {edition.Mailed:N0} briefings mailed from that."
                    )
            );
    }

    private static object AsJson(Withdrawal article, WithdrawReport report) =>
        new
        {
            Id = article.Article.Value,
            article.Title,
            article.At,
            article.By,
            article.Reason,
            report.Editions,
        };

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
}
