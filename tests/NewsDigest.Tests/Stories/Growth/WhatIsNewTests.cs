using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Stories.Clusters;
using NewsDigest.Stories.Growth;
using static NewsDigest.Tests.Stories.FictionalNews;

namespace NewsDigest.Tests.Stories.Growth;

public class WhatIsNewTests
{
    private static readonly string[] Told = [.. Enumerable.Range(0, 20).Select(i => $"told{(char)('a' + i)}"), "12"];

    [Theory]
    [InlineData(false, "@ada quill")]
    [InlineData(false, "1480")]
    [InlineData(true, "@ada quill", "@nora falk")]
    [InlineData(true, "1480", "75")]
    [InlineData(true, "@ada quill", "1480")]
    public void Two_new_names_or_numbers_are_news_and_one_may_be_an_aside(bool isNews, params string[] facts) =>
        IsNews(Text("new", [.. Told, .. facts])).ShouldBe(isNews);

    [Theory]
    [InlineData(8, false)]
    [InlineData(14, true)]
    public void A_text_that_is_mostly_about_something_else_is_news_without_a_fact(int newWords, bool isNews) =>
        IsNews(
                Text(
                    "new",
                    [
                        .. Told[..(20 - newWords)],
                        .. Enumerable.Range(0, newWords).Select(i => $"other{(char)('a' + i)}"),
                    ]
                )
            )
            .ShouldBe(isNews);

    [Theory]
    [InlineData("Toll of the flood rises to 31", "31", true)]
    [InlineData("Toll of the flood rises", "31", false)]
    [InlineData("Flood leaves 12 dead", "12", false)]
    [InlineData("Flood leaves 13 dead", "13", false)]
    public void A_new_number_in_the_headline_is_news_unless_it_is_nearly_one_that_was_told(
        string title,
        string number,
        bool isNews
    ) => IsNews(Text("new", [.. Told, number]) with { Title = title }).ShouldBe(isNews);

    [Fact]
    public void What_is_far_down_in_a_text_is_no_news() =>
        IsNews(
                Text(
                    "new",
                    [.. Told, .. Told.Select(t => $"{t}x"), .. Enumerable.Repeat(0, 20).Select((_, i) => $"{1480 + i}")]
                )
            )
            .ShouldBeFalse();

    [Fact]
    public void A_copy_of_a_told_text_is_no_news_whatever_was_added_to_it()
    {
        var copy = Text("copy", [.. Told, "@ada quill", "1480"]);

        Divide([
            [copy, Text("told", Told)],
        ])
            .News.ShouldBeEmpty();
    }

    [Fact]
    public void The_copies_of_a_text_that_brings_news_go_with_it()
    {
        var text = Text("new", [.. Told, "@ada quill", "1480"]);

        Divide([
            [Text("told", Told)],
            [text, Text("copy", [.. Told])],
        ])
            .News.ShouldBe([text.Article, new("copy")]);
    }

    [Fact]
    public void What_the_story_was_about_before_its_articles_left_is_known()
    {
        var text = Text("new", [.. Told, "@ada quill", "1480"]);

        Divide(
            [
                [Text("told", Told)],
                [text],
            ],
            new WeightedTerm("@ada quill", 1),
            new WeightedTerm("1480", 1)
        )
            .News.ShouldBeEmpty();
    }

    private static bool IsNews(DigestItem text) =>
        Divide([
            [Text("told", Told)],
            [text],
        ])
            .News.Contains(text.Article);

    private static (IReadOnlyList<ArticleId> News, IReadOnlyList<ArticleId> Repeated) Divide(
        IReadOnlyList<IReadOnlyList<DigestItem>> groups,
        params WeightedTerm[] remembered
    ) => WhatIsNew.Of(new StoryCluster(groups), new HashSet<ArticleId> { new("told") }, remembered);

    private static DigestItem Text(string id, params string[] terms) =>
        Chess with
        {
            Article = new ArticleId(id),
            Title = "Flood",
            Terms = [.. terms.Select(t => new WeightedTerm(t, 1))],
        };
}
