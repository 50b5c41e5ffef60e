using CsCheck;
using NewsDigest.Summaries.FactChecking;

namespace NewsDigest.Tests.Summaries.FactChecking;

public class FactCheckTests
{
    /// <summary>A Tuesday.</summary>
    private static readonly DateTimeOffset Published = new(2026, 3, 10, 18, 0, 0, TimeSpan.Zero);

    private const string Source = """
        The Port Ellery bridge opened on Tuesday after nine years of work, Mayor Ada Thorne said. It cost $1.2bn, 15% more than planned, and
        5,400 people came to see it. "We have waited long enough," said Joris Vanterpool, who lives in Lusk. He did not mention the ferries.

        Northwind Freight rejected claims that profits fell in 2024 because of the strike. The United States firm employs 300 people in Lusk and Carrow.
        Ms Thorne will meet Rana Odell, the head of the ferry workers' union, on 12 March. The union may strike again if the talks fail.
        """;

    [Theory]
    [InlineData("The Port Ellery bridge opened on Tuesday after nine years of work, Mayor Ada Thorne said.")]
    [InlineData("The Port Ellery bridge opened on Tuesday after 9 years of work.")]
    [InlineData("The bridge opened on Tuesday.")]
    [InlineData("It cost 1.2 billion dollars, 15 per cent more than planned.")]
    [InlineData("It cost $1,200 million, 15 percent more than planned.")]
    [InlineData("5400 people came to see it.")]
    [InlineData("\"We have waited long enough,\" said Vanterpool.")]
    [InlineData("“We have waited long enough,” said Joris Vanterpool.")]
    [InlineData("Vanterpool lives in Lusk.")]
    [InlineData("The U.S. firm employs three hundred people in Lusk and Carrow.")]
    [InlineData("The US firm employs 300 people in Lusk.")]
    [InlineData("Thorne will meet Odell, the head of the ferry workers' union, on March 12.")]
    [InlineData("Ms Thorne will meet Rana Odell on 12th March.")]
    [InlineData("He didn't mention the ferries.")]
    [InlineData("Northwind Freight rejected claims that profits fell in 2024.")]
    public void A_sentence_that_says_the_same_is_supported(string sentence) =>
        FactCheck.Check(Source, sentence).Unsupported.ShouldBeEmpty();

    [Theory]
    [InlineData("a number", "The Port Ellery bridge opened on Tuesday after ten years of work.")]
    [InlineData("an amount", "It cost $1.3bn, 15% more than planned.")]
    [InlineData("a magnitude", "It cost $1.2m, 15% more than planned.")]
    [InlineData("a currency", "It cost £1.2bn, 15% more than planned.")]
    [InlineData("a percentage", "It cost $1.2bn, 51% more than planned.")]
    [InlineData("a unit", "The Port Ellery bridge opened on Tuesday after nine weeks of work.")]
    [InlineData("a day", "The Port Ellery bridge opened on Friday after nine years of work.")]
    [InlineData("a month", "Ms Thorne will meet Rana Odell on 12 May.")]
    [InlineData("a year", "Northwind Freight rejected claims that profits fell in 2023.")]
    [InlineData("a name", "The Port Ellery bridge opened on Tuesday, Mayor Rana Odell said.")]
    [InlineData("a name from nowhere", "The Port Ellery bridge opened on Tuesday, Mayor Ruth Calloway said.")]
    [InlineData("a place", "The United States firm employs 300 people in Ellery and Carrow.")]
    [InlineData("a title", "The Port Ellery bridge opened on Tuesday, President Ada Thorne said.")]
    [InlineData(
        "exchanged names",
        "Rana Odell will meet Ms Thorne, the head of the ferry workers' union, on 12 March."
    )]
    [InlineData("an added not", "The Port Ellery bridge did not open on Tuesday.")]
    [InlineData("a lost not", "He did mention the ferries.")]
    [InlineData("an antonym", "Northwind Freight confirmed claims that profits fell in 2024.")]
    [InlineData("a direction", "Northwind Freight rejected claims that profits rose in 2024.")]
    [InlineData("before for after", "The Port Ellery bridge opened on Tuesday before nine years of work.")]
    [InlineData("a reworded quotation", "\"We have waited for too long,\" said Joris Vanterpool.")]
    [InlineData("a quotation of another", "\"We have waited long enough,\" said Ada Thorne.")]
    [InlineData("an invented cause", "It cost $1.2bn because of the strike.")]
    [InlineData("an invented clause", "The Port Ellery bridge opened on Tuesday and will close again.")]
    [InlineData("another language", "Die Brücke von Port Ellery wurde am Dienstag eröffnet.")]
    [InlineData("a foreign digit", "It cost $1.2bn, ٩ times more than planned.")]
    public void A_sentence_with_one_thing_changed_is_not_supported(string change, string sentence) =>
        FactCheck.Check(Source, sentence).Supported.ShouldBeFalse(change);

