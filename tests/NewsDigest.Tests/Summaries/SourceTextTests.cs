using NewsDigest.Articles;
using NewsDigest.Summaries;

namespace NewsDigest.Tests.Summaries;

public class SourceTextTests
{
    [Fact]
    public void The_cut_last_sentence_of_a_truncated_article_is_left_out() =>
        SourceText
            .From(Story() with { Truncated = true })
            .Sentences.ShouldHaveSingleItem()
            .Content.ShouldBe("The dam held.");

    [Fact]
    public void A_whole_article_keeps_its_last_sentence() => SourceText.From(Story()).Sentences.Count.ShouldBe(2);

    private static Article Story() =>
        new()
        {
            Id = new ArticleId("a"),
            Origin = new DocumentPart("dam.txt"),
            Title = "Dam holds",
            Paragraphs = ["The dam held. The council was"],
            Arrived = DateTimeOffset.UnixEpoch,
        };
}
