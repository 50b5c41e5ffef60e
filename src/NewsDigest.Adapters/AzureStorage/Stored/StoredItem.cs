using NewsDigest.Articles;
using NewsDigest.Intake.Items;
using NewsDigest.Topics;

namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>A digest item but for its identity and arrival, which are columns of its row.</summary>
internal sealed record StoredItem : IStoredForm
{
    public const int NewestForm = 1;

    public required int Form { get; init; }
    public required string Path { get; init; }
    public string? Part { get; init; }
    public required string Title { get; init; }
    public string? Source { get; init; }
    public Uri? Url { get; init; }
    public required string Language { get; init; }
    public required DateTimeOffset Published { get; init; }
    public required int Words { get; init; }
    public required string Topic { get; init; }
    public required double Confidence { get; init; }
    public IReadOnlyList<string> OtherTopics { get; set; } = [];
    public required string CatalogueVersion { get; init; }
    public required StoredSummary Extract { get; init; }
    public required StoredTerms Terms { get; init; }
    public required StoredFingerprint Fingerprint { get; init; }
    public IReadOnlyList<StoredCopy> Copies { get; set; } = [];
    public string? Trace { get; init; }

    public static StoredItem From(DigestItem item) =>
        new()
        {
            Form = NewestForm,
            Path = item.Origin.Path,
            Part = item.Origin.Part,
            Title = item.Title,
            Source = item.Source,
            Url = item.Url,
            Language = item.Language,
            Published = item.Published,
            Words = item.Words,
            Topic = item.Topic.Main.Value,
            Confidence = item.Topic.Confidence,
            OtherTopics = [.. item.Topic.Others.Select(t => t.Value)],
            CatalogueVersion = item.CatalogueVersion,
            Extract = StoredSummary.From(item.Extract),
            Terms = StoredTerms.From(item.Terms),
            Fingerprint = StoredFingerprint.From(item.Fingerprint),
            Copies = [.. item.Copies.Select(StoredCopy.From)],
            Trace = item.Trace,
        };

    public DigestItem ToItem(ArticleId article, DateTimeOffset arrived) =>
        new()
        {
            Article = article,
            Origin = new DocumentPart(Path, Part),
            Title = Title,
            Source = Source,
            Url = Url,
            Language = Language,
            Published = Published,
            Arrived = arrived,
            Words = Words,
            Topic = new TopicVerdict(
                new TopicId(Topic),
                Confidence,
                [.. OtherTopics.Select(t => new TopicId(t))],
                // Its evidence is made again where somebody asks for it.
                []
            ),
            CatalogueVersion = CatalogueVersion,
            Extract = Extract.ToSummary(),
            Terms = Terms.ToTerms(),
            Fingerprint = Fingerprint.ToFingerprint(),
            Copies = [.. Copies.Select(c => c.ToCopy())],
            Trace = Trace,
        };
}

/// <summary>The same article in another place.</summary>
internal sealed record StoredCopy(string Path, string? Part, string Title, string? Source, Uri? Url)
{
    public static StoredCopy From(ArticleCopy copy) =>
        new(copy.Origin.Path, copy.Origin.Part, copy.Title, copy.Source, copy.Url);

    public ArticleCopy ToCopy() => new(new DocumentPart(Path, Part), Title, Source, Url);
}