    [Theory]
    [InlineData("It cost $1.3bn.", "says '1.3bn' where the source says '1.2bn'")]
    [InlineData("He mentioned the ferries.", "leaves out 'not'")]
    [InlineData("\"We have waited for too long,\" said Vanterpool.", "quotes \"We have waited for too long,\"")]
    public void A_reason_names_what_is_wrong(string sentence, string reason) =>
        FactCheck.Check(Source, sentence).Unsupported.Single().Reason.ShouldContain(reason);

    [Fact]
    public void Each_sentence_of_a_summary_is_judged_alone() =>
        FactCheck
            .Check(Source, "It cost $1.2bn. It cost $1.3bn. The bridge opened on Tuesday.")
            .Unsupported.Select(u => u.Sentence)
            .ShouldBe(["It cost $1.3bn."]);

    [Fact]
    public void Where_the_day_of_publication_is_known_a_weekday_is_a_date()
    {
        FactCheck.Check(Source, "The bridge opened on 10 March.", Published).Supported.ShouldBeTrue();
        FactCheck.Check(Source, "The bridge opened today.", Published).Supported.ShouldBeTrue();
        FactCheck.Check(Source, "The bridge opened on 3 March.", Published).Supported.ShouldBeFalse();
        FactCheck.Check(Source, "The bridge opened on 10 March.").Supported.ShouldBeFalse();
    }

    [Fact]
    public void A_sentence_is_checked_only_against_what_it_cites()
    {
        string[] cited = ["The bridge opened on Tuesday."];

        FactCheck.WhyUnsupported("The bridge opened on Tuesday.", cited).ShouldBeNull();
        FactCheck.WhyUnsupported("It cost $1.2bn.", cited).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("…")]
    public void An_empty_summary_says_nothing_unsupported(string summary) =>
        FactCheck.Check(Source, summary).Supported.ShouldBeTrue();

    [Fact]
    public void Nothing_follows_from_an_empty_source() => FactCheck.Check("", "It rained.").Supported.ShouldBeFalse();

    [Fact]
    public void German_numbers_and_negations_are_read()
    {
        const string source = "Die Brücke kostete 1.250 Euro und wurde am Dienstag nicht eröffnet.";

        FactCheck.Check(source, "Die Brücke kostete 1250 Euro.", language: "de").Supported.ShouldBeTrue();
        FactCheck.Check(source, "Die Brücke kostete 1,25 Euro.", language: "de").Supported.ShouldBeFalse();
        FactCheck.Check(source, "Die Brücke wurde am Dienstag eröffnet.", language: "de").Supported.ShouldBeFalse();
    }

    [Fact]
    public void Whatever_text_is_its_own_proof() =>
        Words
            .Array[1, 30]
            .Select(words => string.Join(' ', words) + ".")
            .Sample(text => FactCheck.WhyUnsupported(text, [text]) is null);

    [Fact]
    public void Whatever_number_is_changed_is_found() =>
        Gen.Select(Words.Array[1, 12], Gen.Int[13, 999_999], Gen.Int[13, 999_999], Words.Array[1, 12])
            .Where(x => x.Item2 != x.Item3)
            .Sample(x =>
                FactCheck.WhyUnsupported(Sentence(x.Item1, x.Item3, x.Item4), [Sentence(x.Item1, x.Item2, x.Item4)])
                    is not null
            );

    [Fact]
    public void No_text_breaks_the_check() =>
        Gen.Select(Gen.String[0, 80], Gen.String[0, 80])
            .Sample(x =>
            {
                FactCheck.Check(x.Item1, x.Item2, Published);
                return true;
            });

    private static string Sentence(string[] before, int number, string[] after) =>
        $"{string.Join(' ', before)} {number} {string.Join(' ', after)}.";

    private static readonly Gen<string> Words = Gen.OneOf<string>([
        .. "the harbour Ada Thorne not said opened bridge U.S. won't ferry of in Lusk".Split(' ').Select(Gen.Const),
    ]);
}
