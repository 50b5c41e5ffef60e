using NewsDigest.Articles;
using NewsDigest.Summaries;
using NewsDigest.Text;

namespace NewsDigest.Tests.Summaries;

/// <summary>Small texts that each of the rules of choosing sentences turns.</summary>
public class ExtractChoiceTests
{
    private const string Toll =
        "The council of Ellery passed the toll for the harbour bridge on Monday night after a long debate in the town hall. "
        + "Drivers will pay four crowns from September, the speaker of the council said on Tuesday. "
        + "Ferries will sail for free until the new bridge opens in the spring of next year. "
        + "Shop owners near the bridge fear that fewer people will come to the market. "
        + "A vote of the people on the toll may follow in the autumn, the mayor said. "
        + "The harbour office counted nine thousand cars a day on the old bridge.";

    [Fact]
    public void A_title_that_repeats_the_opening_words_draws_no_other_sentence_in() =>
        Told(
            24,
            Text(
                "Bakers of Ellery meet on Monday in the school. The harbour wall broke in the storm and boats were lost at night. "
                    + "Bakers of Ellery sang on Monday with the school choir."
            ) with
            {
                Title = "Bakers of Ellery meet on Monday…",
            }
        )[1]
            .ShouldStartWith("The harbour wall");

    [Fact]
    public void Of_a_short_report_seventy_words_may_be_told() => Told(100, Text(Toll)).Count.ShouldBe(4);

    [Fact]
    public void A_short_text_is_told_by_its_lead_however_much_is_asked_for() =>
        Told(100, Text(Toll))[1].ShouldStartWith("Drivers will pay");

    [Fact]
    public void Of_two_reports_alike_the_newer_is_told()
    {
        var before = Text("Two people are missing after the flood in Ellery, police said on Sunday.");
        var after = Text("Two people are missing after the flood in Ellery, police said on Tuesday.", "b") with
        {
            Published = before.Published.AddDays(2),
        };

        Told(16, before, after).ShouldHaveSingleItem().ShouldEndWith("Tuesday.");
    }

    [Fact]
    public void What_repeats_what_is_told_gives_way_to_what_is_worth_a_little_less() =>
        Told(
            24,
            Text(
                "The harbour wall of Ellery broke in the storm on Monday night. In the storm the wall of Ellery broke at noon, too. "
                    + "Ferries of Ellery will not sail before the harbour is safe."
            )
        )[^1]
            .ShouldStartWith("Ferries of Ellery");

    [Fact]
    public void Who_a_stranger_is_goes_before_what_is_worth_more() =>
        Told(
            26,
            Text(
                "Melissa Dane, once a lawyer in Carrow, lives in an old lighthouse by the sea. "
                    + "Dane said the harbour wall of Ellery broke in the storm. "
                    + "Ferries of Ellery will not sail before the harbour is safe. "
                    + "Nobody in the harbour of Ellery was hurt in the storm on Monday. Rain fell on Carrow in the night."
            )
        )[0]
            .ShouldStartWith("Melissa Dane");

    [Fact]
    public void Of_two_sentences_alike_the_one_without_a_stranger_is_told() =>
        Told(
                8,
                Text(
                    "The harbour wall of Ellery broke in the storm. "
                        + "Melissa Dane, who has been the lawyer of the town for many years and lives in the old lighthouse by the sea with four cats, "
                        + "came late on Monday. Dane called the harbour wall old. Bakers called the harbour wall old."
                )
            )
            .ShouldBe(["Bakers called the harbour wall old."]);

    [Fact]
    public void Of_a_long_text_what_shares_hardly_a_word_with_it_is_not_worth_telling()
    {
        var body = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"People harbour {Unique(i)}."));

        Told(110, Text(body)).Sum(t => WordCount.Of(t)).ShouldBe(52);
    }

    [Fact]
    public void Where_readers_know_all_of_it_a_story_is_told_as_if_they_did_not()
    {
        string[] known =
        [
            "The bridge at Port Ellery fell into the Tarn on Monday.",
            "Divers found a second car in the Tarn on Tuesday.",
        ];
        var request = new SummaryRequest([Text(string.Join(' ', known))], 40) { Known = known };

        Sentences(ExtractiveSummarizer.Summarize(request)).ShouldBe(known);
    }

    [Fact]
    public void A_quotation_does_not_go_on_in_another_text() =>
        Told(
                60,
                Text("The council met in Ellery on Monday. \"We saved the boats of the harbour."),
                Text("Nobody saved the pier,\" Mayor Olsen told the council of Ellery.", "b")
            )
            .ShouldBe(["The council met in Ellery on Monday."]);

    [Fact]
    public void Nothing_is_told_out_of_a_quotation_that_is_too_long() =>
        Told(100, Quotation(4)).ShouldBe(["The harbour of Ellery is open again."]);

    [Fact]
    public void A_mark_that_no_sentence_near_closes_is_a_slip() => Told(100, Quotation(8)).Count.ShouldBeGreaterThan(2);

    /// <summary>A quotation of so many sentences between its first and its last.</summary>
    private static SourceText Quotation(int sentences)
    {
        string[] all =
        [
            "The harbour wall held all night.",
            "The crews of the ferries came at noon.",
            "The school took in the children of the town.",
            "The market stayed open on Monday.",
            "The bakers of the town baked all night.",
            "The mayor of Carrow sent ten boats.",
            "The band of the harbour played.",
            "The church bells rang at six.",
        ];
        return Text(
            $"\"We saved the boats. {string.Join(' ', all.Take(sentences))} The pier was lost in the storm,\" Mayor Olsen told the council. "
                + "The harbour of Ellery is open again."
        );
    }

    /// <summary>Eleven words that no other sentence has.</summary>
    private static string Unique(int sentence) =>
        string.Join(' ', Enumerable.Range(sentence * 11, 11).Select(n => $"{Syllable(n / 50)}{Syllable(n % 50)}rk"));

    private static string Syllable(int n) => $"{"bdfgklmnpt"[n % 10]}{"aeiou"[n / 10]}";

    private static List<string> Told(int maxWords, params SourceText[] texts) =>
        Sentences(ExtractiveSummarizer.Summarize(new SummaryRequest(texts, maxWords)));

    private static List<string> Sentences(Summary summary) => [.. summary.Sentences.Select(s => s.Text)];

    private static SourceText Text(string body, string id = "a") =>
        new(new ArticleId(id), "", SentenceSplitter.Split([body], "en"), DateTimeOffset.UnixEpoch, "en");
}
