using NewsDigest.Briefings;
using static NewsDigest.Web.Tests.BriefingBuilder;

namespace NewsDigest.Web.Tests;

/// <summary>Briefings whose titles, texts and links were written to break a mail or a page.</summary>
internal static class HostileBriefings
{
    public static Briefing Markup() =>
        Told(
            "<b>Topics</b> & \"more\"",
            builder =>
                [
                    builder.Story(
                        "<script>alert('headline')</script> \"Quoted\" & 'single'",
                        [
                            "</p></td></table><img src=x onerror=alert(1)> says nothing.",
                            "<!-- comment --> & &amp; &lt;",
                        ],
                        [
                            Source(
                                1,
                                "\"><a href=x>Evil</a>",
                                "https://news.example/?a=\"><script>",
                                title: "<svg onload=alert(2)>"
                            ),
                        ]
                    ),
                ]
        );

    public static Briefing LineBreaks() =>
        Told(
            "Econ\r\nomy",
            builder =>
                [
                    builder.Story(
                        "Port reopens\r\nBcc: everyone@reader.example\n\n<p>",
                        ["One line\u2028and another\u0085and\ta\0third."],
                        [Source(1, "The\r\nCoast Post", title: "Two\nlines")]
                    ),
                ]
        );

    public static Briefing Endless() =>
        Told(
            "Science",
            builder =>
                [
                    builder.Story(string.Join(' ', Enumerable.Repeat("endless", 625)), [new string('x', 5000)]),
                    builder.Story(new string('長', 5000), [new string('語', 5000)], language: "ja"),
                ]
        );

    public static Briefing Invisible() =>
        Told(
            "Arts",
            builder =>
                [
                    builder.Story(
                        "A\u202Edeveil\u202C head\u200Bline \uFEFFwith \u2066hidden\u2069 parts",
                        [
                            "Zero\u200Bwidth\u2060 and soft\u00ADhyphens\u200E are gone; Z\u0351\u0352\u0353\u0354\u0355\u0356 is small.",
                        ],
                        [Source(1, "\u202EtsoP ehT")]
                    ),
                ]
        );

    public static Briefing Emoji() =>
        Told(
            "Society",
            builder =>
                [
                    builder.Story(
                        "👩\u200D🚒 Firefighters 🇵🇹 rescue 🐈 from the mast 👍🏽",
                        ["The cat 🐈\u200D⬛ is well."],
                        [Source(1, "🗞 Bay Wire")]
                    ),
                ]
        );

    public static Briefing BadLinks() =>
        Told(
            "Crime",
            builder =>
                [
                    builder.Story("Script link", ["Leads nowhere."], [Source(1, "Script", "javascript:alert(1)")]),
                    builder.Story(
                        "Data link",
                        ["Nor this."],
                        [Source(1, "Data", "data:text/html,<script>alert(3)</script>")]
                    ),
                    builder.Story(
                        "A link with a name",
                        ["It looks like a bank's."],
                        [Source(1, "User", "https://bank.example@evil.example/")]
                    ),
                    builder.Story("A file", ["It stays where it is."], [Source(1, "File", "file:///etc/hosts")]),
                ]
        );
}
