using NewsDigest.Topics;

namespace NewsDigest.Tests.Topics;

public class TopicCatalogueTests
{
    [Fact]
    public void The_default_catalogue_has_the_seventeen_topics_of_IPTC() =>
        TopicCatalogue
            .Iptc.Topics.Select(t => t.IptcCodes.Single())
            .ShouldBe(Enumerable.Range(1, 17).Select(n => $"medtop:{n:00}000000"));

    [Fact]
    public void An_id_is_the_name_in_lower_case_with_hyphens() =>
        TopicCatalogue.Iptc.Topics[2].Id.Value.ShouldBe("disaster-accident-and-emergency-incident");

    [Theory]
    [InlineData("politics and government", "politics-and-government")]
    [InlineData("Politics-and-Government", "politics-and-government")]
    [InlineData("medtop:11000000", "politics-and-government")]
    [InlineData("MEDTOP:11000000", "politics-and-government")]
    [InlineData("11000000", "politics-and-government")]
    [InlineData(" politics ", "politics-and-government")]
    [InlineData("Economy", "economy-business-and-finance")]
    [InlineData("business", "economy-business-and-finance")]
    [InlineData("war and peace", "conflict-war-and-peace")]
    [InlineData("SPORTS", "sport")]
    [InlineData("labor", "labour")]
    [InlineData("tech", "science-and-technology")]
    public void A_topic_is_found_by_name_id_code_or_the_only_name_with_that_part(string wanted, string id) =>
        TopicCatalogue.Iptc.Find(wanted)!.Id.Value.ShouldBe(id);

    [Theory]
    [InlineData("and")]
    [InlineData("")]
    [InlineData("medtop:18000000")]
    [InlineData("gardening")]
    [InlineData("spor")]
    public void What_names_no_topic_or_several_finds_none(string wanted) =>
        TopicCatalogue.Iptc.Find(wanted).ShouldBeNull();

    [Fact]
    public void A_code_finds_no_topic_that_covers_others_as_well_and_one_written_twice_is_one()
    {
        var catalogue = TopicCatalogue.Parse(
            """[{"name": "play", "iptc": ["15000000", "medtop:10000000"]}, {"name": "sky", "iptc": ["17000000", "medtop:17000000"]}]"""
        );

        catalogue.Find("15000000").ShouldBeNull();
        catalogue.Find("17000000")!.Id.Value.ShouldBe("sky");
    }

    [Fact]
    public void A_removed_topic_still_has_a_name_for_people() =>
        TopicCatalogue.Iptc.NameOf(new TopicId("model-railways")).ShouldBe("model railways");

    [Fact]
    public void The_version_changes_with_the_operators_words()
    {
        var one = TopicCatalogue.Parse("""[{"name": "rowing", "words": ["oar"]}]""");
        var other = TopicCatalogue.Parse("""[{"name": "rowing", "words": ["oars"]}]""");

        one.Version.ShouldNotBe(other.Version);
    }
}
