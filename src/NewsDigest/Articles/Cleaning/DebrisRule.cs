namespace NewsDigest.Articles.Cleaning;

/// <summary>One kind of debris: what stands around an article on its page and is no part of its text.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Reason">Why it is no sentence of the article.</param>
/// <param name="Place">Where it is taken for debris.</param>
/// <param name="Reach">What goes with it.</param>
/// <param name="MaxWords">A longer block is something else.</param>
/// <param name="Matches">Whether a block is of this kind; the block is one line without outer blanks.</param>
public sealed record DebrisRule(
    string Name,
    string Reason,
    DebrisPlace Place,
    DebrisReach Reach,
    int MaxWords,
    Func<string, bool> Matches
)
{
    /// <summary>
    /// Whether a block of this kind may be the headline all the same, where none is known: headlines begin "Watch:" and
    /// "Analysis:" too.
    /// </summary>
    internal bool MayBeHeadline(string? title) => title is null && Name == DebrisRules.ReadMore;
}
