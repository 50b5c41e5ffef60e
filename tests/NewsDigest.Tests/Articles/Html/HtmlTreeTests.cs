using NewsDigest.Articles.Html;

namespace NewsDigest.Tests.Articles.Html;

public class HtmlTreeTests
{
    [Theory]
    [InlineData("<p>One<p>Two<div>Three</div>", "html(p(One) p(Two) div(Three))")]
    [InlineData(
        "<ul><li>One<li>Two<ul><li>Inner</ul><li>Three</ul>",
        "html(ul(li(One) li(Two ul(li(Inner))) li(Three)))"
    )]
    [InlineData("<table><tr><td>1<td>2<tr><td>3</table>", "html(table(tr(td(1) td(2)) tr(td(3))))")]
    [InlineData("<dl><dt>One<dd>Two<dt>Three</dl>", "html(dl(dt(One) dd(Two) dt(Three)))")]
    public void Ends_that_are_implied_are_found(string page, string tree) => Outline(page).ShouldBe(tree);

    [Theory]
    [InlineData("<p>One<b>Two</p><p>Three</b>", "html(p(One Two) p(Three))")]
    [InlineData("<a>One<a>Two</a>", "html(a(One) a(Two))")]
    [InlineData("<div><a>One<p>Two</a>Three</p></div>Four", "html(div(a(One p(Two Three))) Four)")]
    [InlineData("<table><tr><td>One</div></td></tr></table>Two", "html(table(tr(td(One))) Two)")]
    [InlineData("</p>One</div>", "html(One)")]
    public void Wrong_nesting_does_no_harm(string page, string tree) => Outline(page).ShouldBe(tree);

    [Theory]
    [InlineData("<svg><g><path></g></svg>One", "html(svg(custom(custom)) One)")]
    [InlineData("<svg><g><p>One</p>", "html(svg(custom) p(One))")]
    [InlineData("<!-- One <p>Two</p>", "html(One p(Two))")]
    [InlineData("<p title=\"One>Two</p>", "html(p(Two))")]
    [InlineData("<title>One<p>Two</p>", "html(title One p(Two))")]
    public void What_is_never_closed_does_not_hide_the_page(string page, string tree) => Outline(page).ShouldBe(tree);

    [Fact]
    public void The_content_of_a_script_is_no_markup() =>
        Outline("<script>if (a<b) '<p>'</script ><p>One").ShouldBe("html(script p(One))");

    [Fact]
    public void A_bare_angle_bracket_is_a_character() => Outline("<p>3 < 4 <</p>").ShouldBe("html(p(3 < 4 <))");

    [Fact]
    public void References_are_resolved_in_text_and_attributes()
    {
        var paragraph = HtmlTree.Parse("<p class='a&amp;b'>Tea &amp; caf&eacute;").Children.ShouldHaveSingleItem();

        paragraph["class"].ShouldBe("a&b");
        paragraph.InnerText().ShouldBe("Tea & café");
    }

    [Fact]
    public void No_tree_is_deeper_than_the_limit()
    {
        var deepest = HtmlTree.Parse(string.Concat(Enumerable.Repeat("<div>", 5_000)) + "One");
        var depth = 0;
        while (deepest.Children is [.., { IsText: false } inner])
        {
            deepest = inner;
            depth++;
        }

        depth.ShouldBeInRange(200, HtmlTree.MaxDepth + 1);
    }

    [Fact]
    public void What_follows_a_tree_that_is_too_deep_lies_where_it_should() =>
        HtmlTree
            .Parse(
                string.Concat(Enumerable.Repeat("<div>", 5_000))
                    + string.Concat(Enumerable.Repeat("</div>", 5_000))
                    + "<p>One"
            )
            .Children.Select(child => child.Name)
            .ShouldBe(["div", "p"]);

    private static string Outline(string page) => Outline(HtmlTree.Parse(page));

    private static string Outline(HtmlNode node) =>
        node.IsText ? node.Text!.Trim()
        : node.Children.Count == 0 ? node.Name
        : $"{node.Name}({string.Join(' ', node.Children.Select(Outline))})";
}
