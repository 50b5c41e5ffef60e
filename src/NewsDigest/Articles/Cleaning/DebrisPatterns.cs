using System.Text.RegularExpressions;

namespace NewsDigest.Articles.Cleaning;

/// <summary>The patterns of <see cref="DebrisRules"/>. Every one is anchored at an end of its block, so that
/// sentences cost next to nothing.</summary>
/// <remarks>
/// Interpreted, not generated: patterns that fail at their first character gain nothing by being compiled, and as code these,
/// the dates, datelines and bylines are 1.1 MB that every process would compile first (docs/performance.md).
/// </remarks>
internal static class DebrisPatterns
{
    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>"Photo: Name/Agency", "Image credit: Name", "Photograph by Name", without a full stop.</summary>
    public static Regex LabelledCredit { get; } =
        new(
            @"^[^\w""“‘«]*(?:photo|image|picture|pic|photograph|photography|photographer|video|graphic|illustration|credit|map|"
                + @"chart|copyright|foto|bild|bildrechte|bildquelle|grafik|symbolbild|archivbild)s?(?:\s+(?:credits?|source))?\s*(?::|/|"
                + @"\bby\b|\bcourtesy (?:of|:)|©)(?>(?:\b\w\.|[^.!?])*)\.?\W*$",
            Any
        );

    /// <summary>"Getty Images", "AFP via Getty Images", "REUTERS/Name", "(AP Photo/Name)", "Name/AFP".</summary>
    public static Regex AgencyCredit { get; } =
        new(
            @"^[(\[]?(?:©\s*)?(?:(?>(?:\p{Lu}[\p{L}.'’-]*|via|for)(?:\s+(?!via\b|for\b)\p{Lu}[\p{L}.'’-]*){0,3})\s*(?:[/|–—-]|\bvia\b|\bfor\b|,)\s*)?(?:"
                + Agencies.Picture
                + @")(?:\s*(?:/|\||via|,|-|–)\s*\p{Lu}[\p{L}\p{N}.'’ /|,–-]*)?[)\]]?$",
            RegexOptions.CultureInvariant
        );

    /// <summary>"FILE PHOTO: …", "Image caption: …", "Pictured: …".</summary>
    public static Regex LabelledCaption { get; } =
        new(
            @"^(?:(?:file (?:photo|picture|image)|(?:image|photo|media|picture) caption|pictured(?: above| below)?|caption|photo|"
                + @"image|picture|foto|bild|im bild|symbolbild|archivbild|bildunterschrift)\s*:|"
                + @"(?-i:FILE(?: PHOTO| PICTURE)?|HANDOUT|UNDATED)\s*[:–—-])\s*\S",
            Any
        );

    /// <summary>
    /// A sentence that ends in "(Photo by …)", "(AP Photo/…)", "REUTERS/Name", "[Name/AFP]", "| Getty Images", "© Name",
    /// "Photograph: Name", "Foto: Name", ". Name for Newspaper". Read from the end.
    /// </summary>
    public static Regex CreditedCaption { get; } =
        new(
            @"(?:[(\[](?i:photo|photograph|picture|image|credit|pic|courtesy|foto|bild|archivbild|symbolbild)s?\b[^()\[\]]*[)\]]|"
                + @"[(\[][^()\[\]]*(?:Getty Images|Shutterstock|AP Photo|AP Images|EPA-EFE|picture alliance)[^()\[\]]*[)\]]|[(\[](?:"
                + Agencies.News
                + @")\s*/[^()\[\]]+[)\]]|[(\[]\p{Lu}[\p{L}.'’ -]{2,40}/\s*(?:"
                + Agencies.Picture
                + @")[)\]]|\b(?:REUTERS|AP Photo|AFP|EPA)/\p{Lu}[\p{L}.'’ -]*|"
                + @"\b(?i:photo(?:graph)?|picture|image|credit|foto|bild|archivbild)s?\s*(?::|\bby\b)\s*(?:\p{Lu}[\p{L}.'’-]*[ /,|]*){1,6}(?:dpa)?|"
                + @"[|/–—-]\s*(?:Getty Images|Shutterstock|Alamy|iStock)|\bvia Getty Images|©\s*\p{Lu}[\p{L}.'’/, -]{2,60}|"
                + @"\d{4}\.\s+(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}(?:for|via|/)\s+\p{Lu}[\p{L}.'’ -]{2,40})\.?$",
            RegexOptions.CultureInvariant | RegexOptions.RightToLeft
        );

