using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Views;

/// <summary>What a list of mails shows of a briefing before it is opened: subject and preheader.</summary>
public static class Teaser
{
    private const int MaxHeadline = 70;
    private const int MinPreheader = 40;
    private const int MaxPreheader = 130;
    private const string Separator = " · ";

    /// <summary>The first story's headline, cut at a word, and how many stories follow.</summary>
    /// <param name="stories">Stories in the order of their importance.</param>
    /// <param name="count">Count of all stories, those that are not shown included.</param>
    /// <param name="words">The texts around them.</param>
    public static string Subject(IReadOnlyList<StoryView> stories, int count, Wording words) =>
        stories.Count == 0
            ? words.QuietSubject
            : words.Subject(DisplayText.Cut(stories[0].Headline, MaxHeadline), count - 1);

    /// <summary>The headlines that follow, as far as they fit; filled up with how much the briefing is made of.</summary>
    /// <param name="stories">Stories in the order of their importance.</param>
    /// <param name="extent">Reading time and scope; at least a few words.</param>
    /// <param name="quiet">What is said where there is no story.</param>
    public static string Preheader(IReadOnlyList<StoryView> stories, string extent, string quiet)
    {
        if (stories.Count == 0)
            return DisplayText.Cut(quiet, MaxPreheader);
        var preheader = Joined(stories.Skip(1).Select(story => story.Headline));
        if (preheader.Length == 0 && stories[0].Sentences.Count > 0)
            preheader = stories[0].Sentences[0].Text;
        if (preheader.Length < MinPreheader)
            preheader = preheader.Length == 0 ? extent : preheader + Separator + extent;
        return DisplayText.Cut(preheader, MaxPreheader);
    }

    /// <summary>As many headlines as fit whole; the first in any case.</summary>
    private static string Joined(IEnumerable<string> headlines)
    {
        var joined = "";
        foreach (var headline in headlines)
        {
            if (joined.Length > 0 && joined.Length + Separator.Length + headline.Length > MaxPreheader)
                break;
            joined = joined.Length == 0 ? headline : joined + Separator + headline;
        }
        return joined;
    }
}
