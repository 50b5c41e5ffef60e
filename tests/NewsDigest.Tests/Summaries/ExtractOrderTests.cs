using NewsDigest.Articles;
using NewsDigest.Summaries;
using NewsDigest.Text;

namespace NewsDigest.Tests.Summaries;

public sealed class ExtractOrderTests
{
    private static readonly DateTimeOffset Tuesday = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_several_beginnings_the_one_leads_that_says_what_the_headlines_say() =>
        Told(
            Text(
                "a",
                "Shops write notes as card payments fail in Ellery",
                "Bakers of the old town handed out paper bags with sums on them on Tuesday and hoped for the best. "
                    + "Card payments failed for three hours."
            ),
            Text(
                "b",
                "Expired certificate stops card payments in Ellery",
                "An expired certificate stopped card payments in Ellery on Tuesday, the operator of the network said. "
                    + "A new one was installed before noon."
            )
        )[0]
            .ShouldStartWith("An expired certificate");

    [Fact]
    public void What_the_first_headline_says_leads_before_what_more_of_the_others_say() =>
        Told(
            Text(
                "a",
                "Assembly passes stopgap budget",
                "The Assembly passed a stopgap budget at midnight by a narrow margin and went home."
            ),
            Text(
                "b",
                "Ministries face closure at midnight",
                "Speaker Olsen spoke of a closure that all ministries would face before the week was out."
            ),
            Text("c", "Closure of ministries looms, speaker says", "Guards stood before locked doors.")
        )[0]
            .ShouldStartWith("The Assembly passed");

    [Fact]
    public void What_a_report_begins_with_leads_before_a_detail_that_says_more_of_the_headlines() =>
        Told(
            Text(
                "a",
                "Storm Wilma nears the west coast",
                "Gusts of up to 135 kilometres an hour are expected on the west coast from Wednesday evening on."
            ),
            Text(
                "b",
                "Islands wait for the storm",
                "Ferries had left by Tuesday night. Who is still out there? "
                    + "The storm, named Wilma, was deepening far to the west, the weather service wrote."
            )
        )[0]
            .ShouldStartWith("Gusts");

    [Fact]
    public void What_was_said_days_before_the_newest_report_comes_last() =>
        Told(
                Text(
                    "a",
                    "Assembly may vote on the harbour toll",
                    "The Assembly of Ellery may vote on the harbour toll on Wednesday, its speaker said.",
                    Tuesday
                ),
                Text(
                    "b",
                    "Harbour toll passed",
                    "Drivers will pay four crowns from September after a law was passed at night.",
                    Tuesday.AddDays(3)
                )
            )
            .ShouldBe([
                "Drivers will pay four crowns from September after a law was passed at night.",
                "The Assembly of Ellery may vote on the harbour toll on Wednesday, its speaker said.",
            ]);

    private static List<string> Told(params SourceText[] texts) =>
        [.. ExtractiveSummarizer.Summarize(new SummaryRequest(texts, 100)).Sentences.Select(s => s.Text)];

    private static SourceText Text(string id, string title, string body, DateTimeOffset? published = null) =>
        new(new ArticleId(id), title, SentenceSplitter.Split([body], "en"), published ?? Tuesday, "en");
}
