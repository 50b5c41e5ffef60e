namespace NewsDigest.Web.Views;

/// <summary>A sentence of a source that supports one of ours.</summary>
/// <param name="Source">The source.</param>
/// <param name="Quote">The sentence as it stands there; null where it is the same or the text is no longer kept.</param>
/// <param name="Likeness">How ours is like that sentence.</param>
public sealed record SupportView(SourceView Source, string? Quote, SupportLikeness Likeness);
