using NewsDigest.Articles;

namespace NewsDigest.Intake.Items;

/// <summary>The same article in another place: one item, several sources.</summary>
public sealed record ArticleCopy(DocumentPart Origin, string Title, string? Source, Uri? Url);
