using CsCheck;
using NewsDigest.Articles;
using NewsDigest.Summaries;
using NewsDigest.Text;

namespace NewsDigest.Tests.Summaries;

public class ExtractiveSummarizerTests
{
    private const string Flood =
        "The river Tarn burst its banks at Port Ellery on Monday, and 400 people had to leave their homes. "
        + "The water rose two metres within an hour, the harbour office in Port Ellery said. "
        + "The council opened two schools for people who had to leave their homes near the Tarn. "
        + "A market on the old square went on as if nothing had happened.";

    [Fact]
    public void An_extract_holds_the_sources_own_sentences_and_cites_them()
    {
        var text = Text(Flood);

        var summary = Summarize(40, text);

        summary.IsExtract.ShouldBeTrue();
        summary.Sentences.ShouldNotBeEmpty();
        foreach (var sentence in summary.Sentences)
        {
            var source = sentence.Sources.ShouldHaveSingleItem();
            source.Article.ShouldBe(text.Article);
            text.Sentences[source.Number].Content.ShouldBe(sentence.Text);
        }
    }

    [Fact]
    public void The_extract_begins_with_the_lead_and_keeps_to_the_words_allowed()
    {
        var texts = Texts(Summarize(45, Text(Flood)));

        texts[0].ShouldStartWith("The river Tarn burst");
        texts.Sum(t => WordCount.Of(t)).ShouldBeInRange(20, 45);
    }

    [Fact]
    public void A_title_that_repeats_the_opening_words_changes_nothing()
    {
        var text = Text(Flood);

        Texts(Summarize(20, text with { Title = "The river Tarn burst its banks at…" }))
            .ShouldBe(Texts(Summarize(20, text)));
    }

    [Fact]
    public void A_long_text_is_never_told_to_more_than_about_half()
    {
        var body = string.Join(
            ' ',
            Enumerable
                .Range(0, 12)
                .Select(i => $"Report {i} says that pier {i} of harbour {i} lost boat {i} in storm {i} at night {i}.")
        );

        Texts(Summarize(1_000, Text(body))).Sum(t => WordCount.Of(t)).ShouldBeLessThan(WordCount.Of(body) * 6 / 10);
    }

    [Fact]
    public void Sentences_of_one_article_keep_their_order()
    {
        var numbers = Summarize(60, Text(Flood)).Sentences.Select(s => s.Sources[0].Number).ToList();

        numbers.Count.ShouldBeGreaterThan(1);
        numbers.ShouldBeInOrder();
    }

    [Fact]
    public void A_lead_that_is_too_long_gives_way_to_a_sentence_that_fits() =>
        Texts(
                Summarize(
                    12,
                    Text(
                        "Ellery council voted on the new harbour wall for the third time this year in a long sitting. The harbour wall will be built in spring."
                    )
                )
            )
            .ShouldBe(["The harbour wall will be built in spring."]);

    [Fact]
    public void Where_nothing_fits_the_lead_is_told_whole() =>
        Texts(Summarize(3, Text(Flood))).ShouldHaveSingleItem().ShouldStartWith("The river Tarn burst");