    public static Regex Advertisement { get; } =
        new(
            @"^[^\w""“‘«]*(?:(?:paid )?advertisements?(?:\s*[-–—:|].*)?|advertising|advert|ads? by [\w ]+|ad|"
                + @"sponsored(?: (?:content|post|article|message))?(?: (?:by|from) .*)?|(?:text)?anzeige(?:\s*[-–—:|].*)?|werbung|"
                + @"(?:der )?(?:artikel|text|beitrag) (?:wird|geht) (?:nach|unter) der (?:anzeige|werbung).*|promoted(?: content)?|"
                + @"paid (?:content|post|partnership)|(?:story|article|content|text) continues? (?:below|after).*|"
                + @"continue reading below.*|scroll (?:down )?(?:to|for) (?:continue|more).*|skip ad(?:vertisement)?s?.*|"
                + @"report (?:this )?ad)\W*$",
            Any
        );

    /// <summary>A label and the title of another article behind it.</summary>
    public static Regex ReadMore { get; } =
        new(
            @"^[^\w""“‘«]*(?:(?:read|see|learn|watch|find out|discover) more|"
                + @"read(?: (?:also|next|too|now|this|here|the full (?:story|article|report|interview)))?|"
                + @"(?:also|must|further) read(?:ing)?|see also|full (?:coverage|story)|explainer|background|in depth|timeline|"
                + @"from the archives?|lesen sie (?:auch|hier|mehr|dazu|weiter|zudem)|mehr (?:zum thema|dazu|lesen|zu diesem thema)|"
                + @"auch interessant|siehe auch|passend dazu|weitere artikel|hintergrund|"
                + @"related(?: (?:article|story|stories|news|post|content|link|coverage|reading|topic|video)s?)?|"
                + @"more (?:from|on|in) [\p{L} ]{2,40}|recommended|don['’]t miss|"
                + @"(?:watch|listen|in (?:pictures|video|photos)|gallery|video|podcast|opinion|analysis|live(?: updates)?)(?: here| now| live)?)\s*[:|>»→].+$|"
                + @"^[^\w""“‘«]*(?:click|tap) (?:here|below)\b.{0,100}$|"
                + @"^[^\w""“‘«]*read (?:more|(?:the|our) (?:full|whole|latest|entire) )\b.{0,80}\b(?:here|for more|to read|details)\b\W*$|"
                + @"^[»>→▶►]+\s*\p{L}[^.!?«]*$",
            Any
        );

    /// <summary>The same labels alone on their line.</summary>
    public static Regex RelatedHeading { get; } =
        new(
            @"^[^\w""“‘«]*(?:(?:read|see|watch) (?:more|also|next)|also read|see also|"
                + @"related(?: (?:article|story|stories|news|post|content|link|coverage|reading|topic|video)s?)?|"
                + @"more (?:stories|news|articles|headlines|top stories)(?: (?:from|on|in|by) .{2,40})?|"
                + @"more (?:from|on) (?-i:\p{Lu})[\p{L} ]{1,40}|more (?:on|about) this(?: (?:story|topic|subject|issue))?|"
                + @"more [\p{L} ]{2,30} (?:news|stories|headlines|coverage|videos)|"
                + @"mehr (?:zum thema|aus (?-i:\p{Lu})[\p{L} ]{1,40}|nachrichten)|"
                + @"weitere (?:nachrichten|artikel|themen|meldungen)(?: aus .{2,40})?|das könnte sie auch interessieren|meistgelesen|"
                + @"recommended(?: (?:for you|stories|reading|articles))?|you (?:may|might) (?:also )?(?:like|be interested in).*|"
                + @"most (?:read|popular|viewed|shared|commented)(?: .{0,20})?|trending(?: now| stories)?|popular (?:now|stories|posts)|"
                + @"latest (?:news|stories|headlines)|top stories|editors?['’]?s?['’]? (?:picks|choice)|further reading|up next|"
                + @"what to read next|elsewhere on .{2,40}|around the web|from (?:our|the) (?:partners|web)|"
                + @"in this (?:article|story))\s*[:>»→]*\W*$",
            Any
        );

