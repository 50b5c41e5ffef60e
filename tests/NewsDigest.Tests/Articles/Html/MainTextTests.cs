namespace NewsDigest.Tests.Articles.Html;

public class MainTextTests
{
    private const string Teaser =
        "The bridge over the Sound stays closed until Friday, because the storm has damaged two of its piers, the county said.";

    [Theory]
    [InlineData("<div itemprop='articleBody'>{0}</div>")]
    [InlineData("<div class='article-body'>{0}</div>")]
    [InlineData("<div id='storyText'>{0}</div>")]
    [InlineData("<article>{0}</article>")]
    [InlineData("<main>{0}</main>")]
    [InlineData("<div role='main'>{0}</div>")]
    public void A_marked_article_is_found_beside_other_paragraphs(string marked) =>
        Page.Text(
                $"<body><div><p>{Teaser[..75]}.</p></div>{marked.Replace("{0}", Page.Body, StringComparison.Ordinal)}<div><p>{Teaser[..75]}.</p></div></body>"
            )
            .ShouldBe(Page.Paragraphs);

    [Fact]
    public void An_article_without_a_mark_is_where_most_paragraphs_are() =>
        Page.Text(
                $"<body><div class='left'><p>{Teaser[..40]}.</p></div><div class='right'><div>{Page.Body}</div></div></body>"
            )
            .ShouldBe(Page.Paragraphs);

    [Fact]
    public void A_marked_article_in_parts_is_read_whole() =>
        Page.Text(
                $"<body><div><div class='article-body a'><p>{Page.Paragraphs[0]}</p><p>{Page.Paragraphs[1]}</p></div>"
                    + $"<div class='promo'><p>{Teaser}</p></div><div class='article-body b'><p>{Page.Paragraphs[2]}</p></div></div></body>"
            )
            .ShouldBe(Page.Paragraphs);

    [Fact]
    public void Of_several_articles_the_one_under_the_headline_is_read()
    {
        var other = $"<article><h2>Bridge closed</h2><p>{Teaser}</p><p>{Teaser}</p><p>{Teaser}</p></article>";

        Page.Text($"<body><article><h1>Council approves ferry terminal</h1>{Page.Body}</article>{other}{other}</body>")
            .ShouldBe(Page.Paragraphs);
    }

    [Fact]
    public void Comments_that_are_longer_than_the_article_are_left_out() =>
        Page.Text(
                $"<body><div><div>{Page.Body}</div><div class='comments'>{string.Concat(Enumerable.Repeat($"<div class='comment'><p>{Teaser}</p></div>", 9))}</div></div></body>"
            )
            .ShouldBe(Page.Paragraphs);

    [Theory]
    [InlineData("<ul><li>Nine members voted for it.</li><li>Four voted against</li></ul>")]
    [InlineData("<blockquote>It is a good day for the town.</blockquote>")]
    [InlineData("<h2>What comes next</h2>")]
    [InlineData("<p>Forty million, then</p>")]
    public void Lists_quotations_headings_and_short_paragraphs_are_kept_in_their_place(string element)
    {
        var text = Page.Text(Page.With(element));

        text.Count.ShouldBeGreaterThan(Page.Paragraphs.Count);
        (text[1], text[^1]).ShouldBe((Page.Paragraphs[1], Page.Paragraphs[2]));
    }

    [Theory]
    [InlineData("<ul><li><a href='/a'>Bridge closed</a></li><li><a href='/b'>Ten walks along the Sound</a></li></ul>")]
    [InlineData("<div><a href='/a'>Bridge closed until Friday</a></div>")]
    [InlineData("<p><a href='/a'>Ten walks along the Sound</a></p>")]
    [InlineData("<div>A few words</div>")]
    [InlineData("<div style='display: none'><p>These words are not shown to anybody who reads the page.</p></div>")]
    [InlineData("<template><p>These words are not shown to anybody who reads the page.</p></template>")]
    public void Links_labels_and_what_is_not_shown_are_left_out(string element) =>
        Page.Text(Page.With(element)).ShouldBe(Page.Paragraphs);

    [Fact]
    public void A_heading_with_nothing_under_it_is_left_out() =>
        Page.Text(
                $"<body><article>{Page.Body}<h3>Further news</h3><ul><li><a href='/a'>Bridge closed</a></li></ul></article></body>"
            )
            .ShouldBe(Page.Paragraphs);

    [Fact]
    public void A_long_lead_above_the_article_belongs_to_it()
    {
        const string Lead =
            "Nine of thirteen members of the harbour council want the terminal. Those who are against it speak of a palace of glass.";

        Page.Text(
                $"<body><header><h1>Council approves ferry terminal</h1><p class='lead'>{Lead}</p></header><div class='article-body'>{Page.Body}</div></body>"
            )
            .ShouldBe([Lead, .. Page.Paragraphs]);
    }

    [Fact]
    public void A_short_line_under_the_headline_is_a_second_headline() =>
        Page.Text(
                $"<body><header><h1>Council approves ferry terminal</h1><p class='deck'>The building is to cost forty million orins.</p></header><div class='article-body'>{Page.Body}</div></body>"
            )
            .ShouldBe(Page.Paragraphs);

    [Fact]
    public void A_page_that_fetches_its_text_later_has_the_text_it_declares()
    {
        var declared = string.Join("\n\n", Page.Paragraphs.Concat(Page.Paragraphs.Select(p => "Yesterday, " + p)));

        Page.Text("<body><p>Please wait.</p></body>", declared).ShouldContain(Page.Paragraphs[2]);
    }

    [Fact]
    public void A_declared_text_does_not_replace_the_one_that_is_shown() =>
        Page.Text(Page.With(""), declared: string.Concat(Enumerable.Repeat(Teaser, 20))).ShouldBe(Page.Paragraphs);

    [Fact]
    public void An_article_in_a_form_is_read() =>
        Page.Text($"<body><form>{Page.Body}</form></body>").ShouldBe(Page.Paragraphs);

    [Fact]
    public void Lines_in_one_element_are_paragraphs_each() =>
        Page.Text($"<body><div>{string.Join("<br><br>", Page.Paragraphs)}</div></body>").ShouldBe(Page.Paragraphs);
}
