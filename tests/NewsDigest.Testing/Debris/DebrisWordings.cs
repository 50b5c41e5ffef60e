namespace NewsDigest.Testing.Debris;

/// <summary>
/// Debris as it is found around articles. Written without the rules of the reader at hand, and kept apart from their test
/// documents by a test: rules that know the very words they are measured with would prove nothing.
/// </summary>
public static class DebrisWordings
{
    /// <summary>All wordings.</summary>
    public static IReadOnlyList<DebrisWording> All { get; } =
    [
        .. Of(
            "caption",
            DebrisSpot.Between,
            "{caption} in {city} on {date}.|{person}/{pictures}",
            "{caption}. Photograph: {person}/{pictures}",
            "{caption}, {date}. [{person}/{pictures}]",
            "{caption} in {city}, {country}, {day}, 2026. {person} for {outlet}",
            "PHOTO: {caption} in {city}, {date}.",
            "Caption: {caption}.",
            "{caption} © {person}",
            "{caption} (Image: {pictures})",
            "(Photo: {person}, {outlet})",
            "Pictured: {caption}"
        ),
        .. Of("caption", DebrisSpot.BelowHeadline, "{caption} on {date}.", "{caption}, {date}|© {pictures}"),
        .. Of(
            "credit",
            DebrisSpot.Between,
            "{person} / {pictures}",
            "© {person}, {outlet}",
            "Photo credit: {person}",
            "Picture by {person} for {outlet}",
            "[Photo: {pictures}]",
            "{pictures}",
            "Images: {outlet}",
            "Photographer: {person}/{pictures}",
            "Copyright: {person}",
            "Getty",
            "Handout via {pictures}"
        ),
        .. Of(
            "dateline",
            DebrisSpot.BeforeText,
            "{CITY}, {country} ({agency}) — ",
            "{CITY}, {day} ({agency}) - ",
            "{CITY} — ",
            "{CITY} – ",
            "{city} ({agency}) – ",
            "{CITY}, {country}, {day} /{outlet}/ -- ",
            "({agency}) — ",
            "{CITY}: "
        ),
        .. Of(
            "byline",
            DebrisSpot.BelowHeadline,
            "By {person}",
            "by {person} in {city}",
            "By {person} and {person}",
            "BY {person}, {outlet}",
            "By {person} | {outlet}",
            "{person}, political editor",
            "{person} is our {topic} correspondent",
            "Words: {person}",
            "Reported by {person}",
            "By {person} @ {outlet}",
            "{person}|Staff reporter",
            "Author: {person}",
            "{person} {date} {time}",
            "By {person}, for {outlet}|Published {time}, {date}|Updated {time}"
        ),
        .. Of(
            "read more",
            DebrisSpot.Between,
            "READ MORE: {other}",
            "READ: {other}",
            "See also: {other}",
            "ALSO READ | {other}",
            "Related story: {other}",
            "Related Articles|{other}|{other}",
            "More on this story|{other}|{other}",
            "More {topic} news",
            "READ NEXT: {other}",
            "[READ: {other}]",
            "» {other}",
            "Full coverage: {other}",
            "Watch: {other}",
            "Don't miss: {other}",
            "Explainer: {other} (click to read)",
            "Read the full report here.",
            "Click here for more {topic} stories from {outlet}."
        ),
        .. Of(
            "tags",
            DebrisSpot.Below,
            "{city}{Topic}{country}{person}Newsletter{Topic}2026",
            "Tags: {topic}, {city}, {country}",
            "TOPICS: {Topic} | {city} | {country}",
            "Filed under: {Topic}, {city}",
            "Tagged with: {Topic} {country}",
            "#{topic} #{city} #news",
            "{topic}{city} {country}{topic}Local News{city}Opinion{topic}",
            "Keywords:|{topic}|{city}",
            "In this story: {person}, {city}, {country}",
            "More about:|{Topic}|{country}"
        ),
        .. Of(
            "share count",
            DebrisSpot.Below,
            "{n} shares",
            "{k}k Shares",
            "Shared {n} times",
            "Share on Facebook ({n})",
            "{n} people like this",
            "Share|Tweet|Pin|Email",
            "{n} Likes · {n} Comments · {n} Shares",
            "Like this article? Share it with your friends!",
            "Facebook {n} Twitter {n} LinkedIn {n}",
            "Views: {n}",
            "Share this article",
            "Copy link",
            "👍 {n} 💬 {n}"
        ),
        .. Of(
            "comment form",
            DebrisSpot.Below,
            "{n} Comments|Sort by oldest|{person}|About time somebody said so.|Reply",
            "Post a comment|Name|E-mail|Your comment|Submit",
            "Comments are closed.",
            "Be the first to leave a comment",
            "What do you think? Let us know in the comments below.",
            "Have your say|Log in or register to post comments",
            "View comments",
            "Show {n} comments",
            "Leave your thoughts|{n} characters remaining",
            "DISCUSSION ({n})|Report abuse",
            "We moderate comments. Please read our community guidelines before posting."
        ),
        .. Of(
            "cookie line",
            DebrisSpot.Between,
            "This website uses cookies to improve your experience. Accept",
            "We and our partners store and access information on your device, such as cookies.",
            "To show you this content we need your permission to use cookies.",
            "Cookies help us deliver our services. OK",
            "By clicking Accept you consent to the use of ALL the cookies.",
            "Your privacy choices",
            "This content is hosted by a third party that may set cookies."
        ),
        .. Of(
            "mail footer",
            DebrisSpot.Below,
            "You received this e-mail since you are registered with {site}.|Unsubscribe",
            "To stop receiving these emails, click here.",
            "© 2026 {outlet}. All rights reserved.|12 Quay Street, {city}",
            "Was this forwarded to you? Sign up here.",
            "Manage preferences | Unsubscribe | Privacy Policy",
            "View in browser",
            "If you no longer wish to receive our newsletter you can unsubscribe at any time.",
            "Sent to you by {outlet}, {city}",
            "Sent from my iPhone",
            "This message was sent to {mail} by {outlet}.",
            "Add {mail} to your contacts to make sure our mails reach you.",
            "Questions? Write to {mail}"
        ),
        .. Of(
            "wire code",
            DebrisSpot.AboveHeadline,
            "BC-{country}-Vote,2nd Ld-Writethru,0412",
            "a0{n}:{country}-vote|r i",
            "EDS: UPDATES throughout. Will be trimmed.",
            "URGENT",
            "PM-{country}, 1st Ld",
            "^{country}-Vote,400<",
            "(Eds: Adds quotes, background)"
        ),
        .. Of(
            "wire code",
            DebrisSpot.BeforeHeadline,
            "UPDATE 3-",
            "WRAPUP 1-",
            "REFILE-UPDATE 2-",
            "BREAKING: ",
            "RPT-"
        ),
        .. Of(
            "wire code",
            DebrisSpot.Below,
            "({agency})",
            "{agency} {code}",
            "AP-NY-03-09-26 1417EST<",
            "{code}",
            "(Reporting by {person}; Editing by {person} and {person})",
            "({person} reported from {city}.)",
            "Additional reporting: {person}",
            "{person} in {city} contributed reporting.",
            "ENDS",
            "-- {outlet}",
            "###",
            "Our Standards: The {outlet} Principles."
        ),
        .. Of(
            "advertisement",
            DebrisSpot.Between,
            "ADVERTISEMENT",
            "Advertisement - story continues below",
            "- Advertisement -",
            "Ad",
            "SPONSORED",
            "Article continues after this advertisement",
            "Paid advertisement",
            "Scroll to continue reading",
            "Remove ads",
            "Sponsored content by {outlet}",
            "Advertising"
        ),
        .. Of(
            "newsletter call",
            DebrisSpot.Between,
            "Subscribe to our daily newsletter",
            "Get the best of {outlet} in your inbox every morning.",
            "Sign up for breaking news alerts from {outlet}",
            "Never miss a story. Download our app.",
            "Join our WhatsApp channel for the latest {topic} news",
            "Follow {outlet} on Instagram and X.",
            "Enter your email address|Sign up",
            "Become a member to support our journalism."
        ),
        .. Of("repeated headline", DebrisSpot.BelowHeadline, "{title}", "{TITLE}"),
        .. Of("repeated headline", DebrisSpot.Between, "{title}"),
        .. German(
            "caption",
            DebrisSpot.Between,
            "{bild}. Foto: {person}/dpa",
            "{bild} (Foto: {person})",
            "{bild}. (Archivbild)",
            "Bild: {bild}",
            "{bild}. © {person}"
        ),
        .. German(
            "credit",
            DebrisSpot.Between,
            "Foto: {person}/dpa",
            "Bild: picture alliance/dpa",
            "Quelle: dpa",
            "© {person}/Imago",
            "Bildrechte: {person}"
        ),
        .. German("dateline", DebrisSpot.BeforeText, "{ort} (dpa) - ", "{ort}. ", "{ORT} – ", "{ort}, {tag} (AFP) – "),
        .. German(
            "byline",
            DebrisSpot.BelowHeadline,
            "Von {person}",
            "Von {person} und {person}",
            "Von unserer Redaktion",
            "Ein Bericht von {person}",
            "VON {person}, {ort}"
        ),
        .. German(
            "read more",
            DebrisSpot.Between,
            "Lesen Sie auch: {andere}",
            "Mehr zum Thema: {andere}",
            "Mehr zum Thema|{andere}|{andere}",
            "Auch interessant: {andere}",
            "Weiterlesen",
            "Lesen Sie hier: {andere}",
            "Weitere Nachrichten aus {ort}"
        ),
        .. German(
            "tags",
            DebrisSpot.Below,
            "Schlagwörter: {thema}, {ort}",
            "Themen: {thema} | {ort}",
            "{thema}{ort}{thema}Lokales{ort}Kultur"
        ),
        .. German(
            "share count",
            DebrisSpot.Below,
            "Teilen|Twittern|E-Mail|Drucken",
            "{n} Mal geteilt",
            "Artikel teilen",
            "{n} Aufrufe"
        ),
        .. German(
            "comment form",
            DebrisSpot.Below,
            "{n} Kommentare|Kommentar schreiben",
            "Kommentare sind geschlossen.",
            "Diskutieren Sie mit|Anmelden, um zu kommentieren"
        ),
        .. German(
            "cookie line",
            DebrisSpot.Between,
            "Diese Website verwendet Cookies. Akzeptieren",
            "Wir nutzen Cookies, um unser Angebot zu verbessern."
        ),
        .. German(
            "mail footer",
            DebrisSpot.Below,
            "Newsletter abbestellen",
            "Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.",
            "© 2026 Norbrücker Zeitung. Alle Rechte vorbehalten."
        ),
        .. German(
            "wire code",
            DebrisSpot.Below,
            "(dpa)",
            "dpa/lno",
            "(APA/{ort})",
            "Quelle: ots",
            "(mit Material von dpa)"
        ),
        .. German(
            "advertisement",
            DebrisSpot.Between,
            "ANZEIGE",
            "- Anzeige -",
            "Werbung",
            "Artikel wird nach der Anzeige fortgesetzt"
        ),
        .. German(
            "newsletter call",
            DebrisSpot.Between,
            "Jetzt Newsletter abonnieren",
            "Folgen Sie uns auf Instagram",
            "Melden Sie sich hier für unseren Newsletter an."
        ),
    ];

    private static IEnumerable<DebrisWording> Of(string kind, DebrisSpot spot, params string[] texts) =>
        texts.Select(text => new DebrisWording(kind, spot, text));

    private static IEnumerable<DebrisWording> German(string kind, DebrisSpot spot, params string[] texts) =>
        texts.Select(text => new DebrisWording(kind, spot, text, "de"));
}
