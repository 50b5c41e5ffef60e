using System.Collections.Frozen;

namespace NewsDigest.Articles.Cleaning;

/// <summary>Recognises the buttons by which readers pass an article on.</summary>
internal static class ShareBar
{
    private static readonly FrozenSet<string> Buttons = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "share",
        "tweet",
        "pin",
        "email",
        "e-mail",
        "print",
        "save",
        "facebook",
        "twitter",
        "whatsapp",
        "linkedin",
        "reddit",
        "telegram",
        "pinterest",
        "flipboard",
        "messenger",
        "bookmark",
        "like",
        "copy",
        "tumblr",
        "pocket",
        "viber",
        "line",
        "threads",
        "bluesky",
        "mastodon",
        "instagram",
        "youtube",
        "rss",
        "sms",
        "vk",
        "xing",
        "gift",
        "listen",
        "follow",
        "subscribe",
        "comment"
    );

    private static readonly FrozenSet<string> Around = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "this",
        "on",
        "via",
        "by",
        "to",
        "the",
        "with",
        "a",
        "an",
        "and",
        "or",
        "article",
        "story",
        "page",
        "post",
        "link",
        "friend",
        "x",
        "us",
        "now",
        "it",
        "more",
        "button",
        "your",
        "friends"
    );

    /// <summary>Whether every word of a block is a button's name or belongs to one.</summary>
    public static bool IsShareBar(string block)
    {
        if (SentenceEnd.Closes(block) && !block.EndsWith(':'))
            return false;
        var buttons = Buttons.GetAlternateLookup<ReadOnlySpan<char>>();
        var around = Around.GetAlternateLookup<ReadOnlySpan<char>>();
        var text = block.AsSpan();
        var found = false;
        foreach (var range in text.SplitAny(' ', ',', '|', '/', '•', '·', '+', ':', '&'))
        {
            var word = text[range];
            if (word.IsEmpty || around.Contains(word))
                continue;
            if (!buttons.Contains(word))
                return false;
            found = true;
        }
        return found;
    }
}
