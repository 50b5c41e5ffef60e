using NewsDigest.Briefings;
using NewsDigest.Delivery.Mails;
using NewsDigest.Feeds.Polling;
using NewsDigest.Web.Texts;
using NewsDigest.Web.Views;
using static NewsDigest.Web.Tests.BriefingBuilder;

namespace NewsDigest.Web.Tests;

/// <summary>One fictional briefing for every state that a mail or page can be in.</summary>
internal static class SampleBriefings
{
    public static readonly BriefingFooter Footer = new()
    {
        Links = new ReaderLinks
        {
            ReadOnline = new Uri("https://digest.example/mine?t=abc"),
            ChangeTopics = new Uri("https://digest.example/preferences?t=abc"),
            Pause = new Uri("https://digest.example/preferences?t=abc#pause"),
            Unsubscribe = new Uri("https://digest.example/unsubscribe?t=abc"),
        },
        PostalAddress = "News Digest, 4 Quay Street,\nPort Ellery",
    };

    public static readonly SiteLook OperatorsLook = new("The <b>Morning</b> Tide")
    {
        Light = Palette.Light with { Accent = "#1f4f8f", Canvas = "#e6eaf0" },
        Dark = Palette.Dark with { Accent = "#9fc1f0" },
        Logo = new SiteLogo(new Uri("https://digest.example/logo.png?a=1&b=2"), 160),
        Footer = "Made by three people in Port Ellery.\r\n<script>imprint()</script>",
        Texts = SiteTexts.Parse("""{"en": {"ReadOnline": "Open as <i>a page</i>"}}"""),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static IReadOnlyDictionary<string, (Briefing Briefing, BriefingFooter Footer)> All { get; } =
        new Dictionary<string, (Briefing, BriefingFooter)>
        {
            ["normal"] = (Normal("en"), Footer),
            ["german"] = (Normal("de"), Footer),
            ["quiet"] = (new BriefingBuilder().Build(), Footer),
            ["one-story"] = (OneStory(), Footer),
            ["extracts"] = (Extracts(), BriefingFooter.None),
            ["update"] = (Update(), Footer),
            ["late"] = (OneStory(), Footer with { IsLate = true }),
            ["failing-feeds"] = (Failing(OneStory(), "Harbour Wire", "Valley Gazette <rss>"), Footer),
            ["right-to-left"] = (RightToLeft(), Footer),
            ["markup"] = (Failing(Markup(), "<script>feed()</script>"), Footer),
            ["line-breaks"] = (LineBreaks(), Footer),
            ["endless"] = (Endless(), Footer),
            ["invisible"] = (Invisible(), Footer),
            ["emoji"] = (Emoji(), Footer),
            ["bad-links"] = (BadLinks(), Footer),
            ["untitled"] = (Untitled(), Footer),
            ["without-link"] = (WithoutLink(), Footer),
            ["long"] = (Long(), Footer),
        };

    public static Briefing Failing(Briefing briefing, params IEnumerable<string> feeds) =>
        briefing with
        {
            FailingFeeds =
            [
                .. feeds.Select(name => new FailingFeed(name, new Uri("https://feeds.example/"), Instant.AddDays(-2))),
            ],
        };

    public static Briefing Normal(string language)
    {
        var builder = new BriefingBuilder { Language = language, WithTop = true };
        return builder
            .Section(
                "Politics and government",
                [
                    builder.Story(
                        "Ellery council votes to reopen the old harbour to ferries",
                        [
                            "The city council of Port Ellery voted 14 to 9 on Thursday to reopen the old harbour to passenger ferries from June.",
                            "The first line will cross the bay to Saint Orin in 25 minutes, the transport office said.",
                            "“We have waited eleven years for this quay,” said Mara Lindqvist, who leads the harbour board.",
                        ],
                        [
                            Source(
                                1,
                                "The Coast Post",
                                "https://coast.example/harbour",
                                3,
                                "Council votes for ferries"
                            ),
                            Source(
                                2,
                                "Bay Wire",
                                "https://baywire.example/2026/03/05/ferries",
                                5,
                                "Ferries to return to old harbour"
                            ),
                            Source(3, "Radio Orin", null, 8, "Ferry vote: what it means for Orin"),
                        ],
                        articles: 5
                    ),
                    builder.Story(
                        "Minister drops plan to merge the three river agencies",
                        [
                            "Water minister Tomas Verrin withdrew the bill that would have merged the agencies of the Aller, the Inn and the Tarn.",
                            "A new draft is to follow in the autumn.",
                        ],
                        [Source(1, "Capital Ledger", "https://ledger.example/rivers", 20, "Verrin drops merger")],
                        background: "The bill had passed its first reading in January by a single vote.",
                        model: "gpt-5-mini"
                    ),
                ],
                [
                    builder.Story(
                        "Orin elects its youngest mayor",
                        [],
                        [Source(1, "Radio Orin", "https://orin.example/mayor", 9)]
                    ),
                    builder.Story(
                        "Border towns ask for a common bus pass",
                        [],
                        [Source(1, "Valley Gazette", "https://valley.example/bus", 30)]
                    ),
                ],
                further: 4
            )
            .Section(
                "Science and technology",
                [
                    builder.Story(
                        "Glacier lab finds 4,000-year-old pollen under the Hern ice",
                        [
                            "Researchers of the Hern station have taken pollen grains about 4,000 years old from beneath 212 metres of ice.",
                            "The grains show that hazel grew 300 metres higher than today.",
                        ],
                        [
                            Source(1, "Field Notes", "https://fieldnotes.example/pollen", 11, "Pollen below the ice"),
                            Source(2, "The Coast Post", "https://coast.example/pollen", 12, "Hazel grew on the Hern"),
                        ]
                    ),
                    builder.Story(
                        "Open map of night trains adds 90 stations",
                        [
                            "The volunteers behind the night train map added 90 stations in the east of the continent this week.",
                        ],
                        [Source(1, "Rail Letter", "https://rail.example/map", 26, "Map grows")]
                    ),
                ]
            )
            .Section(
                "Sport",
                [
                    builder.Story(
                        "Late goal sends Saint Orin into the cup final",
                        [
                            "A header in the 93rd minute gave Saint Orin a 2–1 win over Callow Town and its first final since 1987.",
                        ],
                        [
                            Source(1, "Bay Wire", "https://baywire.example/cup", 2, "Orin in final"),
                            Source(2, "Sport Today", "https://sport.example/orin", 2, "Header in stoppage time"),
                        ],
                        model: "gpt-5-mini"
                    ),
                    builder.Story(
                        "Rowers cross the Sound in record time",
                        [
                            "Four rowers crossed the Sound in 3 hours 41 minutes, 12 minutes faster than the record of 2019.",
                        ],
                        [Source(1, "The Coast Post", "https://coast.example/rowers", 7, "Record on the Sound")]
                    ),
                ],
                [
                    builder.Story(
                        "Callow Town parts with its coach",
                        [],
                        [Source(1, "Sport Today", "https://sport.example/coach", 1)]
                    ),
                ]
            )
            .Build();
    }

    public static Briefing OneStory()
    {
        var builder = new BriefingBuilder();
        return builder
            .Section(
                "Weather",
                [
                    builder.Story(
                        "First frost of the year reaches the coast",
                        ["Temperatures fell to minus two degrees at Port Ellery."]
                    ),
                ]
            )
            .Build();
    }

    private static Briefing Extracts()
    {
        var builder = new BriefingBuilder();
        return builder
            .Section(
                "Health",
                [
                    builder.Story("Clinic opens a ward for long coughs", ["The ward has twelve beds."]),
                    builder.Story(
                        "Pharmacies run short of ear drops",
                        ["Deliveries are expected in April."],
                        [Source(1, "notes", null)]
                    ),
                ]
            )
            .Build();
    }

    private static Briefing Update()
    {
        var builder = new BriefingBuilder();
        return builder
            .Section(
                "Disaster",
                [
                    builder.Story(
                        "Dam at Callow holds after second night of rain",
                        ["The level fell by 40 centimetres overnight.", "The last 120 residents may return on Friday."],
                        [
                            Source(1, "Valley Gazette", "https://valley.example/dam2", 1),
                            Source(2, "Bay Wire", "https://baywire.example/dam", 30),
                        ],
                        background: "On Wednesday the town below the dam was cleared."
                    ),
                ]
            )
            .Build();
    }

    private static Briefing RightToLeft()
    {
        var builder = new BriefingBuilder();
        return builder
            .Section(
                "Economy",
                [
                    builder.Story(
                        "الميناء القديم يفتح أبوابه للعبّارات في يونيو",
                        ["صوّت المجلس بأغلبية 14 مقابل 9 يوم الخميس.", "وتستغرق الرحلة الأولى 25 دقيقة."],
                        [Source(1, "صحيفة الساحل", "https://sahil.example/1", 4, "الميناء القديم")],
                        language: "ar"
                    ),
                    builder.Story(
                        "הנמל הישן נפתח מחדש",
                        ["המועצה הצביעה ביום חמישי."],
                        [Source(1, "Bay Wire", "https://baywire.example/he", 4)],
                        language: "und"
                    ),
                ],
                [
                    builder.Story(
                        "Un vieux port rouvre",
                        [],
                        [Source(1, "La Rade", "https://rade.example/port", 4)],
                        language: "fr"
                    ),
                ]
            )
            .Build();
    }

    private static Briefing Markup() =>
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

    private static Briefing LineBreaks() =>
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

    private static Briefing Endless() =>
        Told(
            "Science",
            builder =>
                [
                    builder.Story(string.Join(' ', Enumerable.Repeat("endless", 625)), [new string('x', 5000)]),
                    builder.Story(new string('長', 5000), [new string('語', 5000)], language: "ja"),
                ]
        );

    private static Briefing Invisible() =>
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

    private static Briefing Emoji() =>
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

    private static Briefing BadLinks() =>
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

    private static Briefing Untitled() =>
        Told("Weather", builder => [builder.Story("\u200B\u202E", ["A story without a title is told all the same."])]);

    private static Briefing WithoutLink() =>
        Told(
            "Sport",
            builder =>
                [
                    builder.Story(
                        "Rowers cross the Sound",
                        ["They needed 3 hours 41 minutes."],
                        [Source(1, "notes", null, title: "")]
                    ),
                ]
        );

    private static Briefing Told(string topic, Func<BriefingBuilder, BriefingStory[]> stories)
    {
        var builder = new BriefingBuilder();
        return builder.Section(topic, stories(builder)).Build();
    }

    public static Briefing Long()
    {
        var builder = new BriefingBuilder { WithTop = true };
        foreach (var topic in Enumerable.Range(1, 14))
        {
            builder.Section(
                $"Topic {topic}",
                [.. Enumerable.Range(1, 8).Select(n => LongStory(builder, topic, n))],
                [
                    .. Enumerable
                        .Range(1, 8)
                        .Select(n =>
                            builder.Story($"Short line {n} of topic {topic} with a headline of usual length", [])
                        ),
                ],
                further: topic
            );
        }
        return builder.Build();
    }

    private static BriefingStory LongStory(BriefingBuilder builder, int topic, int number) =>
        builder.Story(
            $"Story {number} of topic {topic} carries a headline that is neither short nor very long",
            [
                "The first sentence says what happened, where it happened and who was there to see it on that day.",
                "The second sentence adds a figure of 1,200 and the name of the person who gave it to the paper.",
                "The third sentence closes with what is expected to follow in the course of the next two weeks.",
            ],
            [
                Source(
                    1,
                    "The Coast Post",
                    $"https://coast.example/{topic}/{number}/a-long-path-that-tells-the-headline-once-more"
                ),
                Source(
                    2,
                    "Bay Wire",
                    $"https://baywire.example/{topic}/{number}/a-long-path-that-tells-the-headline-once-more"
                ),
            ]
        );
}