    public static Regex PostAppeared { get; } =
        new(
            @"^[^\w""“‘«]*(?:the (?:post|article|story)\b.{1,400}\b(?:appeared first|first appeared|was (?:first|originally) published) (?:on|in|at|by)\b|"
                + @"this (?:article|story|post|piece|report) (?:(?:was )?(?:first|originally) (?:appeared|published|ran)|"
                + @"originally appeared|has been republished|is republished)\b).{1,120}$",
            Any
        );

    public static Regex CommentForm { get; } =
        new(
            @"^[^\w""“‘«]*(?:(?:view |show |see |read |load |hide )?(?:all |more )?(?:\d+ )?comments?(?:\s*[(\[]?\d+[)\]]?)?|"
                + @"\d+ (?:comments?|responses?|replies|thoughts on .*)(?: (?:on|to) .*)?|no comments(?: yet)?|have your say|"
                + @"report (?:abuse|(?:this )?comment)|(?:add|leave|post|write|submit)(?: a| your)? (?:comment|reply|response)s?\b.{0,80}|"
                + @"comments? (?:are )?(?:now )?closed\b.{0,60}|join the (?:conversation|discussion)|"
                + @"be the first to (?:comment|reply)\b.{0,60}|"
                + @"(?:log|sign) in to (?:comment|reply|leave a comment|join the conversation)\b.{0,60}|"
                + @"your e-?mail address will not be published\b.*|required fields are marked\b.*|save my name, e-?mail\b.*|"
                + @"notify me of (?:new|follow-up) .*|(?:name|e-?mail|website)\s*\*(?:\s*(?:name|e-?mail|website)\s*\*?)*)\W*$",
            Any
        );

    public static Regex ShareCount { get; } =
        new(
            @"^[^\w""“‘«]*(?:\d[\d.,]*\s*[km]?\s+(?:shares?|likes?|views?|comments?|retweets?|reactions?|votes?|reads?|followers|tweets)|"
                + @"(?:shares?|likes?|views?|reads?|hits)\s*:?\s*\d[\d.,]*\s*[km]?)\W*$",
            Any
        );

    public static Regex ReadingTime { get; } =
        new(
            @"^[^\w""“‘«]*(?:(?:estimated )?(?:reading|read|listening) time\s*:?.{0,20}|"
                + @"(?:listen\s*\(?)?\d+[\s-]*min(?:ute)?s?\.?(?:[\s-]*(?:read|listen|watch))\)?|"
                + @"listen to (?:this )?(?:article|story).{0,20})\W*$",
            Any
        );

    public static Regex CookieNotice { get; } =
        new(
            @"^[^\w""“‘«]*(?:(?:we|this (?:web ?)?(?:site|page)|our (?:web ?)?site)\b[^“""]{0,60}\bcookies\b|"
                + @"(?:accept|reject|manage)(?: all)? cookies|cookie (?:policy|settings|preferences|notice|consent)|"
                + @"by (?:continuing|using|clicking)\b.{0,60}\b(?:cookies|terms of (?:use|service)|privacy policy)\b)",
            Any
        );

    /// <summary>Imperatives only: "Sign up for our newsletter", "Get the day's headlines in your inbox".</summary>
    public static Regex NewsletterCall { get; } =
        new(
            @"^[^\w""“‘«]*(?:(?:sign up|signup|subscribe|register)\b(?!,)(?:\W*$|"
                + @".{0,120}\b(?:newsletters?|inbox|e-?mails?|alerts?|updates|briefings?|free|now|today|here|podcast|channel|us)\b)|"
                + @"(?:get|receive|have|want|enjoy|start)\b.{0,120}\b(?:newsletters?|in(?:to)? your inbox|to your inbox|by e-?mail|breaking news alerts)\b|"
                + @"(?:enter|provide|confirm) your e-?mail\b|(?:download|get) (?:the|our) (?:free )?(?:[\w ]{1,30} )?app\b|"
                + @"our (?:free )?newsletter|newsletter sign-?up|(?:the|our) [\w ]{1,40} newsletter\W*$|"
                + @"thank you for (?:signing up|subscribing)|turn on (?:desktop )?notifications)",
            Any
        );

