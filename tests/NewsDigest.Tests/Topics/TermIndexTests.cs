using CsCheck;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Topics;

public class TermIndexTests
{
    [Theory]
    [InlineData("court", "Two courts sat.", "court")]
    [InlineData("tennis court", "New tennis courts and a court.", "tennis court|court")]
    [InlineData("=Orchard", "An orchard, then the Orchard's shares and Orchards", "Orchard")]
    [InlineData("Orchard", "ORCHARDS and an orchard", "Orchard|Orchard")]
    [InlineData("=arms", "His arm and the arms trade", "arms")]
    [InlineData("=WHO", "who, Who and WHO", "WHO")]
    [InlineData("free kick", "A free-kick.", "free kick")]
    [InlineData("US navy", "The U.S. Navy sailed", "US navy")]
    [InlineData("high street bank", "On the high street", "")]
    [InlineData("severance", "Several were severed", "")]
    [InlineData("ban", "Banned, banning and bans", "ban|ban|ban")]
    [InlineData("city", "Two cities", "city")]
    [InlineData("Warne", "They warned Warne of warning", "Warne")]
    public void A_term_is_found_in_its_inflected_forms_as_far_as_it_allows(string term, string text, string found)
    {
        var index = new TermIndex("en");
        index.Add(term, 0, 1);
        index.Add("court", 1, 1);

        string.Join('|', Search(index, text)).ShouldBe(found);
    }

    [Theory]
    [InlineData("fr", "loyer", "La loi", "")]
    [InlineData("fr", "journal", "Les journaux", "journal")]
    [InlineData("fr", "parisien", "Deux Parisiennes", "parisien")]
    [InlineData("fr", "école", "D’une École à l'école", "école|école")]
    [InlineData("es", "Podemos", "Sin poder", "")]
    [InlineData("es", "elección", "Tres elecciones", "elección")]
    [InlineData("it", "portiere", "Portare via", "")]
    [InlineData("it", "medico", "Quattro medici", "medico")]
    [InlineData("pt", "Podemos", "Sem poder", "")]
    [InlineData("pt", "escola", "Duas Escolas", "escola")]
    public void Words_of_one_stem_are_one_where_only_their_inflection_differs(
        string language,
        string term,
        string text,
        string found
    ) => A_compound_is_found_by_its_last_word_where_the_language_makes_them(language, term, text, found);

    [Theory]
    [InlineData("nl", "bijen", "Brug bij Branwede", "")]
    [InlineData("nl", "bij elkaar", "Bij elkaar", "bij elkaar")]
    [InlineData("de", "=MIT", "mit dem MIT", "MIT")]
    public void A_word_that_says_nothing_is_no_form_of_another(
        string language,
        string term,
        string text,
        string found
    ) => A_compound_is_found_by_its_last_word_where_the_language_makes_them(language, term, text, found);

    [Theory]
    [InlineData("de", "Streik", "Bahnstreiks legen das Land lahm", "Streik")]
    [InlineData("de", "Theater", "Das Stadttheater öffnet", "Theater")]
    [InlineData("de", "Spiel", "Ein Beispiel", "")]
    [InlineData("de", "Richter", "Gute Nachrichten", "")]
    [InlineData("de", "Tier", "Sie diskutieren", "")]
    [InlineData("de", "Opposition", "Die Position", "")]
    [InlineData("de", "=Reich", "Frankreich wählt", "")]
    [InlineData("nl", "staking", "Een treinstaking", "staking")]
    [InlineData("fr", "train", "Un entretrain", "")]
    public void A_compound_is_found_by_its_last_word_where_the_language_makes_them(
        string language,
        string term,
        string text,
        string found
    )
    {
        var index = new TermIndex(language);
        index.Add(term, 0, 1);

        string.Join('|', Search(index, text)).ShouldBe(found);
    }

    [Fact]
    public void The_term_that_demands_more_of_the_writing_wins()
    {
        var index = new TermIndex("en");
        index.Add("orchard", 0, 1);
        index.Add("=Orchard", 1, 1);

        Search(index, "The orchard of Orchard").ShouldBe(["orchard", "Orchard"]);
    }

    [Fact]
    public void A_term_of_several_topics_is_one_term()
    {
        var index = new TermIndex("en");
        index.Add("strike", 0, 3);
        index.Add("strikes", 1, 1);

        var words = new List<TermWord>();
        TermWords.Split("strike", words);
        var topics = new List<int>();
        index.Search(words, term => topics.AddRange(term.Topics.ToArray().Select(t => t.Topic)));
        topics.ShouldBe([0, 1]);
    }

    [Fact]
    public void A_term_that_several_topics_list_says_less_for_each_and_least_for_the_one_that_hardly_means_it()
    {
        var index = new TermIndex("en");
        index.Add("strike", 0, 3);
        index.Add("strike", 1, 1);

        var weights = Weights(index, "strike");

        weights[0].ShouldBeInRange(2, 2.9);
        weights[1].ShouldBeLessThan(0.5);
    }

    [Fact]
    public void Of_a_term_that_a_topic_lists_twice_the_higher_weight_counts()
    {
        var index = new TermIndex("en");
        index.Add("strike", 0, 3);
        index.Add("strikes", 0, 1);

        Weights(index, "strike").ShouldBe([3]);
    }

    [Fact]
    public void Any_text_can_be_searched()
    {
        var index = new TermIndex("en");
        index.Add("a b", 0, 1);

        Gen.String.Sample(text => Search(index, text).Count <= text.Length);
    }

    private static List<double> Weights(TermIndex index, string text)
    {
        var words = new List<TermWord>();
        TermWords.Split(text, words);
        var weights = new List<double>();
        index.Search(words, term => weights.AddRange(term.Topics.ToArray().Select(t => t.Weight)));
        return weights;
    }

    private static List<string> Search(TermIndex index, string text)
    {
        var words = new List<TermWord>();
        TermWords.Split(text, words);
        var found = new List<string>();
        index.Search(words, term => found.Add(term.Text));
        return found;
    }
}
