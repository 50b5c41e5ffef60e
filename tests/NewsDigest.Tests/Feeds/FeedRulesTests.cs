using System.Globalization;
using NewsDigest.Feeds;

namespace NewsDigest.Tests.Feeds;

public class FeedRulesTests
{
    public static TheoryData<string> Rules => [.. FeedRule.Names];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_feed_is_read_as_its_rule_says(string rule)
    {
        var (sentence, expected, document) = FeedRule.Load(rule);
        var outcome = FeedParser.Parse(new FeedSource(document));

        expected.ShouldNotBeEmpty();
        foreach (var (field, value) in expected)
            Field(outcome, field).ShouldBe(value, $"{field}: {sentence}");
    }

    private static string Field(FeedOutcome outcome, string field)
    {
        if (outcome is FeedOutcome.Failed failure)
            return field switch
            {
                "failure" => failure.Reason.ToString(),
                "explanation" => failure.Explanation,
                _ => $"failed: {failure.Explanation}",
            };
        var feed = ((FeedOutcome.Parsed)outcome).Feed;
        if (!char.IsAsciiDigit(field[0]))
            return field switch
            {
                "format" => feed.Format.ToString(),
                "title" => feed.Title ?? "",
                "link" => feed.Link ?? "",
                "language" => feed.Language ?? "",
                "interval" => feed.Wishes.Interval?.ToString() ?? "",
                "skipped" => string.Join(
                    ' ',
                    feed.Wishes.SkippedHours.Select(h => $"{h}").Concat(feed.Wishes.SkippedDays.Select(d => $"{d}"))
                ),
                "count" => feed.Entries.Count.ToString(CultureInfo.InvariantCulture),
                "truncated" => feed.Truncated.ToString(),
                _ => $"a feed has no {field}",
            };
        var entry = feed.Entries[field[0] - '0'];
        return field[2..] switch
        {
            "id" => entry.Id ?? "",
            "link" => entry.Link ?? "",
            "original" => entry.OriginalLink ?? "",
            "title" => entry.Title ?? "",
            "published" => Written(entry.Published),
            "updated" => Written(entry.Updated),
            "summary" => entry.Summary?.Value ?? "",
            "content" => entry.Content?.Value ?? "",
            "contentIsHtml" => entry.Content?.IsHtml.ToString() ?? "",
            "author" => entry.Author ?? "",
            "tags" => string.Join('|', entry.Tags),
            _ => $"an entry has no {field}",
        };
    }

    private static string Written(DateTimeOffset? time) =>
        time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) ?? "";
}
