using System.Security.Cryptography;
using System.Text;
using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Stories;

/// <summary>Small articles about invented events, as items.</summary>
internal static class FictionalNews
{
    public static readonly DateTimeOffset Noon = new(2031, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly DigestItemMaker Maker = new(new TopicClassifier(TopicCatalogue.Iptc));

    /// <summary>Three newsrooms on one ferry accident.</summary>
    public static readonly DigestItem FerryPost = Item(
        "Ferry runs aground off Port Ellery, 214 passengers rescued",
        """
        The ferry Northern Star ran aground on rocks off Port Ellery on Monday morning, and all 214 passengers were brought ashore by lifeboats.
        Harbour master Maria Lindqvist said the vessel lost power in both engines shortly after leaving the terminal.
        Four people were treated for minor injuries at Saint Brannoc hospital. The coastguard said there was no sign of an oil spill.
        """,
        "Harbour Post"
    );

    public static readonly DigestItem FerryTimes = Item(
        "All 214 saved after Northern Star hits rocks",
        """
        Lifeboat crews saved every passenger from the ferry Northern Star after it struck rocks near Port Ellery.
        The ship had lost engine power minutes after departure, according to harbour master Maria Lindqvist.
        "People stayed calm, and the sea was kind to us," said passenger Tobias Renn. The ferry company promised an inquiry.
        """,
        "Ellery Times",
        Noon.AddHours(2)
    );

    public static readonly DigestItem FerryRadio = Item(
        "Passengers evacuated from stranded ferry",
        """
        More than 200 passengers have been evacuated from a ferry stranded on rocks outside Port Ellery.
        Lifeboats took them ashore from the Northern Star within two hours, the coastguard said. Both engines had failed.
        Investigators will examine the ferry at low tide.
        """,
        "Radio Brannoc",
        Noon.AddHours(3)
    );

    public static readonly DigestItem BudgetVote = Item(
        "Parliament in Vellamo passes budget by two votes",
        """
        Parliament in Vellamo passed the state budget by 51 votes to 49 late on Monday after a night of talks.
        Finance minister Jonas Aalto kept the tax cut for small firms and dropped the planned levy on sugar.
        The opposition said it would ask the constitutional court to review the vote.
        """,
        "Vellamo Daily"
    );

    public static readonly DigestItem Chess = Item(
        "Teenager Ines Okoro wins chess title in Marrowby",
        """
        Sixteen-year-old Ines Okoro won the Marrowby chess open with a draw in the last round.
        She is the youngest winner since the tournament began in 1962. Grandmaster Pavel Dorn finished second.
        """,
        "Marrowby Echo"
    );

    public static IReadOnlyList<DigestItem> Day { get; } = [FerryPost, FerryTimes, FerryRadio, BudgetVote, Chess];

    public static DigestItem Item(
        string title,
        string body,
        string? source = null,
        DateTimeOffset? published = null,
        string? url = null,
        string language = "en"
    ) =>
        Maker.Make(
            new Article
            {
                Id = Id(title + body),
                Origin = new DocumentPart($"{title}.txt"),
                Title = title,
                Paragraphs = body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                Source = source,
                Published = published ?? Noon,
                Arrived = (published ?? Noon).AddMinutes(10),
                Url = url is null ? null : new Uri(url),
                Language = language,
            }
        );

    private static ArticleId Id(string content) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..32]);
}
