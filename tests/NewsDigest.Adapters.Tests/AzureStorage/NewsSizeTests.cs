using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Articles;
using NewsDigest.Briefings.Archive;
using NewsDigest.Briefings.Editions;
using NewsDigest.Feeds.Polling;
using NewsDigest.Intake.Documents;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Stories;
using NewsDigest.Summaries;

namespace NewsDigest.Adapters.Tests.AzureStorage;

/// <summary>
/// How large news is in the storage: a day of it is read for every edition. docs/storage.md tells these figures, which hold
/// for articles of some 600 words.
/// </summary>
public class NewsSizeTests(AzuriteServer azurite)
{
    private const string Sentence =
        "The harbour office said on Tuesday that the bridge would stay closed until the fog had lifted for good.";

    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
    private readonly StorageConnection storage = azurite.NewStorage();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_with_all_its_terms_takes_less_than_10_kibibytes()
    {
        await new AzureItemStore(storage).AddAsync(
            DigestItems.Item(Id(1).Value, Noon) with
            {
                Title = "Bridge stays closed until the fog lifts, harbour office says",
                Source = "Harbour Post",
                Url = new Uri("https://harbour-post.example/2026/03/10/bridge-stays-closed"),
                Extract = Extract(3),
                Terms = Terms(DigestItemMaker.MaxTerms),
                Fingerprint = new Fingerprint(
                    ulong.MaxValue,
                    [.. Enumerable.Range(1, FingerprintMaker.SketchSize).Select(n => (uint)n * 33_000_000)],
                    590
                ),
            },
            Cancel
        );

        (await storage.SizeOfFirstRowAsync(StorageNames.Items)).ShouldBeInRange(6 * 1024, 10 * 1024);
        (await storage.SizeOfFirstRowAsync(StorageNames.Identities)).ShouldBeInRange(90, 130);
    }

    [Fact]
    public async Task A_story_of_three_developments_takes_less_than_20_kibibytes()
    {
        var developments = Enumerable
            .Range(0, 3)
            .Select(n => new Development(Noon.AddDays(n), [Id(4 * n), Id(4 * n + 1), Id(4 * n + 2)], Extract(4)));
        await new AzureStoryStore(storage).SaveAsync(
            new Story(new StoryId(Id(1).Value), [.. developments], Noon, []) { Terms = Terms(Story.MaxTerms) },
            Cancel
        );

        (await storage.SizeOfFirstRowAsync(StorageNames.Stories)).ShouldBeInRange(14 * 1024, 20 * 1024);
    }

    [Fact]
    public async Task A_feed_that_knows_200_entries_takes_less_than_12_kibibytes()
    {
        await new AzureFeedStore(storage).AddAsync(
            FeedSubscription.New(new Uri("https://harbour-post.example/feed.xml"), Noon) with
            {
                KnownEntries = [.. Enumerable.Range(0, 200).Select(n => new EntryId($"{n:x20}"))],
            },
            Cancel
        );

        (await storage.SizeOfFirstRowAsync(StorageNames.Feeds)).ShouldBeInRange(8 * 1024, 12 * 1024);
    }

    [Fact]
    public async Task A_record_of_a_document_takes_less_than_a_kibibyte()
    {
        var document = new DocumentVersion(
            "feeds/harbour-post.example-1f0c2d3e4f50/0123456789abcdef0123.json",
            "\"0x8DE0000000000000\""
        );
        await new AzureIntakeLog(storage).SaveAsync(new IntakeRecord(document, IntakeState.TakenIn, Noon), Cancel);

        (await storage.SizeOfFirstRowAsync(StorageNames.Intake)).ShouldBeInRange(400, 1024);
    }

    [Fact]
    public async Task A_word_index_takes_less_than_400_bytes_a_story()
    {
        // Words by their rank, as in any language: few of them often, most of them seldom.
        var random = new Random(7);
        string Word() => $"wort{(int)(4000 * Math.Pow(random.NextDouble(), 3)):x}";
        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word()));
        var stories = Enumerable
            .Range(0, 300)
            .Select(n =>
            {
                var story = Editions.Story(Id(n).Value);
                var told = story.Developments[0] with
                {
                    Instant = Noon,
                    Headline = Words(9),
                    Summary = new Summary([
                        .. Enumerable.Range(0, 4).Select(_ => new SummarySentence(Words(20), [new(Id(n), 0)])),
                    ]),
                };
                return story with { Developments = [told] };
            });
        var index = EditionIndexer.Index(new Edition(Noon, [.. stories]));
        await new AzureEditionIndexStore(storage).SaveAsync(index, Cancel);

        index.Stories.Count.ShouldBe(300);
        (await storage.SizeOfFirstBlobAsync(StorageNames.Editions)).ShouldBeInRange(300 * 100, 300 * 400);
    }

    [Fact]
    public async Task A_record_of_a_withdrawal_takes_less_than_a_kibibyte()
    {
        await new AzureWithdrawalStore(storage).AddAsync(
            new Withdrawal(Id(1), WithdrawalKind.Removed, Noon, "notice feeds/harbour-post.example/0123456789ab.json")
            {
                Title = "Bridge stays closed until the fog lifts, harbour office says",
                Reason = "Withdrawal: Bridge stays closed until the fog lifts, harbour office says",
                Arrived = Noon,
            },
            Cancel
        );

        (await storage.SizeOfFirstRowAsync(StorageNames.Withdrawals)).ShouldBeInRange(400, 1024);
    }

    [Fact]
    public async Task An_edition_takes_less_than_3_kibibytes_a_story()
    {
        var story = Editions.Story(Id(1).Value) with
        {
            Developments =
            [
                .. Enumerable
                    .Range(0, 1)
                    .Select(n => new EditionDevelopment(
                        Noon,
                        "Bridge stays closed until the fog lifts, harbour office says",
                        Extract(4),
                        [.. Enumerable.Range(0, 4).Select(Mentioned)]
                    )),
            ],
        };
        await new AzureEditionStore(storage).SaveAsync(new Edition(Noon, [.. Enumerable.Repeat(story, 200)]), Cancel);

        (await storage.SizeOfFirstBlobAsync(StorageNames.Editions)).ShouldBeInRange(200 * 1500, 200 * 3 * 1024);
    }

    private static EditionArticle Mentioned(int number) =>
        new(
            Id(number),
            $"feeds/harbour-post.example-1f0c2d3e4f50/{number:x20}.json",
            "Bridge stays closed until the fog lifts",
            "Harbour Post",
            new Uri("https://harbour-post.example/2026/03/10/bridge-stays-closed"),
            Noon,
            "en"
        );

    private static Summary Extract(int sentences) =>
        new([.. Enumerable.Range(0, sentences).Select(n => new SummarySentence(Sentence, [new(Id(n), n)]))]);

    private static IReadOnlyList<WeightedTerm> Terms(int count) =>
        [.. Enumerable.Range(1, count).Select(n => new WeightedTerm($"harbour{n}", 1 + MathF.Log(n)))];

    private static ArticleId Id(int number) => new($"{number:x32}");
}
