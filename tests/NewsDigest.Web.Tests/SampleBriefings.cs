using NewsDigest.Briefings;
using NewsDigest.Delivery.Mails;
using NewsDigest.Feeds.Polling;
using NewsDigest.Web.Texts;
using NewsDigest.Web.Views;
using static NewsDigest.Web.Tests.BriefingBuilder;

namespace NewsDigest.Web.Tests;

/// <summary>One fictional briefing for every state that a mail or page can be in.</summary>
internal static class SampleBriefings
{
    public static readonly BriefingFooter Footer = new()
    {
        Links = new ReaderLinks
        {
            ReadOnline = new Uri("https://digest.example/mine?t=abc"),
            ChangeTopics = new Uri("https://digest.example/preferences?t=abc"),
            Pause = new Uri("https://digest.example/preferences?t=abc#pause"),
            Unsubscribe = new Uri("https://digest.example/unsubscribe?t=abc"),
        },
        PostalAddress = "News Digest, 4 Quay Street,\nPort Ellery",
    };

    public static readonly SiteLook OperatorsLook = new("The <b>Morning</b> Tide")
    {
        Light = Palette.Light with { Accent = "#1f4f8f", Canvas = "#e6eaf0" },
        Dark = Palette.Dark with { Accent = "#9fc1f0" },
        Logo = new SiteLogo(new Uri("https://digest.example/logo.png?a=1&b=2"), 160),
        Footer = "Made by three people in Port Ellery.\r\n<script>imprint()</script>",
        Texts = SiteTexts.Parse("""{"en": {"ReadOnline": "Open as <i>a page</i>"}}"""),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static IReadOnlyDictionary<string, (Briefing Briefing, BriefingFooter Footer)> All { get; } =
        new Dictionary<string, (Briefing, BriefingFooter)>
        {
            ["normal"] = (UsualBriefings.Normal("en"), Footer),
            ["german"] = (UsualBriefings.Normal("de"), Footer),
            ["quiet"] = (new BriefingBuilder().Build(), Footer),
            ["one-story"] = (UsualBriefings.OneStory(), Footer),
            ["extracts"] = (UsualBriefings.Extracts(), BriefingFooter.None),
            ["update"] = (UsualBriefings.Update(), Footer),
            ["late"] = (UsualBriefings.OneStory(), Footer with { IsLate = true }),
            ["failing-feeds"] = (Failing(UsualBriefings.OneStory(), "Harbour Wire", "Valley Gazette <rss>"), Footer),
            ["right-to-left"] = (UsualBriefings.RightToLeft(), Footer),
            ["markup"] = (Failing(HostileBriefings.Markup(), "<script>feed()</script>"), Footer),
            ["line-breaks"] = (HostileBriefings.LineBreaks(), Footer),
            ["endless"] = (HostileBriefings.Endless(), Footer),
            ["invisible"] = (HostileBriefings.Invisible(), Footer),
            ["emoji"] = (HostileBriefings.Emoji(), Footer),
            ["bad-links"] = (HostileBriefings.BadLinks(), Footer),
            ["untitled"] = (UsualBriefings.Untitled(), Footer),
            ["without-link"] = (UsualBriefings.WithoutLink(), Footer),
            ["long"] = (LongBriefing.Build(), Footer),
        };

    public static Briefing Failing(Briefing briefing, params IEnumerable<string> feeds) =>
        briefing with
        {
            FailingFeeds =
            [
                .. feeds.Select(name => new FailingFeed(name, new Uri("https://feeds.example/"), Instant.AddDays(-2))),
            ],
        };
}