    [Theory]
    [InlineData("en", "He praised the crews.")]
    [InlineData("en", "But the crews of the harbour were late.")]
    [InlineData("en", "In addition, the crews of the harbour were late.")]
    [InlineData("en", "At the same time the crews of the harbour were late.")]
    [InlineData("en", "Their boats were old, the crews said.")]
    [InlineData("en", "The 61-year-old had sailed the boats before.")]
    [InlineData("en", "The 61-year-old skipper had sailed the boats before.")]
    [InlineData("de", "Der 61-Jährige war schon mit den Booten gefahren.")]
    [InlineData("de", "Die 61-jährige Lehrerin war schon mit den Booten gefahren.")]
    [InlineData("nl", "De 61-jarige had al met de boten gevaren.")]
    [InlineData("fr", "Le sexagénaire avait déjà navigué avec les bateaux.")]
    [InlineData("it", "Il 61enne aveva navigato con le barche.")]
    [InlineData("es", "La mujer de 61 años había navegado con los barcos.")]
    [InlineData("pt", "O homem de 61 anos tinha navegado com os barcos.")]
    [InlineData("en", "\"The boats were old,\" she said.")]
    [InlineData("en", "\"The boats were old and nobody cared.\"")]
    [InlineData("de", "Außerdem waren die Boote im Hafen zu alt.")]
    [InlineData("fr", "Cependant les bateaux du port étaient trop vieux.")]
    [InlineData("es", "Sin embargo los barcos del puerto eran viejos.")]
    [InlineData("it", "Inoltre le barche del porto erano vecchie.")]
    [InlineData("pt", "Além disso os barcos do porto eram velhos.")]
    [InlineData("nl", "Bovendien waren de boten in de haven te oud.")]
    public void A_sentence_that_leans_on_the_one_before_it_never_stands_without_it(string language, string leaning)
    {
        const string Before = "Mayor Olsen thanked the crews of the harbour boats.";

        var alone = Texts(Summarize(9, Text($"{leaning} Mayor Olsen came.", language)));
        var together = Texts(Summarize(40, Text($"{Before} {leaning}", language)));

        alone.ShouldNotContain(leaning);
        together.ShouldBe([Before, leaning]);
    }

    [Fact]
    public void A_sentence_is_told_without_the_but_before_it_where_what_it_answers_is_not_told() =>
        Texts(
                Summarize(
                    8,
                    Text(
                        "Mayor Olsen had said the wall of the harbour would hold for many years. But the harbour wall broke on Monday."
                    )
                )
            )
            .ShouldBe(["The harbour wall broke on Monday."]);

    [Fact]
    public void It_keeps_the_but_where_what_it_answers_stands_before_it() =>
        Texts(
            Summarize(40, Text("Mayor Olsen said the harbour wall would hold. But the harbour wall broke on Monday."))
        )[^1]
            .ShouldBe("But the harbour wall broke on Monday.");

    [Fact]
    public void This_week_leans_on_nothing() =>
        Texts(Summarize(20, Text("This week the harbour of Ellery stays closed."))).Count.ShouldBe(1);

    [Theory]
    [InlineData("en", "The 61-year-old bridge of Ellery stays closed.")]
    [InlineData("en", "The 61-year-old singer Ada Marsh stays in Ellery.")]
    [InlineData("de", "Die 61-jährige Sängerin Ada Marsch bleibt in Ellery.")]
    public void An_age_beside_a_thing_or_a_name_leans_on_nothing(string language, string sentence) =>
        Texts(Summarize(20, Text(sentence, language))).Count.ShouldBe(1);

    [Theory]
    [InlineData("Is the harbour of Ellery safe now?")]
    [InlineData("Click here for more about the harbour.")]
    [InlineData("Read more about the harbour of Ellery.")]
    [InlineData("Port Ellery Harbour, Tarn Bay")]
    [InlineData("Ada Olsen, Joris Dane, Rana Odell.")]
    [InlineData("ferries from the harbour were late on Monday.")]
    [InlineData("Too late.")]
    [InlineData("More at www.harbour.example on the flood in town.")]
    [InlineData("The council of Ellery meets again on")]
    [InlineData("The new wall of Ellery has one drawback.")]
    [InlineData("There are two main reasons.")]
    [InlineData("For the harbour there is a catch.")]
    [InlineData("and the council of Ellery meets again.")]
    [InlineData("\"We are safe now in the harbour of Ellery.")]
    public void What_is_no_statement_is_never_quoted(string debris)
    {
        var text = new SourceText(
            new ArticleId("a"),
            "",
            [new Sentence(0, 0, debris), new Sentence(1, 1, "The harbour of Ellery is open again.")],
            DateTimeOffset.UnixEpoch,
            "en"
        );

        Texts(Summarize(60, text)).ShouldBe(["The harbour of Ellery is open again."]);
    }

    [Fact]
    public void A_quotation_of_two_sentences_is_quoted_whole_or_not_at_all()
    {
        var text = Text("\"We saved the boats. We could not save the pier,\" Mayor Olsen told the council.");

        Texts(Summarize(30, text)).Count.ShouldBe(2);
        Texts(
                Summarize(
                    9,
                    Text(
                        "\"We saved the boats. We could not save the pier,\" Mayor Olsen told the council. The harbour is open again."
                    )
                )
            )
            .ShouldBe(["The harbour is open again."]);
    }

