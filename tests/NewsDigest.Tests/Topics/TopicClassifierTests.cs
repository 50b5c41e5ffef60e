using NewsDigest.Articles;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Topics;

public class TopicClassifierTests
{
    private static readonly TopicClassifier Iptc = new(TopicCatalogue.Iptc);

    [Theory]
    [InlineData("Goalkeeper saves two penalties as Harwick reach cup final", "sport")]
    [InlineData("Parliament votes down the minister's bill on local elections", "politics-and-government")]
    [InlineData("Brewer's quarterly profit falls as sales slow", "economy-business-and-finance")]
    [InlineData("Drought halves the rice crop on the Tarn plain", "economy-business-and-finance")]
    [InlineData("Jury finds harbour master guilty of fraud", "crime-law-and-justice")]
    [InlineData("Troops shell hill villages hours after ceasefire", "conflict-war-and-peace")]
    [InlineData(
        "Ferry capsizes off Port Ellery, rescuers search for survivors",
        "disaster-accident-and-emergency-incident"
    )]
    [InlineData("Nurses' union calls a strike over wages", "labour")]
    [InlineData("New vaccine halves malaria infections in trial", "health")]
    [InlineData("Telescope finds a planet orbiting a dim star", "science-and-technology")]
    [InlineData("Teachers welcome smaller classes in primary schools", "education")]
    [InlineData("Melting glaciers speed up as carbon emissions rise", "environment")]
    [InlineData("Bishop opens restored cathedral with a prayer", "religion")]
    [InlineData("Heavy snow and gales forecast for the weekend", "weather")]
    [InlineData("Soprano returns to the opera house in a new production", "arts-culture-entertainment-and-media")]
    [InlineData("Three recipes for a slow roasted pumpkin soup", "lifestyle-and-leisure")]
    [InlineData("Single mothers and grandparents share child care", "society")]
    [InlineData("Lost dog reunited with its owner after nine years", "human-interest")]
    public void A_headline_alone_tells_its_topic(string title, string topic) =>
        Iptc.Classify(Article(title)).Main.Value.ShouldBe(topic);

    [Theory]
    [InlineData("The court sentenced him to jail", "crime-law-and-justice")]
    [InlineData("She won on the clay tennis court in straight sets", "sport")]
    [InlineData("Dockers' strike over pay enters a second week", "labour")]
    [InlineData("What the rail strike means for passengers at the airport", "labour")]
    [InlineData("Air strikes and a drone strike hit the depot", "conflict-war-and-peace")]
    [InlineData("The striker's late strike won the match", "sport")]
    public void An_ambiguous_word_goes_with_its_company(string title, string topic) =>
        Iptc.Classify(Article(title)).Main.Value.ShouldBe(topic);

    [Fact]
    public void Words_that_tell_nothing_leave_an_article_uncategorised()
    {
        var verdict = Iptc.Classify(Article("Zzyzx qwerty", "Lorem ipsum dolor."));

        verdict.Main.ShouldBe(TopicId.Uncategorised);
        verdict.Confidence.ShouldBe(0);
    }

    [Fact]
    public void An_article_between_two_topics_has_the_second_among_its_others()
    {
        var verdict = Iptc.Classify(
            Article(
                "Brewer's chairman jailed for fraud",
                "The court found the chief executive guilty of embezzlement.",
                "Shareholders saw the stock price fall on the stock exchange, and the takeover bid failed."
            )
        );

        verdict
            .Others.Prepend(verdict.Main)
            .Select(t => t.Value)
            .ShouldBe(["crime-law-and-justice", "economy-business-and-finance"], ignoreOrder: true);
    }

    [Fact]
    public void More_evidence_makes_surer()
    {
        var less = Iptc.Classify(Article("A goalkeeper"));
        var more = Iptc.Classify(Article("A goalkeeper, a midfielder and the Premier League"));

        more.Confidence.ShouldBeGreaterThan(less.Confidence);
    }

