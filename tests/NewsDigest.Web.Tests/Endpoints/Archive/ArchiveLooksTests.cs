using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Intake.Notices;

namespace NewsDigest.Web.Tests.Endpoints.Archive;

/// <summary>Every page of the archive as validators and a browser see it.</summary>
public class ArchiveLooksTests(PageInspector inspector)
{
    private static readonly DateTimeOffset Saturday = new(2026, 3, 7, 6, 30, 0, TimeSpan.Zero);

    public static TheoryData<string, string> Pages
    {
        get
        {
            string[] paths =
            [
                "/briefings",
                "/briefings?month=2026-01",
                "/briefings/2026-03-08",
                "/briefings/2026-03-08/sport",
                "/editions/2026-03-08T063000Z",
                $"/stories/{SiteEditions.Bridge}",
                $"/stories/{SiteEditions.Id('c')}",
                "/search",
                "/search?q=bridge",
                "/search?q=nothing",
                "/briefings/2026-03-09",
            ];
            var data = new TheoryData<string, string>();
            foreach (var path in paths)
            {
                data.Add(path, "en");
                data.Add(path, "de");
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_valid_and_keeps_nobody_out(string path, string language)
    {
        await using var house = await Open();
        house.Browser.DefaultRequestHeaders.Add("Accept-Language", language);

        var (_, html) = await house.Get(path);

        (await inspector.ValidateAsync(html)).ShouldBeEmpty();
        (await inspector.FindBarriersAsync(html, ColourScheme.Light, width: 800)).ShouldBeEmpty();
        (await inspector.FindBarriersAsync(html, ColourScheme.Dark, width: 360)).ShouldBeEmpty();
        if (Environment.GetEnvironmentVariable("SHOTS") is { } folder)
        {
            var name = path.Trim('/').Replace('/', '_').Replace('?', '_').Replace('=', '-');
            await inspector.ShootAsync(html, ColourScheme.Light, 800, null, $"{folder}/{name}-{language}-800.png");
            await inspector.ShootAsync(html, ColourScheme.Dark, 360, null, $"{folder}/{name}-{language}-360.png");
        }
    }

    private static async Task<SiteHouse> Open()
    {
        var house = await SiteHouse.OpenAsync();
        house.Time.Advance(TimeSpan.FromDays(3));
        var sunday = Saturday.AddDays(1);
        var bridge = SiteEditions.OneStory(Saturday).Stories[0];
        var written = SiteEditions.Story(
            SiteEditions.Bridge,
            "Bridge over the strait closes again after two days",
            sunday,
            "The bridge closed again on Sunday because of fog.",
            model: "model-1"
        );
        await house.Articles.SaveAsync(
            new Article
            {
                Id = new ArticleId(SiteEditions.Bridge.Value),
                Origin = new DocumentPart("bridge.txt"),
                Title = "Bridge",
                Paragraphs = ["Because of dense fog the harbour office closed the bridge on Sunday morning."],
                Arrived = sunday,
            },
            TestContext.Current.CancellationToken
        );
        await house.Withdrawals.AddAsync(
            new Withdrawal(new ArticleId(SiteEditions.Bridge.Value), WithdrawalKind.Superseded, sunday, "notice"),
            TestContext.Current.CancellationToken
        );
        await house.Publish(SiteEditions.OneStory(Saturday));
        await house.Publish(
            new Edition(
                sunday,
                [
                    written with
                    {
                        Developments = [.. bridge.Developments, .. written.Developments],
                    },
                    SiteEditions.Story(
                        SiteEditions.Id('c'),
                        "افتتاح الجسر <b>",
                        sunday,
                        "افتتح الجسر.",
                        language: "ar"
                    ),
                    .. Enumerable
                        .Range(0, 30)
                        .Select(n => SiteEditions.Story(new($"{n:x32}"), $"Small bridge {n} opens & closes", sunday)),
                    SiteEditions.Story(SiteEditions.Id('d'), "Clinic opens", sunday, "A clinic opened.", "health"),
                ]
            )
        );
        return house;
    }
}
