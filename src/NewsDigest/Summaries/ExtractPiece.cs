namespace NewsDigest.Summaries;

/// <summary>Sentences that an extract takes together.</summary>
/// <param name="Sentences">Their indices among all sentences of the request, in order.</param>
/// <param name="Strangers">Names that they give in short and not in full.</param>
internal sealed record ExtractPiece(int[] Sentences, int[] Strangers)
{
    /// <summary>The piece that this one is with what introduces its strangers; null where it is none such.</summary>
    public ExtractPiece? Alone { get; init; }
}