    public static Regex FollowCall { get; } =
        new(
            @"^[^\w""“‘«]*(?:(?:follow|like|find|join|connect with|subscribe to)\s(?!(?:a|an|in|up)\b).{0,80}\b(?:on|"
                + @"at)\s+(?-i:Facebook|Twitter|X(?![-\w])|Instagram|Telegram|WhatsApp|LinkedIn|YouTube|TikTok|Threads|Bluesky|Mastodon|"
                + @"Google News|Flipboard|Snapchat|Reddit)\b|"
                + @"follow\s+(?:us|me|@\w+|(?:our|the) (?:channel|page|account)s?)\b|stay (?:connected|in touch) with us\b|"
                + @"folgen sie (?:uns|der|dem)\b.{0,60})",
            Any
        );

    public static Regex ContactLine { get; } =
        new(
            @"^[^\w""“‘«]*(?:(?:contact|e-?mail|write to|reach|tweet|text)\s+(?:the (?:author|writer|reporter|editor|journalist)s?|"
                + @"us|me|our newsroom|(?-i:\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}))\s*(?:at|on|:|via|@|directly).{0,80}|"
                + @"(?:questions|feedback|comments|corrections|tips)\b.{0,30}\?\W.{0,80}@.{0,60}|"
                + @"(?:got|have|do you have) (?:a|any) (?:news )?(?:tip|story|question|comment|correction)s?\b.{0,40}\?.{0,100}|"
                + @"[\w.+-]+@[\w-]+\.[\w.]+)\W*$",
            Any
        );

    public static Regex ReachedAt { get; } =
        new(@" (?:can|may) be reached (?:at|on|by|via) .{1,80}$", RegexOptions.CultureInvariant);

    public static Regex Paywall { get; } =
        new(
            @"^[^\w""“‘«]*(?:already (?:a |have )?(?:subscriber|member|subscribed|an account)|"
                + @"(?:this|the full) (?:article|story|content|report) is (?:only )?(?:for|available (?:only )?(?:to|for)|exclusive to|"
                + @"reserved for|free to)\b.{0,40}\b(?:subscribers|members|readers|users)|"
                + @"to (?:continue|keep) reading\b|to read the (?:full|rest)\b|"
                + @"(?:subscribe|log in|sign in|register) to (?:continue|read|keep reading|unlock)|"
                + @"you have (?:reached|read|used)\b.{0,40}\b(?:free|limit)\b|support (?:our|independent|quality) journalism\b|"
                + @"become a (?:member|subscriber|supporter)\b|(?:please )?(?:consider )?(?:donat(?:e|ing)|support us)\b.{0,40}$)",
            Any
        );

    public static Regex GoesOn { get; } =
        new(
            @"^[^\w""“‘«]*(?:\(?more\)?|continue(?:d)?(?: reading)?(?: here| on next page| the article)?|"
                + @"read (?:the )?(?:full|whole|entire|rest of the|complete) (?:story|article|report|text|post)(?: (?:here|on|at) .{0,40}| here)?|"
                + @"(?:click|tap) (?:here )?to (?:continue|read more|expand).{0,20}|show (?:more|full article)|view (?:more|full article)|"
                + @"keep reading|read on|read more)\W*$",
            Any
        );

    public static Regex Copyright { get; } =
        new(
            @"^(?:[^\w""“‘«]*(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|\d{4}|by\b|notice)).{0,300}|"
                + @"(?:this|the) (?:material|content|article|document|report)s? (?:may not be|"
                + @"is (?:subject to copyright|copyrighted|protected)|must not be|cannot be)\b.{0,200}|"
                + @"(?:re)?published with (?:the )?permission\b.{0,120}|our standards: .{1,80}|(?:disclaimer|legal notice)\s*:.{1,300})$",
            Any
        );

    public static Regex RightsReserved { get; } =
        new(@"\b(?:all rights reserved|alle rechte vorbehalten)\W*$", Any | RegexOptions.RightToLeft);

    public static Regex WithFiles { get; } =
        new(
            @"^[^\w""“‘«]*(?:from (?:our|the) (?:own |[\p{L}]+ )?(?:news |foreign |political |sports )?(?:correspondents?|services?|"
                + @"desk|staff|wires?|agencies|newsroom)|"
                + @"(?:from )?(?:staff(?: and| &|/)?(?: wire| agency)? (?:reports?|agencies|reporters?)|news agencies|agencies)|"
                + @"with (?:files|reporting|contributions?|additional reporting|inputs?|reports?|agency inputs?) (?:from|by)\b.{1,120}|"
                + @"additional (?:reporting|writing|research)\s*[:–—-].{1,100}|"
                + @"\((?-i:\p{Lu})[^()]{3,60} (?:reported|reports|writes|wrote) from [^()]{2,60}\)|\(?mit material (?:von|der)\b.{1,60}|"
                + @"quelle\s*:.{1,60}|von unserer redaktion|eigener bericht|(?:dpa|afp|ap|kna|epd|sid)/\w{2,4}|"
                + @"\((?:with|source:|inputs? from)\b.{1,80}\)|"
                + @"this (?:report|story|article) (?:includes|uses|contains) (?:reporting|material|content|information) (?:from|by)\b.{1,80}|"
                + @"(?:source|via)s?\s*:\s*(?:"
                + Agencies.News
                + @"))\.?$",
            Any
        );

