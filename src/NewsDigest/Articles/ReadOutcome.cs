namespace NewsDigest.Articles;

/// <summary>What reading one part of a document led to: an article or a rejection.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome() { }

    /// <summary>The part is an article.</summary>
    public sealed record Read(Article Article) : ReadOutcome;

    /// <summary>The part could not be read.</summary>
    public sealed record Rejected(Rejection Rejection) : ReadOutcome;
}
