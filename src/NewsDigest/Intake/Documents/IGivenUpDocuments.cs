namespace NewsDigest.Intake.Documents;

/// <summary>Documents that their trigger gave up after its last try.</summary>
public interface IGivenUpDocuments
{
    /// <summary>
    /// Some of them, at most <paramref name="count"/> (1 to 32), which others do not see for some minutes; one that is not
    /// deleted by then comes again.
    /// </summary>
    Task<IReadOnlyList<GivenUpDocument>> ReadAsync(int count, CancellationToken cancellationToken);

    /// <summary>Removes one that has been seen to; one that is gone, or that another reads by now, is no fault.</summary>
    Task DeleteAsync(GivenUpDocument document, CancellationToken cancellationToken);
}