    /// <summary>"A. Name contributed to this report." Read from the end.</summary>
    public static Regex Contributors { get; } =
        new(
            @"\bcontributed (?:to (?:this|the) (?:report|story|article|post)|reporting|additional reporting)(?: from [\p{L} ]{1,30})?\.?$",
            RegexOptions.CultureInvariant | RegexOptions.RightToLeft
        );

    public static Regex MailFooter { get; } =
        new(
            @"^[^\w""“‘«]*(?:(?:to )?unsubscribe\b.{0,120}|(?:click here )?to unsubscribe\b.{0,80}|"
                + @"you(?: are|['’]re| have)? receiv(?:ed|ing) this (?:e-?mail|message|newsletter|letter|mailing|briefing|bulletin)\b.*|"
                + @"this (?:e-?mail|message|newsletter) was sent (?:to|by)\b.*|sent to you by\b.{0,80}|"
                + @"view (?:(?:this (?:e-?mail|message|newsletter)|it) )?(?:in|on)\b.{0,40}|"
                + @"sie erhalten diese (?:e-?mail|nachricht|mail)\b.*|(?:vom |den |diesen )?newsletter abbestellen\b.{0,60}|"
                + @"\d+[a-z]?,? (?-i:\p{Lu})[\p{L}.’' ]{1,40}\b(?:street|st|road|rd|avenue|ave|lane|square|drive|boulevard|blvd|way|plaza)\b[^.!?]{0,80}|"
                + @"(?-i:\p{Lu})[\p{L}-]*(?:straße|str\.|weg|platz|allee) \d+[^.!?]{0,60}|"
                + @"(?:manage|update|change) your (?:e-?mail |mail |subscription |newsletter )?(?:preferences|settings|subscription)\b.{0,60}|"
                + @"(?:begin )?forwarded message\W*|-+ ?(?:original|forwarded) message ?-+|sent from my \w+.{0,30}|"
                + @"add us to your address book\b.{0,60}|"
                + @"was this (?:e-?mail|newsletter|article) (?:forwarded to you|helpful|useful)\b.{0,80}|"
                + @"having trouble (?:viewing|reading) this\b.*|no longer want to receive\b.*)$",
            Any
        );

    public static Regex WireNote { get; } =
        new(
            @"^(?:\((?:add(?:s|ed|ing)?|updat(?:es|ed|ing)|recast(?:s|ing)?|correct(?:s|ed|ing|ion)?|refil(?:es|ed|ing)|"
                + @"rewrit(?:es|ing)|remov(?:es|ing)|chang(?:es|ing)|edit(?:s|ed)|clarif(?:ies|ying)|writes? through|new throughout|"
                + @"repeat(?:s|ing)|fix(?:es|ing)|delet(?:es|ing)|insert(?:s|ing)|drops|restores|trims|tops|subs|"
                + @"with\s+(?:graphic|photo|picture|video|map)s?)\b[^()]{0,400}\)|"
                + @"\W*(?-i:ATTN|ATTENTION|EDS|Eds|EDITORS?(?:['’]S? NOTE)?|NOTE TO EDITORS|SLUG|PRIORITY|URGENT|BULLETIN|ADVISORY|PROMO|BUDGET)\s*[:/—–-].{0,300}|"
                + @"(?-i:URGENT|BULLETIN|FLASH|BREAKING|BREAKING NEWS|ADVISORY|ALERT|EXCLUSIVE|DEVELOPING|EILMELDUNG|EIL)|"
                + @"(?-i:[A-Z]{2,4}-[A-Z]{2}-\d).{0,40}|[a-z]\d{3,4}\s*[:;].{0,40}|[a-z](?: [a-z]){1,2}|"
                + @"(?-i:BC|AM|PM|EU|ML)-[\w-]{2,30}(?:,.{0,60})?|\^+.{0,60}|"
                + @"[\w-]{2,24},\s*\d{1,2}(?:st|nd|rd|th) (?:ld|add|lead)\b.{0,30}|(?-i:[A-Z]{1,4}\d{4,5}))$",
            Any
        );

