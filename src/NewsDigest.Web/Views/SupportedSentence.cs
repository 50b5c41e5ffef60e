namespace NewsDigest.Web.Views;

/// <summary>A sentence with what it rests on.</summary>
/// <param name="Text">Clean text.</param>
/// <param name="Supports">The sentences that support it; at least one.</param>
public sealed record SupportedSentence(string Text, IReadOnlyList<SupportView> Supports);
