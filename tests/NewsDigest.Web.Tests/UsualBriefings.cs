using NewsDigest.Briefings;
using static NewsDigest.Web.Tests.BriefingBuilder;

namespace NewsDigest.Web.Tests;

/// <summary>Briefings of days as they come.</summary>
internal static class UsualBriefings
{
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

    public static Briefing Extracts()
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

    public static Briefing Update()
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

    public static Briefing RightToLeft()
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

    public static Briefing Untitled() =>
        Told("Weather", builder => [builder.Story("\u200B\u202E", ["A story without a title is told all the same."])]);

    public static Briefing WithoutLink() =>
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
}