    public static Regex AgencySignOff { get; } =
        new(@"^[^\w""“‘«]*(?:" + Agencies.News + @")(?:[\s/]+[a-z]{2,4}(?:[/-][a-z]{2,4})?)?\W*$", Any);

    public static Regex EndMark { get; } =
        new(@"^(?:#{2,}|[-–—*_=~•.#<>|+ ]{2,}|-{1,2}\s?(?:0|30|ends?)\s?-{1,2}|\(?(?-i:ENDS?|End)\)?)$", Any);

    public static Regex Navigation { get; } =
        new(
            @"^[^\w""“‘«]*(?:skip to (?:main )?content|(?:main )?menu|back to (?:top|home|news|article|results).{0,20}|"
                + @"(?:log|sign) ?(?:in|out|up)|my account|search|home(?:page)?|next(?: (?:article|story|post|page)\W.{0,100})?|"
                + @"prev(?:ious)?(?: (?:article|story|post|page)\W.{0,100})?|(?:next|previous) (?:article|story|post|page)|"
                + @"home\s*[>›»/|].{1,120}|(?:about|contact) us|privacy(?: policy)?|"
                + @"terms(?: (?:of (?:use|service)|and conditions|& conditions))?|close|open|toggle .{1,20}|image \d+ of \d+|\d+ of \d+|"
                + @"\d+\s*/\s*\d+|(?:play|pause|mute|unmute)(?: video)?|video player is loading\W?|current time .{0,20}|photos?|images?|"
                + @"videos?|gallery|view (?:gallery|slideshow)|enlarge(?: this)? image|toggle caption|hide caption)\W*$",
            Any
        );

    public static Regex TimeStamp { get; } =
        new(
            @"^[^\w""“‘«]*(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued)\b(?:\s*(?:on|at|:|by))?.{0,60}\d.{0,40}|"
                + @"(?:updated|published|posted)?\s*\d+\s+(?:second|minute|min|hour|hr|day|week|month)s?\s+ago|"
                + @"(?:for )?immediate release:?|just now)\W*$",
            Any
        );

    /// <summary>"Tags: …", "Filed under …", "Keywords:", with or without what they head.</summary>
    public static Regex TagLabel { get; } =
        new(
            @"^[^\w""“‘«]*(?:tags?|topics?|keywords?|(?:filed|posted) (?:under|in)|tagged(?: (?:with|as|in))?|more (?:about|on)|"
                + @"in this (?:story|article)|categor(?:y|ies)|themen|schlagw[oö]rte(?:r|n)?|stichw[oö]rter)\s*[:|](?:\b\w\.|[^.!?])*$",
            Any
        );

    /// <summary>"Name is our climate correspondent", "Words: Name", "Reported by Name", without a full stop.</summary>
    public static Regex AuthorLine { get; } =
        new(
            @"^(?:(?:words|text|story|report|reported|written|interview|ein bericht|bericht)(?:\s*:| by| von)\s+(?-i:\p{Lu})(?:\.(?= \p{Lu})|[^.!?:]){2,80}|"
                + @"(?-i:\p{Lu})[\p{L}.'’ -]{3,40} is (?:our|the|a|an) [\p{L} ’'-]{0,40}(?:correspondent|editor|reporter|columnist|writer))$",
            Any
        );

    /// <summary>"-- Newspaper", the name behind a text.</summary>
    public static Regex SignOff { get; } =
        new(
            @"^(?:--|—|–)\s*\p{Lu}[\p{L}'’&.-]*(?: (?:\p{Lu}[\p{L}'’&.-]*|of|the|and)){0,4}$",
            RegexOptions.CultureInvariant
        );

    public static Regex Hashtags { get; } =
        new(@"^#\p{L}[\w-]*(?:[\s,]+#\p{L}[\w-]*|\s+\p{Lu}[\w-]*(?=\s+#))*$", RegexOptions.CultureInvariant);

    public static Regex WriterMark { get; } = new(@"^[(\[]?[a-z]{2,4}(?:[/\\-][a-z]{2,4}){1,3}[)\]]?\.?$", Any);
}
