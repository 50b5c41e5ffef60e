using System.Buffers;
using System.Text.RegularExpressions;
using NewsDigest.Text;

namespace NewsDigest.Articles.Cleaning;

/// <summary>
/// The words by which pages and mails speak of themselves and to their reader, in English and German. Buttons, forms and
/// notices are worded in a thousand ways, but with the same few words.
/// </summary>
internal static partial class PageWords
{
    /// <summary>Words that make a line one of the page, if it holds nothing else than page words.</summary>
    private static readonly WordSet Telling = WordSet.Of(
        """
        share shares shared sharing tweet tweets retweet retweets pin email e-mail emails e-mails print save bookmark copy
        facebook twitter whatsapp linkedin reddit telegram pinterest flipboard messenger tumblr pocket viber threads bluesky
        mastodon instagram youtube tiktok rss sms vk xing snapchat
        like likes follow followers subscribe subscriber subscribers subscription subscriptions unsubscribe newsletter
        newsletters inbox comment comments commenting reply replies discussion thoughts login logout log-in register signup
        sign-up password username advertisement advertisements advertising advert adverts ad ads sponsored promoted cookie cookies
        privacy preferences settings consent browser app apps download notifications menu navigation scroll skip click tap
        swipe moderators moderated characters views hits listen gallery slideshow transcript
        read reading related recommended trending popular
        teilen geteilt twittern drucken merken kommentar kommentare kommentieren antworten anmelden registrieren einloggen
        abonnieren abbestellen abo anzeige anzeigen werbung gesponsert datenschutz einstellungen impressum akzeptieren
        weiterlesen aufrufe folgen newsletter-anmeldung
        """,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Words that stand around those.</summary>
    private static readonly WordSet Around = WordSet.Of(
        """
        a an and or the this these that it its of on in at to for from with via by as be is are was more most all your you our us
        we me my i now here below above next previous first last new newest oldest best top latest today daily weekly breaking
        article articles story stories page pages post posts news headlines report content link links website site web video
        videos photo photos image images button buttons friend friends people person reader readers everyone what think have say
        let know do don't not no yes leave write add join start conversation name address required fields field submit send
        cancel close closed open show hide view see load continue continues reading remaining left sort order abuse report
        flag rules guidelines community policy terms use service conditions account free search
        full times time paid remove after manage update updates change choices accept reject allow ok okay got get more sign log up out
        back home topics tags number total line x be or just one
        artikel beitrag seite jetzt hier mehr alle ihre ihren ihr sie uns unser unseren unserem und oder zu zum zur der die das den
        diesen mal auf per mit von nach wird fortgesetzt schreiben lesen sie geschlossen sind um ist newsletter e-mail ansehen
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // Whoever is asked or told something by one of these is the reader of a page or a mail, not of a report.
    private static readonly SearchValues<string> Notices = SearchValues.Create(
        [
            "cookie",
            "newsletter",
            "inbox",
            "unsubscribe",
            "subscri",
            "e-mail",
            "email",
            "mails",
            " app",
            "browser",
            "notification",
            "click",
            "tap here",
            "sign up",
            "comment",
            "guidelines",
            "journalism",
            "channel",
            "alerts",
            "abonnieren",
            "forwarded",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<char> CountCharacters = SearchValues.Create("0123456789.,kKmM");

    /// <summary>Whether a block holds nothing but words of the page, one of them telling.</summary>
    public static bool AreAll(string block)
    {
        var found = false;
        if (block.EndsWith("...", StringComparison.Ordinal) || block.EndsWith('…'))
            return false;
        foreach (var match in Word.EnumerateMatches(block))
        {
            var word = block.AsSpan(match.Index, match.Length);
            if (Telling.Contains(word))
                found = true;
            else if (!Around.Contains(word) && !IsCount(word))
                return false;
        }
        return found;
    }

    /// <summary>Whether a block asks or tells the reader something about the page, its mails or its makers.</summary>
    public static bool AddressTheReader(string block) =>
        block[0] is not ('"' or '“' or '‘' or '«' or '„' or '\'')
        && block.AsSpan().ContainsAny(Notices)
        && Notice.IsMatch(block)
        && !Reported.IsMatch(block);

    /// <summary>"12", "1,204", "1.2K".</summary>
    private static bool IsCount(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0]) && !word.ContainsAnyExcept(CountCharacters);

    [GeneratedRegex(@"[\p{L}\p{N}](?:[\p{L}\p{N}]|['’.,-](?=[\p{L}\p{N}]))*", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    /// <summary>What only pages and mails speak of to their reader.</summary>
    private const string Subject =
        @"(?:cookies|newsletters?|inbox|unsubscribe|e-?mails?|mails|comments?|guidelines|journalism|subscri(?:bers?|be|bing|ptions?))";

    /// <summary>What reports of technology speak of as well: it tells only right behind the address, or where it is asked for.</summary>
    private const string Device = @"(?:app|browser|notifications?|channel|alerts)";

    /// <summary>Whom they speak to, and of whom: "us" in small letters, as US is a country.</summary>
    private const string Address = @"(?:you|your|our|(?-i:us)|unser\w*)";

    /// <summary>A subject beside an address; a subject that is asked for; and some that need neither.</summary>
    [GeneratedRegex(
        @"\b"
            + Address
            + @"\b.{0,80}\b"
            + Subject
            + @"\b|\b"
            + Subject
            + @"\b.{0,80}\b"
            + Address
            + @"\b|\b(?:your|our|unser\w*) (?:\w+ )?"
            + Device
            + @"\b|(?:^|[.!?] )(?:sign up|subscribe|join|follow|get|receive|download|install|try|enable|turn on|leave (?:a|your)|add|enter|manage|stop|never miss|support (?:independent|quality|local))\b.{0,80}\b(?:"
            + Subject
            + "|"
            + Device
            + @")\b|\b(?:click|tap|sign up) here\b|\bforwarded to you\b|^(?:this (?:web ?)?(?:site|page|content)|diese (?:website|webseite|seite))\b.*\bcookies\b|^we use cookies\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Notice { get; }

    /// <summary>What others say or did, about cookies and newsletters too, is a report.</summary>
    [GeneratedRegex(
        @"[""“”„«»]|\b(?:said|says|told|wrote|added|announced|reported|asked|claimed|warned|according|court|police|percent|million|billion|sagte|teilte|he|she|his|her|he's|she's)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Reported { get; }
}
