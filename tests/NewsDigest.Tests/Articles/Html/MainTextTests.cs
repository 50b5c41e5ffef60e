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

    [Theory]
    [InlineData("<div class='teaser'><p>{0}</p></div>")]
    [InlineData("<div class='share'><div><p>{0}</p></div></div>")]
    public void A_wrapper_that_is_called_like_debris_is_no_debris(string wrapper) =>
        Page.Text($"<body>{wrapper.Replace("{0}", Page.Body + Filler(20), StringComparison.Ordinal)}</body>")
            .ShouldContain(Page.Paragraphs[0]);

    [Fact]
    public void Debris_in_a_wrapper_that_is_called_like_debris_is_still_left_out() =>
        Page.Text(
                $"<body><div class='with ad margins'><div>{Page.Body}</div><div class='ad'><p>{Teaser}</p></div></div></body>"
            )
            .ShouldBe(Page.Paragraphs);

    [Fact]
    public void An_article_is_told_from_a_wrapper_of_it_by_what_the_comments_leave() =>
        Page.Text(
                $"<body><div class='two-col-sidebar-right'><div>{Page.Body}</div><div class='comments'>{Filler(12)}</div></div></body>"
            )
            .ShouldBe(Page.Paragraphs);

    [Fact]
    public void What_opens_over_a_page_stands_behind_its_footer_and_is_left_out() =>
        Page.Text(
                $"<body><div>{Page.Body}</div><footer><p>Harbour Post, Port Ellery</p></footer><div id='layer'><p>{Teaser}</p></div></body>"
            )
            .ShouldBe(Page.Paragraphs);

    [Theory]
    [InlineData("<p>Read also: <a href='/a'>Bridge over the Sound stays closed until Friday</a></p>")]
    [InlineData("<p id='breadcrumbs'><a href='/'>Home</a> » News » Town of Port Ellery » Harbour.</p>")]
    public void Announced_links_and_trails_are_left_out(string element) =>
        Page.Text(Page.With(element)).ShouldBe(Page.Paragraphs);

    [Fact]
    public void A_heading_of_what_is_gone_is_left_out_before_the_next() =>
        Page.Text(
                Page.With(
                    "<h3>More on this</h3><ul><li><a href='/a'>Bridge closed</a></li></ul><h3>What comes next</h3>"
                )
            )
            .ShouldBe([Page.Paragraphs[0], Page.Paragraphs[1], "What comes next", Page.Paragraphs[2]]);

    [Theory]
    [InlineData("<blockquote><h3>A good day for the town</h3></blockquote>")]
    [InlineData("<div class='field-label-hidden'><p>It is to open in three years, the council said.</p></div>")]
    [InlineData("<div class='hidden-print'><p>It is to open in three years, the council said.</p></div>")]
    [InlineData("<p>The rule is <math><mi>a</mi><mo>≠</mo><mn>0</mn></math> for all of them.</p>")]
    public void Large_quotations_and_what_only_a_printer_hides_are_kept(string element) =>
        Page.Text(Page.With(element)).Count.ShouldBe(4);

    [Fact]
    public void A_teaser_alone_with_a_link_by_the_way_is_the_lead()
    {
        var lead = $"{Teaser} {Teaser}";

        Page.Text(
                $"<body><div><h1>Council approves ferry terminal</h1><div class='teaser'><p>{lead} <a href='/a'>More</a></p></div><div class='article-body'>{Page.Body}</div></div></body>"
            )[0]
            .ShouldBe(lead + " More");
    }

    [Fact]
    public void An_introduction_of_several_paragraphs_above_the_article_belongs_to_it()
    {
        string[] introduction =
        [
            "The council met on Monday night.",
            "Nine voted for the plan, four against.",
            "Here is what they said about it.",
        ];

        Page.Text(
                $"<body><h1>Council approves ferry terminal</h1><div>{string.Concat(introduction.Select(p => $"<p>{p}</p>"))}</div><div class='article-body'>{Page.Body}</div></body>"
            )
            .ShouldBe([.. introduction, .. Page.Paragraphs]);
    }

    [Fact]
    public void A_table_beside_the_paragraphs_of_a_marked_article_belongs_to_it() =>
        Page.Text(
                $"<body><article><ul>{string.Concat(Enumerable.Range(1, 5).Select(i => $"<li>{i}. Seat {i}</li>"))}</ul><div>{Page.Body}</div></article></body>"
            )
            .Count.ShouldBe(8);

    private static string Filler(int paragraphs) =>
        string.Concat(Enumerable.Range(1, paragraphs).Select(i => $"<p>Reader {i} wrote: {Teaser}</p>"));
}
