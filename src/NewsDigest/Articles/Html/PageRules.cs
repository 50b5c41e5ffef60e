using System.Collections.Frozen;
using NewsDigest.Text;

namespace NewsDigest.Articles.Html;

/// <summary>The table of what stands around articles on pages. Names that many systems use, none that is one site's own.</summary>
internal static class PageRules
{
    /// <summary>What is hidden from those who hear the page.</summary>
    public static PageRule Hidden { get; } = new("hidden", "is not shown, or repeats what is");

    /// <summary>The name of what stands below every page.</summary>
    public const string Footer = "footer";

    /// <summary>All rules, the surest first: the share of a later one is that of what the others left.</summary>
    public static IReadOnlyList<PageRule> All { get; } =
    [
        new(
            "comments",
            "readers wrote it",
            "comment comments commentlist disqus respond replies usercomments",
            MostShare: 0.9
        ),
        new(
            "cookie notice",
            "speaks of the reader's browser",
            "cookie cookies cookiebar cookieconsent cookienotice consent gdpr",
            MostShare: 0.9
        ),
        new(Footer, "stands below every page", "footer* colophon copyright sitefooter", "footer"),
        new(
            "navigation",
            "leads to other pages",
            "nav navbar navigation menu menus breadcrumb* pagination pager paging toolbar topbar skiplink skip toc",
            "nav menu"
        ),
        new("sidebar", "stands beside the article", "sidebar* aside rightrail leftrail rightcolumn rail", "aside"),
        new(
            "related list",
            "leads to other articles",
            "related* recommend* recirc* readmore readnext readalso morenews morestories trending popular mostread mostpopular latestnews topstories outbrain taboola similar upnext alsoread seealso breaking ticker",
            MostShare: 0.85
        ),
        new(
            "newsletter box",
            "asks the reader to subscribe",
            "newsletter* signup subscribe subscription subscribebox mailchimp optin"
        ),
        new(
            "advertisement",
            "is paid for",
            "ad ads adv advert* adbox adslot adunit adwrapper sponsor* promo promos promoted promotion promobox dfp banner banners"
        ),
        new(
            "caption",
            "describes a picture",
            "caption* figcaption credit credits photocredit imagecredit wpcaption",
            "figure figcaption"
        ),
        new(
            "form",
            "asks the reader",
            "poll quiz rating ratings vote feedback survey login contact",
            "form fieldset dialog"
        ),
        new("tags", "is evidence for the topic, not text", "tags taglist tagcloud keywords topics categories"),
        new(
            "byline",
            "is data, not text",
            "byline bylines author authors authorbox authorinfo bio authorbio writer contributor contributors reporter journalist dateline timestamp pubdate postmeta postdate publishdate articlemeta entrymeta date meta metadata publishing",
            MostLength: 800
        ),
        new(
            "paywall",
            "asks the reader to pay",
            "paywall* piano regwall meter donate donation membership",
            MostShare: 0.2
        ),
        new("gallery", "pictures and their captions", "gallery slideshow carousel slider lightbox", MostShare: 0.3),
        new("player", "names buttons of a player", "video videos player jwplayer audioplayer videoplayer podcast"),
        new(
            "share bar",
            "names buttons",
            "share shares sharing sharebar sharethis sharetools social socials socialmedia addthis addtoany sns follow followus",
            MostLength: 1500
        ),
        new(
            "teaser",
            "leads to another article; without a link it is this article's lead",
            "teaser teasers excerpt card cards",
            NeedsLinks: true,
            MostLength: 2000
        ),
        new(
            "notice",
            "speaks of the site",
            "disclaimer disclosure popup modal overlay alert notification noprint screenreader sronly visuallyhidden hidden"
        ),
    ];

    private static readonly FrozenDictionary<string, PageRule> ByWord = Words(exact: true);

    private static readonly (string Prefix, PageRule Rule)[] ByPrefix =
    [
        .. Words(exact: false).Select(pair => (pair.Key, pair.Value)),
    ];

    private static readonly FrozenDictionary<string, PageRule> ByElement = All.SelectMany(rule =>
            rule.Elements.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (name, rule))
        )
        .ToFrozenDictionary(pair => pair.name, pair => pair.rule);

    /// <summary>Words behind these say what an element has or has not, or what its surroundings are, not what it is.</summary>
    private static readonly WordSet Possessives = WordSet.Of(
        "has have with without no not is show hide enable enabled disable type label "
            + "tag category above below overflow visibility xs sm md lg xl"
    );

    /// <summary>The rule that an element falls under by its name; null where it is none of these.</summary>
    public static PageRule? OfElement(string name) => ByElement.GetValueOrDefault(name);

    /// <summary>The rule that a class name or id falls under by its words; null where it says nothing.</summary>
    public static PageRule? OfNames(ReadOnlySpan<char> names)
    {
        Span<char> lower = stackalloc char[32];
        var exact = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();
        var skip = false;
        for (var i = 0; i < names.Length; )
        {
            if (!char.IsAsciiLetter(names[i]))
            {
                skip &= !char.IsWhiteSpace(names[i]);
                i++;
                continue;
            }
            var start = i;
            i++;
            while (
                i < names.Length
                && char.IsAsciiLetter(names[i])
                && !(char.IsAsciiLetterUpper(names[i]) && char.IsAsciiLetterLower(names[i - 1]))
            )
                i++;
            if (i - start > lower.Length)
                continue;
            var word = lower[..names[start..i].ToLowerInvariant(lower)];
            if (skip)
                continue;
            if (Possessives.Contains(word) || IsHiddenSomewhere(names, start, i))
                skip = true;
            else if (exact.TryGetValue(word, out var rule))
                return rule;
            else
                foreach (var (prefix, byPrefix) in ByPrefix)
                    if (word.StartsWith(prefix, StringComparison.Ordinal))
                        return byPrefix;
        }
        return null;
    }

    /// <summary>"hidden-xs" and "hidden-print" say where an element is hidden, which says that it is shown elsewhere.</summary>
    private static bool IsHiddenSomewhere(ReadOnlySpan<char> names, int start, int end) =>
        names[start..end].Equals("hidden", StringComparison.OrdinalIgnoreCase)
        && end + 1 < names.Length
        && names[end] == '-'
        && char.IsAsciiLetter(names[end + 1]);

    private static FrozenDictionary<string, PageRule> Words(bool exact) =>
        All.SelectMany(rule =>
                rule.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (word, rule))
            )
            .Where(pair => pair.word.EndsWith('*') != exact)
            .ToFrozenDictionary(pair => pair.word.TrimEnd('*'), pair => pair.rule);
}
