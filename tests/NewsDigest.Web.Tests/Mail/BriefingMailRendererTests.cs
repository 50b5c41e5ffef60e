using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Mails;
using NewsDigest.Web.Mail;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Tests.Mail;

public partial class BriefingMailRendererTests
{
    public static TheoryData<string> Names => SampleBriefings.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_mail_is_larger_than_clients_show(string name) =>
        (await Render(name)).HtmlPart.EncodedLength.ShouldBeLessThanOrEqualTo(BriefingMailRenderer.MaxHtmlBytes);

    [Fact]
    public async Task A_long_mail_uses_most_of_the_room_there_is() =>
        (await Render("long")).HtmlPart.EncodedLength.ShouldBeGreaterThan(BriefingMailRenderer.MaxHtmlBytes * 9 / 10);

    [Fact]
    public async Task Where_a_long_mail_ends_the_browser_reads_on() =>
        (await Render("long")).Html.ShouldContain(">Read on in the browser</a>");

    [Theory]
    [InlineData("港口重新开放并恢复渡轮服务")]
    [InlineData("\"'<&>=")]
    public async Task Letters_that_take_more_room_leave_room_for_fewer_stories(string text)
    {
        var builder = new BriefingBuilder { WithTop = true };
        var endless = string.Concat(Enumerable.Repeat(text, 60));
        builder.Section("A", [.. Enumerable.Range(0, 60).Select(_ => builder.Story(endless, [endless, endless]))]);

        var mail = await Render(builder.Build(), SampleBriefings.Footer);

        mail.HtmlPart.EncodedLength.ShouldBeLessThanOrEqualTo(BriefingMailRenderer.MaxHtmlBytes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_mail_has_one_main_heading_and_skips_no_level(string name)
    {
        var levels = Heading().Matches((await Render(name)).Html).Select(m => m.Groups[1].ValueSpan[0] - '0').ToList();

        levels[0].ShouldBe(1);
        levels.Count(level => level == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_mail_fetches_nothing_and_runs_nothing(string name)
    {
        var html = (await Render(name)).Html;

        Fetching().Matches(html).ShouldBeEmpty();
        Links().Matches(html).ShouldAllBe(link => link.Groups[1].Value.StartsWith("http"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_letter_is_smaller_than_fourteen_pixels(string name) =>
        // The hidden preheader is one pixel high, and rules have no letters.
        FontSize()
            .Matches((await Render(name)).Html)
            .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            .ShouldAllBe(size => size >= 14 || size <= 1);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_colour_comes_from_the_palettes(string name)
    {
        string[] palette =
        [
            .. new[] { Palette.Light, Palette.Dark }.SelectMany(p =>
                new[] { p.Canvas, p.Sheet, p.Ink, p.Muted, p.Accent, p.Rule }
            ),
        ];

        Colour().Matches((await Render(name)).Html).Select(match => match.Value).ShouldBeSubsetOf(palette);
    }

    [Fact]
    public void No_text_from_outside_changes_the_structure_of_the_mail()
    {
        var plain = TagsOf("Plain");
        var hostile = Gen.Select(
            Gen.OneOf(
                Gen.Const("</td></table>"),
                Gen.Const("<script>"),
                Gen.Const("\" onclick=\""),
                Gen.Const("<!--"),
                Gen.Const("]]>")
            ),
            Gen.String,
            (markup, text) => $"x{text}{markup}{text}"
        );

        hostile.Sample(text => TagsOf(text).ShouldBe(plain), iter: 100);
    }

    [Fact]
    public async Task A_briefing_that_nobody_subscribed_to_offers_nothing_to_leave()
    {
        var mail = await Render(UsualBriefings.OneStory(), BriefingFooter.None);

        mail.Html.ShouldNotContain("Unsubscribe");
        mail.Text.ShouldNotContain("You get this");
    }

    [Fact]
    public async Task A_mail_in_german_says_that_its_stories_are_in_english()
    {
        var mail = await Render("german");

        mail.Html.ShouldContain("<html lang=\"de\"");
        mail.Html.ShouldContain(" lang=\"en\">");
    }

    [Fact]
    public async Task Stories_are_the_same_pieces_in_the_mails_of_all_who_get_them()
    {
        var renderer = new BriefingMailRenderer(new SiteLook());
        var briefing = UsualBriefings.Normal("en");
        var other = briefing with { Sections = [.. briefing.Sections.Reverse()], Top = [] };

        var first = await renderer.RenderAsync(briefing, SampleBriefings.Footer, CancellationToken.None);
        var second = await renderer.RenderAsync(other, BriefingFooter.None, CancellationToken.None);

        foreach (var (part, others) in new[] { (first.HtmlPart, second.HtmlPart), (first.TextPart, second.TextPart) })
        {
            var shared = part.Pieces.Intersect(others.Pieces).Select(piece => piece.Text).ToList();
            foreach (var story in briefing.Sections.SelectMany(section => section.Stories.Concat(section.Also)))
                shared.ShouldContain(text => text.Contains(story.Headline));
        }
    }

    [Fact]
    public async Task No_piece_that_mails_share_holds_what_is_a_readers_own()
    {
        var mail = await Render("long");

        foreach (var piece in mail.HtmlPart.Pieces.Concat(mail.TextPart.Pieces).Where(piece => piece.IsShared))
            piece.Text.ShouldNotContain("digest.example");
    }

    [Fact]
    public async Task A_late_briefing_says_so_before_the_news()
    {
        var mail = await Render("late");

        foreach (var part in new[] { mail.Html, mail.Text })
            part.IndexOf("comes later", StringComparison.Ordinal)
                .ShouldBeInRange(
                    1,
                    part.IndexOf(
                        "First frost",
                        part.IndexOf("<h1", StringComparison.Ordinal) + 1,
                        StringComparison.Ordinal
                    )
                );
    }

    [Fact]
    public async Task Work_that_is_called_off_ends() =>
        await Should.ThrowAsync<OperationCanceledException>(() =>
            new BriefingMailRenderer(new SiteLook()).RenderAsync(
                UsualBriefings.OneStory(),
                BriefingFooter.None,
                new CancellationToken(canceled: true)
            )
        );

    private static string TagsOf(string text)
    {
        var builder = new BriefingBuilder();
        var source = BriefingBuilder.Source(1, text, title: text);
        builder.Section(
            text,
            [builder.Story(text, [text], [source], background: text, model: text)],
            [builder.Story(text, [], [source])]
        );
        var html = Render(
                SampleBriefings.Failing(builder.Build(), text),
                SampleBriefings.Footer with
                {
                    PostalAddress = text,
                }
            )
            .GetAwaiter()
            .GetResult()
            .Html;
        return string.Concat(
            Tag().Matches(html).Select(tag => AttributeValue().Replace(tag.Value, "").Replace(" dir", ""))
        );
    }

    private static Task<MailContent> Render(string name) =>
        Render(SampleBriefings.All[name].Briefing, SampleBriefings.All[name].Footer);

    private static Task<MailContent> Render(Briefing briefing, BriefingFooter footer) =>
        new BriefingMailRenderer(new SiteLook()).RenderAsync(briefing, footer, CancellationToken.None);

    [GeneratedRegex("<h([1-6])")]
    private static partial Regex Heading();

    [GeneratedRegex(
        "<(img|script|link|iframe|object|video|form|input)|url\\(|@import|\\son[a-z]+=\"",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Fetching();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("font-size:(\\d+)px")]
    private static partial Regex FontSize();

    [GeneratedRegex("#[0-9a-f]{6}\\b")]
    private static partial Regex Colour();

    [GeneratedRegex("<[a-z/!][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("=\"[^\"]*\"")]
    private static partial Regex AttributeValue();
}
