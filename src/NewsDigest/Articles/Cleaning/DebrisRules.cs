using static NewsDigest.Articles.Cleaning.DebrisPlace;
using static NewsDigest.Articles.Cleaning.DebrisReach;

namespace NewsDigest.Articles.Cleaning;

/// <summary>
/// The table of debris, tried from the top. What needs its surroundings to be recognised (captions, bylines, datelines,
/// labelled lines, the repeated headline) is found by <see cref="BodyCleaner"/>.
/// </summary>
public static class DebrisRules
{
    /// <summary>Name of the kind by which captions beside credits are found.</summary>
    public const string Credit = "picture credit";

    /// <summary>Name of the kind whose line may hold the whole headline.</summary>
    public const string ReadMore = "read more";

    /// <summary>Name of the kind that says that the text goes on elsewhere.</summary>
    public const string GoesOn = "continues elsewhere";

    /// <summary>Name of the kind that lists the article's tags, which are kept as data.</summary>
    public const string TagLabel = "tag label";

    // Lengths that patterns are tried on: what is one word of thousands of characters was made to keep them busy.
    private const int MostCharacters = 1_000;
    private const int CharactersOfShortRule = 200;
    private const int CharactersOfWord = 20;

    /// <summary>All rules.</summary>
    public static IReadOnlyList<DebrisRule> All { get; } =
    [
        new(Credit, "photographer, agency and owner between bars", Anywhere, Block, 16, CreditLine.IsBarred),
        new(
            Credit,
            "a label and the name of who made the picture",
            Anywhere,
            Block,
            14,
            DebrisPatterns.LabelledCredit.IsMatch
        ),
        new(
            Credit,
            "an agency, with or without the photographer",
            Anywhere,
            Block,
            10,
            DebrisPatterns.AgencyCredit.IsMatch
        ),
        new(
            "caption",
            "a label says that it describes a picture",
            Anywhere,
            Block,
            70,
            DebrisPatterns.LabelledCaption.IsMatch
        ),
        new("caption", "ends in the credit of its picture", Anywhere, Block, 90, CreditLine.EndsIt),
        new("advertisement", "announces an advertisement", Anywhere, Block, 12, DebrisPatterns.Advertisement.IsMatch),
        new(ReadMore, "points to other articles", Anywhere, Block, 45, DebrisPatterns.ReadMore.IsMatch),
        new("related list", "heads a list of other articles", Anywhere, List, 8, DebrisPatterns.RelatedHeading.IsMatch),
        new(
            "feed footer",
            "says which site the entry came from",
            Anywhere,
            Block,
            80,
            DebrisPatterns.PostAppeared.IsMatch
        ),
        new(
            "comment form",
            "belongs to the comments under the article",
            Anywhere,
            Rest,
            30,
            DebrisPatterns.CommentForm.IsMatch
        ),
        new("share count", "counts readers, not facts", Anywhere, Block, 6, DebrisPatterns.ShareCount.IsMatch),
        new("reading time", "says how long the article is", Anywhere, Block, 8, DebrisPatterns.ReadingTime.IsMatch),
        new("cookie notice", "speaks of the site", Anywhere, Block, 70, DebrisPatterns.CookieNotice.IsMatch),
        new(
            "newsletter call",
            "asks the reader to subscribe",
            Anywhere,
            Block,
            40,
            DebrisPatterns.NewsletterCall.IsMatch
        ),
        new(
            "follow call",
            "asks the reader to follow an account",
            Anywhere,
            Block,
            30,
            DebrisPatterns.FollowCall.IsMatch
        ),
        new("contact line", "says how to reach the writer", Anywhere, Block, 30, DebrisPatterns.ContactLine.IsMatch),
        new("contact line", "says how to reach the writer", Anywhere, Block, 30, DebrisPatterns.ReachedAt.IsMatch),
        new("paywall", "asks the reader to pay", Anywhere, Block, 40, DebrisPatterns.Paywall.IsMatch),
        new(GoesOn, "the text is cut here", Anywhere, Block, 10, DebrisPatterns.GoesOn.IsMatch),
        new("copyright", "states an owner's rights", Anywhere, Block, 60, DebrisPatterns.Copyright.IsMatch),
        new("copyright", "states an owner's rights", Anywhere, Block, 60, DebrisPatterns.RightsReserved.IsMatch),
        new("desk credit", "names who wrote and edited", Anywhere, Block, 60, CreditLine.IsDeskCredit),
        new("contributors", "names who helped", Anywhere, Block, 40, DebrisPatterns.WithFiles.IsMatch),
        new("contributors", "names who helped", Anywhere, Block, 40, DebrisPatterns.Contributors.IsMatch),
        new(
            "mail footer",
            "belongs to the mail around the article",
            Anywhere,
            Block,
            50,
            DebrisPatterns.MailFooter.IsMatch
        ),
        new(TagLabel, "heads the article's tags", Anywhere, List, 40, DebrisPatterns.TagLabel.IsMatch),
        new("author line", "names the author in other words", Anywhere, Block, 14, DebrisPatterns.AuthorLine.IsMatch),
        new("wire note", "tells editors what changed", Anywhere, Block, 60, DebrisPatterns.WireNote.IsMatch),
        new("agency sign-off", "closes a wire story", Anywhere, Block, 3, DebrisPatterns.AgencySignOff.IsMatch),
        new("end mark", "a rule or mark between texts", Anywhere, Block, 8, IsMark),
        new("navigation", "leads to other pages", Anywhere, Block, 16, DebrisPatterns.Navigation.IsMatch),
        new("sign-off", "a newspaper's name behind its text", Tail, Block, 6, DebrisPatterns.SignOff.IsMatch),
        new("time stamp", "says when the page changed", Edges, Block, 16, DebrisPatterns.TimeStamp.IsMatch),
        new("tag list", "tags run together", Tail, Block, 80, TagSoup.IsTagSoup),
        new("hashtags", "tags for other networks", Edges, Block, 30, DebrisPatterns.Hashtags.IsMatch),
        new("writer's mark", "initials of writer and editor", Tail, Block, 4, DebrisPatterns.WriterMark.IsMatch),
        new("page words", "holds nothing but words of buttons and forms", Anywhere, Block, 14, PageWords.AreAll),
        new(
            "notice",
            "speaks to the reader of the page, not of the news",
            Anywhere,
            Block,
            40,
            PageWords.AddressTheReader
        ),
    ];

    private static bool IsMark(string block) =>
        !block.Any(char.IsLetterOrDigit)
        || DebrisPatterns.EndMark.IsMatch(block)
        // Counts of readers' little pictures.
        || (!block.Any(char.IsLetter) && block.Any(char.IsSurrogate));

    /// <summary>The first rule that takes a block for debris where it stands, or null.</summary>
    public static DebrisRule? Find(string block, DebrisPlace place)
    {
        if (block.Length > MostCharacters)
            return null;
        var words = Words.Count(block);
        foreach (var rule in All)
            if (
                words <= rule.MaxWords
                && block.Length <= Math.Max(CharactersOfShortRule, rule.MaxWords * CharactersOfWord)
                && (rule.Place & place) == place
                && rule.Matches(block)
            )
                return rule;
        return null;
    }
}
