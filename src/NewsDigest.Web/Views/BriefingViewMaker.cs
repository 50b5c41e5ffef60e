using NewsDigest.Briefings;
using NewsDigest.Delivery.Mails;
using NewsDigest.Feeds.Polling;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Views;

/// <summary>Makes a briefing fit to be shown.</summary>
public static class BriefingViewMaker
{
    private const int MaxName = 60;
    private const int MaxAddress = 300;
    private const int MaxFeeds = 10;
    private const int MaxFootnote = 500;

    /// <summary>The briefing as it is shown.</summary>
    /// <param name="briefing">What is told.</param>
    /// <param name="footer">What stands under it.</param>
    /// <param name="look">The site that tells it.</param>
    public static BriefingView Make(Briefing briefing, BriefingFooter footer, SiteLook look)
    {
        var words = look.Texts.Words(briefing.Language);
        var sections = new List<SectionView>(briefing.Sections.Count);
        foreach (var section in briefing.Sections)
            sections.Add(Section(section, briefing.Instant, words));
        var top = new List<StoryView>(briefing.Top.Count);
        foreach (var story in briefing.Top)
            top.Add(StoryViewMaker.Make(story, briefing.Instant, words));
        var inOrder = InOrder(top, sections);
        var count = sections.Sum(section => section.Stories.Count + section.Also.Count + section.Further);
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
            Footer(footer, Notes(briefing, footer, look, siteName, words), words)
        )
        {
            Home = WebLink.Of(look.Home),
            Late = footer.IsLate ? words.Late : null,
        };
    }

    /// <summary>The stories that an inbox may tell of, the most important first.</summary>
    private static List<StoryView> InOrder(List<StoryView> top, List<SectionView> sections)
    {
        var inOrder = new List<StoryView>(top);
        foreach (var section in sections)
        {
            foreach (var story in section.Stories)
            {
                if (!top.Exists(other => ReferenceEquals(other, story)))
                    inOrder.Add(story);
            }
        }
        foreach (var section in sections)
            inOrder.AddRange(section.Also);
        return inOrder;
    }

    private static SectionView Section(BriefingSection section, DateTimeOffset instant, Wording words) =>
        new(
            $"topic-{section.Topic.Value}",
            DisplayText.Clean(section.Name, MaxName),
            Views(section.Stories, instant, words),
            Views(section.Also, instant, words),
            section.Further
        )
        {
            Topic = section.Topic,
        };

    private static StoryView[] Views(IReadOnlyList<BriefingStory> stories, DateTimeOffset instant, Wording words)
    {
        var views = new StoryView[stories.Count];
        for (var i = 0; i < views.Length; i++)
            views[i] = StoryViewMaker.Make(stories[i], instant, words);
        return views;
    }

    private static List<string> Notes(
        Briefing briefing,
        BriefingFooter footer,
        SiteLook look,
        string siteName,
        Wording words
    )
    {
        var notes = new List<string>();
        if (footer.Links.Unsubscribe is not null)
            notes.Add(words.Subscribed(siteName));
        if (!briefing.IsQuiet)
        {
            var models = briefing.Models.Select(model => DisplayText.Clean(model, MaxName)).ToList();
            notes.Add(models.Count == 0 ? words.MadeOfExtracts : words.MadeByModels(models));
            notes.Add(words.MarksExplained);
        }
        if (briefing.FailingFeeds.Count > 0)
            notes.Add(FailingFeeds(briefing.FailingFeeds, words));
        if (look.Footer is { } footnote)
            notes.Add(DisplayText.Clean(footnote, MaxFootnote));
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

    private static string FailingFeeds(IReadOnlyList<FailingFeed> feeds, Wording words)
    {
        var shown = feeds.Take(MaxFeeds).Select(feed => DisplayText.Clean(feed.Title, MaxName)).ToList();
        if (feeds.Count > MaxFeeds)
            shown.Add("…");
        return words.FailingFeeds(shown);
    }
}
