using NewsDigest.Articles.Html;

namespace NewsDigest.Tests.Articles.Html;

public class PageRulesTests
{
    /// <summary>A tiny element for every rule of the table.</summary>
    public static TheoryData<string, string> Elements =>
        new()
        {
            { "comments", "<div class='comment-list'><p>{0}</p></div>" },
            { "related list", "<div class='relatedArticles'><p>{0}</p></div>" },
            { "teaser", "<div class='teaser'><a href='/b'>Bridge closed</a><p>{0}</p></div>" },
            { "share bar", "<div id='share-tools'><p>{0}</p></div>" },
            { "newsletter box", "<section class='newsletter_signup'><p>{0}</p></section>" },
            { "paywall", "<div class='paywall-notice'><p>{0}</p></div>" },
            { "advertisement", "<div class='ad'><p>{0}</p></div>" },
            { "caption", "<figure><figcaption>{0}</figcaption></figure>" },
            { "gallery", "<div class='photo-gallery'><p>{0}</p></div>" },
            { "player", "<div class='video-player'><p>{0}</p></div>" },
            { "navigation", "<nav><p>{0}</p></nav>" },
            { "sidebar", "<aside><p>{0}</p></aside>" },
            { "footer", "<footer><p>{0}</p></footer>" },
            { "byline", "<p class='article-byline'>{0}</p>" },
            { "tags", "<div class='tags'><p>{0}</p></div>" },
            { "notice", "<div class='site-alert'><p>{0}</p></div>" },
            { "cookie notice", "<div class='cookie-banner'><p>{0}</p></div>" },
            { "form", "<form><p>{0}</p></form>" },
            { "hidden", "<div aria-hidden='true'><p>{0}</p></div>" },
        };

    [Theory]
    [MemberData(nameof(Elements))]
    public void What_a_rule_names_is_no_part_of_the_article(string name, string element)
    {
        const string Debris = "These words, which stand on the page, belong to something else.";
        var page = Page.With(element.Replace("{0}", Debris, StringComparison.Ordinal));

        var block = MainText.Mark(HtmlTree.Parse(page)).Page.Blocks.Single(block => block.Text == Debris);

        block.Dropped.ShouldBe(name);
        Page.Text(page).ShouldBe(Page.Paragraphs);
    }

    [Fact]
    public void Every_rule_has_its_element() =>
        Elements
            .Select(row => row.Data.Item1)
            .Order()
            .ShouldBe(PageRules.All.Append(PageRules.Hidden).Select(rule => rule.Name).Order());

    [Fact]
    public void Every_rule_says_why() => PageRules.All.ShouldAllBe(rule => rule.Reason.Length > 5);

    [Theory]
    [InlineData("has-sidebar")]
    [InlineData("with-comments no-share")]
    [InlineData("type-video")]
    [InlineData("category-related")]
    [InlineData("shareholders")]
    [InlineData("overflow-hidden md:hidden")]
    [InlineData("address")]
    public void A_name_that_says_what_an_element_has_is_no_name_for_it(string names) =>
        PageRules.OfNames(names).ShouldBeNull();

    [Theory]
    [InlineData("share-bar", "share bar")]
    [InlineData("shareBar", "share bar")]
    [InlineData("c-share__bar", "share bar")]
    [InlineData("has-sidebar related-posts", "related list")]
    public void A_name_is_read_by_its_words(string names, string rule) => PageRules.OfNames(names)?.Name.ShouldBe(rule);

    [Fact]
    public void A_name_that_most_of_the_text_bears_means_something_else() =>
        Page.Text($"<body><div class='related'>{Page.Body}</div></body>").ShouldBe(Page.Paragraphs);

    [Fact]
    public void The_text_behind_a_paywall_is_text_where_the_page_holds_it() =>
        Page.Text(
                $"<body><article><p>{Page.Paragraphs[0]}</p><div class='paywall'><p>{Page.Paragraphs[1]}</p><p>{Page.Paragraphs[2]}</p></div></article></body>"
            )
            .ShouldBe(Page.Paragraphs);

    [Fact]
    public void A_teaser_without_a_link_is_the_lead() =>
        Page.Text(
                $"<body><article><div class='teaser'><p>{Page.Paragraphs[0]}</p></div><p>{Page.Paragraphs[1]}</p><p>{Page.Paragraphs[2]}</p></article></body>"
            )
            .ShouldBe(Page.Paragraphs);
}
