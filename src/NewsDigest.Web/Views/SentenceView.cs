namespace NewsDigest.Web.Views;

/// <summary>A sentence as it is shown.</summary>
/// <param name="Text">Clean text.</param>
/// <param name="Marks">Marks of its sources, ascending; none where they stand behind the next sentence.</param>
public sealed record SentenceView(string Text, IReadOnlyList<int> Marks);
