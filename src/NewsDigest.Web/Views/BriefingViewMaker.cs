using NewsDigest.Briefings;
using NewsDigest.Delivery;
using NewsDigest.Stories;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Views;

/// <summary>Makes a briefing fit to be shown.</summary>
public static class BriefingViewMaker
{
    private const int MaxName = 60;
    private const int MaxAddress = 300;
    private const int MaxFeeds = 10;

    /// <summary>The briefing as it is shown.</summary>
    /// <param name="briefing">What is told.</param>
    /// <param name="footer">What stands under it.</param>
    /// <param name="look">The site that tells it.</param>
    public static BriefingView Make(Briefing briefing, BriefingFooter footer, SiteLook look)
    {
        var words = Wording.Of(briefing.Language);
        var sections = briefing.Sections.Select(section => Section(section, briefing.Instant, words)).ToList();
        var byId = new Dictionary<StoryId, StoryView>();
        foreach (var story in sections.SelectMany(section => section.Stories))
            byId.TryAdd(story.Id, story);
        List<StoryView> top = [.. briefing.Top.Select(story => byId.GetValueOrDefault(story.Id)).OfType<StoryView>()];

        List<StoryView> inOrder =
        [
            .. top,
            .. sections.SelectMany(s => s.Stories).Except(top),
            .. sections.SelectMany(s => s.Also),
        ];
        var count = inOrder.Count + sections.Sum(section => section.Further);
        var extent = briefing.IsQuiet
            ? ""
            : $"{words.ReadingTime(briefing.ReadingTime)} · {words.Scope(briefing.ArticleCount, briefing.SourceCount)}";
        var siteName = DisplayText.Clean(look.Name, MaxName);
        return new BriefingView(
            words,
            siteName,
            Teaser.Subject(inOrder, count, words),
            Teaser.Preheader(inOrder, extent, words.QuietText),
            briefing.Instant,
            words.Date(briefing.Date),
            extent,
            top,
            sections,
            Footer(footer, Notes(briefing, footer, siteName, words), words)
        )
        {
            Home = WebLink.Of(look.Home),
        };
    }

    private static SectionView Section(BriefingSection section, DateTimeOffset instant, Wording words) =>
        new(
            $"topic-{section.Topic.Value}",
            DisplayText.Clean(section.Name, MaxName),
            [.. section.Stories.Select(story => StoryViewMaker.Make(story, instant, words))],
            [.. section.Also.Select(story => StoryViewMaker.Make(story, instant, words))],
            section.Further
        )
        {
            Topic = section.Topic,
        };

    private static List<string> Notes(Briefing briefing, BriefingFooter footer, string siteName, Wording words)
    {
        var notes = new List<string>();
        if (footer.IsLate)
            notes.Add(words.Late);
        if (footer.Links.Unsubscribe is not null)
            notes.Add(words.Subscribed(siteName));
        if (!briefing.IsQuiet)
        {
            var models = briefing.Models.Select(model => DisplayText.Clean(model, MaxName)).ToList();
            notes.Add(models.Count == 0 ? words.MadeOfExtracts : words.MadeByModels(models));
            notes.Add(words.MarksExplained);
        }
        if (footer.FailingFeeds.Count > 0)
            notes.Add(FailingFeeds(footer.FailingFeeds, words));
        return notes;
    }

    /// <summary>The end of a mail or page as it is shown.</summary>
    internal static FooterView Footer(BriefingFooter footer, IReadOnlyList<string> notes, Wording words) =>
        new(
            notes,
            WebLink.Of(footer.Links.ReadOnline),
            [
                .. new[]
                {
                    (Text: words.Archive, Link: WebLink.Of(footer.Links.Archive)),
                    (Text: words.ChangeTopics, Link: WebLink.Of(footer.Links.ChangeTopics)),
                    (Text: words.Pause, Link: WebLink.Of(footer.Links.Pause)),
                    (Text: words.Unsubscribe, Link: WebLink.Of(footer.Links.Unsubscribe)),
                }
                    .Where(link => link.Link is not null)
                    .Select(link => (link.Text, link.Link!)),
            ],
            footer.PostalAddress is { } address ? DisplayText.Clean(address, MaxAddress) : null
        );

    private static string FailingFeeds(IReadOnlyList<string> names, Wording words)
    {
        var shown = names.Take(MaxFeeds).Select(name => DisplayText.Clean(name, MaxName)).ToList();
        if (names.Count > MaxFeeds)
            shown.Add("…");
        return words.FailingFeeds(shown);
    }
}
