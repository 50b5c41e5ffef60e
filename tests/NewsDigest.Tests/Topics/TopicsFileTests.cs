using NewsDigest.OperatorFiles;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Topics;

public class TopicsFileTests
{
    [Fact]
    public void A_topic_has_name_description_words_feeds_codes_parent_and_weight()
    {
        var catalogue = TopicCatalogue.Parse(
            """
            // What our club reads.
            { "topics": [
              { "name": "On the Water", "iptc": ["15000000"] },
              { "name": "Rowing", "description": "Boats with oars.", "words": ["oar", "Head of the Reeve"],
                "feeds": ["rowing-weekly"], "iptc": ["medtop:15000000"], "parent": "on the water", "weight": 2.5 },
            ] }
            """
        );

        var rowing = catalogue.Topics[1];
        rowing.Id.Value.ShouldBe("rowing");
        rowing.Description.ShouldBe("Boats with oars.");
        rowing.Words.ShouldBe(["oar", "Head of the Reeve"]);
        rowing.Feeds.ShouldBe(["rowing-weekly"]);
        rowing.IptcCodes.ShouldBe(["medtop:15000000"]);
        rowing.Parent.ShouldBe(new TopicId("on-the-water"));
        rowing.Weight.ShouldBe(2.5);
        catalogue.Topics[0].Weight.ShouldBe(1);
    }

    [Theory]
    [InlineData("""[{"name": "a", "words": ["x"]},§{"name": "b", "iptc": [§"18000000"]}]""", 3, "18000000")]
    [InlineData("""[{"name": "a", "words": ["x"]},§{"name": "A", "words": ["y"]}]""", 2, "line 1")]
    [InlineData(
        """[{"name": "a", "words": ["x"], "parent": "b"},§{"name": "b", "words": ["y"],§"parent": "a"}]""",
        1,
        "circle"
    )]
    [InlineData("""[{"name": "a", "words": ["x"],§"parent": "a"}]""", 2, "circle")]
    [InlineData("""[{"name": "a", "words": ["x"],§"parent": "c"}]""", 2, "unknown parent \"c\"")]
    [InlineData(
        """[{"name": "a", "feeds": ["x"]},§{"name": "b",§"feeds": ["y",§"X"]}]""",
        4,
        "already on line 1, under \"a\""
    )]
    [InlineData("""[{"name": "a",§"words": []}]""", 2, "empty list")]
    [InlineData("""[{"name": "a",§"words": ["x",§" "]}]""", 3, "empty word")]
    [InlineData("""[§{"name": "a"}]""", 2, "\"words\", \"feeds\" or \"iptc\"")]
    [InlineData("""[§{"words": ["x"]}]""", 2, "no \"name\"")]
    [InlineData("""[{§"name": "Uncategorised", "words": ["x"]}]""", 2, "Choose a name")]
    [InlineData("""[{"name": "a",§"word": ["x"]}]""", 2, "unknown property \"word\"")]
    [InlineData("""[{"name": "a", "words": ["x"],§"weight": 0}]""", 2, "Use 0.1 to 10")]
    [InlineData("""[{"name": "a", "words": ["x"],§"weight": 1e9}]""", 2, "Use 0.1 to 10")]
    [InlineData("""[{"name": "a",§"weight": "much"}]""", 2, "a number")]
    [InlineData("""[{"name":§7}]""", 2, "a string")]
    [InlineData("""[§"sport"]""", 2, "a topic in braces")]
    [InlineData("""{§"topic": []}""", 2, "\"topics\"")]
    [InlineData("""[]""", 1, "no topics")]
    [InlineData("""[{"name": "a",§"words": ["x"]}""", 2, "not valid JSON")]
    [InlineData("", 1, "not valid JSON")]
    [InlineData("""[{"name":§"\ud800", "words": ["x"]}]""", 2, "half a character")]
    public void A_faulty_file_is_told_with_its_line_and_what_is_wrong(string file, int line, string told)
    {
        var fault = Should.Throw<OperatorFileException>(() => TopicCatalogue.Parse(file.Replace('§', '\n')));

        fault.Line.ShouldBe(line);
        fault.Message.ShouldContain(told);
    }
}