    [Fact]
    public void Nothing_quotable_gives_an_empty_extract() =>
        Summarize(60, Text("Who knows? Maybe. Click here for all the news.")).Sentences.ShouldBeEmpty();

    [Fact]
    public void Of_several_articles_that_tell_the_same_nothing_is_told_twice()
    {
        var texts = Texts(
            Summarize(
                60,
                Text(
                    "A train left the rails near Port Ellery on Monday and 12 people were hurt. Police closed the line.",
                    id: "a"
                ),
                Text(
                    "A train left the rails near Port Ellery on Monday and 12 people were hurt. The driver was asleep, investigators believe.",
                    id: "b"
                )
            )
        );

        texts.Count(t => t.StartsWith("A train left", StringComparison.Ordinal)).ShouldBe(1);
        texts[0].ShouldStartWith("A train left");
    }

    [Fact]
    public void Of_several_articles_what_gives_the_same_figures_in_other_words_is_told_once()
    {
        var texts = Texts(
            Summarize(
                60,
                Text("The council of Ellery passed the toll by 72 votes to 68 on Monday night.", id: "a"),
                Text(
                    "With 72 in favour and 68 against, cars will have to pay in the harbour town from spring.",
                    id: "b"
                )
            )
        );

        texts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(20, 0)]
    public void What_was_said_more_than_a_day_before_the_newest_report_is_told_last(int hours, int place)
    {
        const string Early = "The senate of Ellery may vote on the toll for the bridge on Wednesday, its speaker said.";
        var first = Text(Early, id: "a") with { Published = BridgeStory.Published };
        var last = Text("The senate of Ellery passed the toll for the bridge at night after long talks.", id: "b") with
        {
            Published = BridgeStory.Published.AddHours(hours),
        };

        Texts(Summarize(60, first, last)).ToList().IndexOf(Early).ShouldBe(place);
    }

    [Fact]
    public void Where_there_is_room_for_one_report_it_is_the_newest()
    {
        const string Now = "Twenty people are missing after the flood in Ellery, police said at noon on Tuesday.";
        var before = Text("Two people are missing after the flood in Ellery, police said at noon on Sunday.", id: "a");
        var after = Text(Now, id: "b") with { Published = before.Published.AddDays(2) };

        Texts(Summarize(16, before, after)).ShouldBe([Now]);
    }

    [Fact]
    public void Figures_of_one_article_may_come_again() =>
        Texts(
            Summarize(
                60,
                Text(
                    "The council of Ellery passed the toll by 72 votes to 68 on Monday night. "
                        + "With 72 in favour and 68 against, cars will have to pay in the harbour town from spring."
                )
            )
        )
            .Count.ShouldBe(2);