    [Fact]
    public void The_evidence_names_words_places_and_shares()
    {
        var verdict = Iptc.Classify(Article("Goalkeeper speaks", "The prime minister listened."), explain: true);

        verdict.Evidence[0].Term.ShouldBe("goalkeeper");
        verdict.Evidence[0].Where.ShouldBe("title");
        verdict.Evidence.ShouldContain(e => e.Term == "prime minister" && e.Where == "lead");
        verdict.Evidence.Where(e => e.Topic.Value == "sport").Sum(e => e.Weight).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Evidence_is_listed_only_when_asked_for() =>
        Iptc.Classify(Article("Goalkeeper speaks")).Evidence.ShouldBeEmpty();

    [Fact]
    public void The_publishers_section_outweighs_a_few_words()
    {
        var article = Article("Minister at the match") with { Tags = ["Sports"] };

        Iptc.Classify(article).Main.Value.ShouldBe("sport");
    }

    [Fact]
    public void A_section_in_the_address_is_evidence()
    {
        var article = Article("What happened next") with
        {
            Url = new Uri("https://harbourpost.example/weather/what-next"),
        };

        var verdict = Iptc.Classify(article, explain: true);

        verdict.Main.Value.ShouldBe("weather");
        verdict.Evidence[0].Where.ShouldBe("address");
    }

    [Fact]
    public void A_German_article_is_read_with_German_words()
    {
        var article = Article(
            "Bundestag stimmt über den Haushalt ab",
            "Die Opposition lehnt das Gesetz der Regierung ab."
        ) with
        {
            Language = "de",
        };

        Iptc.Classify(article).Main.Value.ShouldBe("politics-and-government");
    }

    [Fact]
    public void A_language_without_words_of_its_own_is_read_by_names()
    {
        var article = Article("Mistrovství NHL v hokeji") with { Language = "cs" };

        Iptc.Classify(article).Main.Value.ShouldBe("sport");
    }

    [Fact]
    public void A_small_word_of_another_language_is_no_form_of_an_English_name()
    {
        var article = Article("Fin de la partie") with { Language = "fr" };

        Iptc.Classify(article, explain: true).Evidence.ShouldNotContain(e => e.Term == "DEA");
    }

    [Fact]
    public void The_operators_own_words_win_over_the_vocabulary()
    {
        var classifier = new TopicClassifier(
            TopicCatalogue.Parse("""[{"name": "clubs", "words": ["chess"]}, {"name": "games", "iptc": ["15000000"]}]""")
        );

        classifier.Classify(Article("A chess champion")).Main.Value.ShouldBe("clubs");
    }

    [Fact]
    public void What_belongs_to_no_topic_of_the_operator_is_uncategorised()
    {
        var classifier = new TopicClassifier(TopicCatalogue.Parse("""[{"name": "games", "iptc": ["15000000"]}]"""));

        classifier.Classify(Article("Parliament elects a new prime minister")).Main.ShouldBe(TopicId.Uncategorised);
    }

    [Fact]
    public void A_narrower_topic_brings_its_parent()
    {
        var classifier = new TopicClassifier(
            TopicCatalogue.Parse(
                """[{"name": "sport", "iptc": ["15000000"]}, {"name": "rowing", "words": ["oar"], "parent": "sport"}]"""
            )
        );

        var verdict = classifier.Classify(Article("A broken oar"));

        verdict.Main.Value.ShouldBe("rowing");
        verdict.Others.ShouldBe([new TopicId("sport")]);
    }

    [Fact]
    public void An_entry_of_a_topics_feed_belongs_to_it()
    {
        var classifier = new TopicClassifier(
            TopicCatalogue.Parse("""[{"name": "rowing", "feeds": ["reeve-regatta"]}]""")
        );
        var article = Article("What happened next") with { Origin = new("articles/feeds/reeve-regatta/1.json") };

        classifier.Classify(article).Main.Value.ShouldBe("rowing");
    }

    [Fact]
    public void One_fair_word_in_a_headline_is_enough() =>
        Iptc.Classify(Article("Colleagues")).Main.Value.ShouldBe("labour");

    [Fact]
    public void Of_two_topics_with_the_same_evidence_the_more_common_one_wins() =>
        Iptc.Classify(Article("Bishop and goalkeeper")).Main.Value.ShouldBe("sport");

    [Fact]
    public void Evidence_for_another_topic_makes_less_sure() =>
        Iptc.Classify(Article("Bishop and goalkeeper"))
            .Confidence.ShouldBeLessThan(Iptc.Classify(Article("A goalkeeper")).Confidence);

    [Theory]
    [InlineData("Goalkeeper, midfielder, striker and referee", "A bishop watched.")]
    [InlineData("Colleagues and passengers", "Zzyzx.")]
    public void A_topic_with_little_evidence_is_not_among_the_others(string title, string text) =>
        Iptc.Classify(Article(title, text)).Others.ShouldBeEmpty();

    [Fact]
    public void A_word_counts_for_more_in_the_first_paragraph_than_below()
    {
        var evidence = Iptc.Classify(Article("", "A goalkeeper.", "A midfielder."), explain: true).Evidence;

        evidence.Select(e => e.Term).ShouldBe(["goalkeeper", "midfielder"]);
        evidence[0].Weight.ShouldBeGreaterThan(evidence[1].Weight);
    }

    [Fact]
    public void The_words_of_a_tag_are_evidence_of_the_tag_even_where_the_text_has_them()
    {
        var verdict = Iptc.Classify(Article("", "A goalkeeper.") with { Tags = ["Goalkeepers"] }, explain: true);

        verdict.Main.Value.ShouldBe("sport");
        verdict.Evidence.ShouldHaveSingleItem().Where.ShouldBe("tag");
    }

    [Theory]
    [InlineData("Sports")]
    [InlineData("News / Football")]
    public void A_tag_that_names_a_section_is_one_piece_of_evidence(string tag)
    {
        var verdict = Iptc.Classify(Article("What happened next") with { Tags = [tag] }, explain: true);

        verdict.Main.Value.ShouldBe("sport");
        verdict.Evidence.ShouldHaveSingleItem().Term.ShouldBe(tag);
    }

    [Theory]
    [InlineData("https://weather.harbourpost.example/what-next", "weather")]
    [InlineData("https://harbourpost.example/archive/weather", "uncategorised")]
    public void The_host_may_name_a_section_and_the_end_of_the_address_does_not(string url, string topic) =>
        Iptc.Classify(Article("What happened next") with { Url = new Uri(url) }).Main.Value.ShouldBe(topic);

    [Fact]
    public void An_English_word_that_is_no_name_says_nothing_in_another_language() =>
        Iptc.Classify(Article("Le plus court chemin") with { Language = "fr" }, explain: true)
            .Evidence.ShouldNotContain(e => e.Term == "court");

    [Fact]
    public void The_operators_word_outweighs_a_little_more_for_a_topic_that_they_do_not_have()
    {
        var classifier = new TopicClassifier(TopicCatalogue.Parse("""[{"name": "rowing", "words": ["oar"]}]"""));

        classifier.Classify(Article("Prime minister finds an oar in Parliament")).Main.Value.ShouldBe("rowing");
    }

    [Fact]
    public void Topics_that_the_operator_does_not_have_are_not_among_the_others()
    {
        var classifier = new TopicClassifier(TopicCatalogue.Parse("""[{"name": "games", "iptc": ["15000000"]}]"""));

        classifier
            .Classify(Article("Prime minister and goalkeeper meet", "Parliament and the Premier League."))
            .Others.ShouldBeEmpty();
    }

    [Fact]
    public void A_parent_that_is_among_the_others_anyway_is_there_once()
    {
        var classifier = new TopicClassifier(
            TopicCatalogue.Parse(
                """[{"name": "sport", "iptc": ["15000000"]}, {"name": "rowing", "words": ["oar"], "parent": "sport"}]"""
            )
        );

        classifier
            .Classify(Article("A goalkeeper and two oars", "An oar, an oar."))
            .Others.Append(new TopicId("rowing"))
            .ShouldBe([new TopicId("sport"), new TopicId("rowing")]);
    }

    [Fact]
    public void The_name_of_an_operators_topic_is_that_of_a_section_and_a_word_with_a_comma_is_one()
    {
        var classifier = new TopicClassifier(
            TopicCatalogue.Parse("""[{"name": "rowing", "words": ["Reeve, Head of the"]}]""")
        );

        classifier.Classify(Article("What next") with { Tags = ["Rowing"] }).Main.Value.ShouldBe("rowing");
        classifier.Classify(Article("Reeve head of the")).Main.Value.ShouldBe("rowing");
        classifier.Classify(Article("A reeve")).Main.ShouldBe(TopicId.Uncategorised);
    }

    [Fact]
    public void An_article_of_a_publisher_that_is_named_as_a_feed_belongs_to_its_topic()
    {
        var classifier = new TopicClassifier(
            TopicCatalogue.Parse("""[{"name": "rowing", "feeds": ["Reeve Weekly"]}]""")
        );

        classifier.Classify(Article("What next") with { Source = "Reeve weekly" }).Main.Value.ShouldBe("rowing");
    }

    [Fact]
    public void A_very_long_article_is_judged_by_its_beginning()
    {
        var body = Enumerable.Repeat("The goalkeeper and the striker met at the stadium.", 400);
        var tail = Enumerable.Repeat("Parliament debates the election of the prime minister.", 4_000);

        Iptc.Classify(Article("", [.. body, .. tail])).Main.Value.ShouldBe("sport");
    }

    private static Article Article(string title, params string[] paragraphs) =>
        new()
        {
            Id = new ArticleId("0"),
            Origin = new DocumentPart("test.txt"),
            Title = title,
            Paragraphs = paragraphs.Length == 0 ? ["Zzyzx."] : paragraphs,
            Arrived = new DateTimeOffset(2026, 3, 10, 0, 0, 0, TimeSpan.Zero),
        };
}
