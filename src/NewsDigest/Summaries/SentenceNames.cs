namespace NewsDigest.Summaries;

/// <summary>Names that a sentence holds, by the numbers of their last words.</summary>
/// <param name="Full">Those that it gives in full ("Melissa Dane", "Mayor Olsen").</param>
/// <param name="Short">Those that it gives by their last word alone ("Dane said") where the text has them in full elsewhere.</param>
internal readonly record struct SentenceNames(IReadOnlyList<int> Full, IReadOnlyList<int> Short)
{
    /// <summary>No name.</summary>
    public static SentenceNames None { get; } = new([], []);
}