    [Fact]
    public void Whoever_is_named_in_short_is_told_of_in_full_where_there_is_room()
    {
        var texts = Texts(Summarize(60, Text(Wall)));

        texts.ShouldContain(t => t.StartsWith("Dane said", StringComparison.Ordinal));
        texts.ShouldContain(t => t.StartsWith("Melissa Dane", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_there_is_no_room_for_who_somebody_is_another_sentence_as_good_is_told() =>
        Texts(
                Summarize(
                    22,
                    Text(
                        "The harbour wall of Ellery broke in the storm on Monday. "
                            + "Melissa Dane has been a lawyer of the town for many years and likes to walk by the sea at night. "
                            + "Nobody in the streets behind the market had expected that it would come to this before spring. "
                            + "Children from the school on the hill watched from their windows as boats were carried away. "
                            + "Dane said the harbour wall had been old. "
                            + "The mayor said the harbour wall had been old."
                    )
                )
            )
            .ShouldNotContain(t => t.StartsWith("Dane said", StringComparison.Ordinal));

    [Fact]
    public void A_sentence_that_only_says_what_something_is_gives_way_to_news()
    {
        const string News = "The harbour wall of Ellery broke on Monday, the Harbour Trust said.";
        const string Definition = "The Ellery Harbour Trust, or EHT, is a charity that keeps the harbour wall.";
        const string More = "Crews of the trust closed the gap in the harbour wall at night.";

        Texts(Summarize(26, Text($"{News} {Definition} {More}"))).ShouldBe([News, More]);
    }

    private const string Wall =
        "The harbour wall of Ellery broke in the storm on Monday, and 400 people had to leave their homes. "
        + "Melissa Dane, the lawyer of the town, had warned of the harbour wall. "
        + "The council will meet on Tuesday in the school by the market. "
        + "Dane said the harbour wall of Ellery had been too old for a storm like that on Monday.";

    [Fact]
    public void What_readers_know_gives_way_to_what_is_new()
    {
        var text = Text(
            "The bridge at Port Ellery fell into the Tarn on Monday. Divers found a second car in the Tarn on Tuesday."
        );
        var request = new SummaryRequest([text], 12)
        {
            Known = ["The bridge at Port Ellery fell into the Tarn on Monday."],
        };

        Texts(ExtractiveSummarizer.Summarize(request)).ShouldBe(["Divers found a second car in the Tarn on Tuesday."]);
    }

    [Fact]
    public void A_sentence_leans_on_none_of_another_article() =>
        Texts(
                Summarize(
                    60,
                    Text("The council of Ellery passed the toll on Monday night.", id: "a"),
                    Text("He said the harbour town would pay for it from spring.", id: "b")
                )
            )
            .ShouldBe(["The council of Ellery passed the toll on Monday night."]);

    [Fact]
    public void Of_a_chain_of_sentences_that_lean_on_each_other_no_more_than_four_are_told() =>
        Texts(
            Summarize(
                60,
                Text(
                    "Mayor Olsen came to Ellery. He saw the old bridge. He met the ferry crews. He spoke of the flood. He sang on the "
                        + "square. He left before night came."
                )
            )
        )
            .Count.ShouldBe(4);

    [Fact]
    public void What_readers_know_is_told_again_where_there_is_nothing_else()
    {
        const string Known = "The bridge at Port Ellery fell into the Tarn on Monday.";
        var request = new SummaryRequest([Text(Known)], 40) { Known = [Known] };

        Texts(ExtractiveSummarizer.Summarize(request)).ShouldBe([Known]);
    }

    [Fact]
    public void Any_text_gives_the_same_extract_twice_within_its_words() =>
        Gen.Select(
                Gen.Int[0, Pieces.Length - 1].Array[0, 30],
                Gen.Int[0, Pieces.Length - 1].Array[0, 30],
                Gen.Int[1, 60]
            )
            .Sample(
                (first, second, maxWords) =>
                {
                    SourceText[] texts = [Joined("a", first), Joined("b", second)];

                    var summary = Summarize(maxWords, texts);

                    Texts(Summarize(maxWords, texts)).ShouldBe(Texts(summary));
                    if (summary.Sentences.Count > 1)
                        summary.Sentences.Sum(s => WordCount.Of(s.Text)).ShouldBeLessThanOrEqualTo(maxWords);
                    summary.Sentences.Select(s => s.Sources[0]).ShouldBeUnique();
                },
                iter: 500
            );

    private static readonly string[] Pieces =
    [
        "The river rose in Ellery.",
        "He left the town at night.",
        "\"We stay here in Ellery.",
        "Nobody leaves the town,\" Mayor Olsen said.",
        "Who was it?",
        "Boats were lost in the harbour of Ellery on Monday.",
        "The end",
        "But the council of Ellery met.",
    ];

    private static SourceText Joined(string id, int[] pieces) =>
        Text(string.Join(' ', pieces.Select(i => Pieces[i])), id: id);

    private static Summary Summarize(int maxWords, params SourceText[] texts) =>
        ExtractiveSummarizer.Summarize(new SummaryRequest(texts, maxWords));

    private static SourceText Text(string body, string language = "en", string id = "a") =>
        new(new ArticleId(id), "", SentenceSplitter.Split([body], language), DateTimeOffset.UnixEpoch, language);

    private static List<string> Texts(Summary summary) => [.. summary.Sentences.Select(s => s.Text)];
}
