namespace NewsDigest.Summaries.Writing;

/// <summary>What became of the summaries that a model was asked for, by UTC day, of all instances.</summary>
public interface IWritingLog
{
    /// <summary>Adds to today's count.</summary>
    Task AddAsync(WritingCount count, CancellationToken cancellationToken);

    /// <summary>The count of a day; that of no summary where there was none.</summary>
    Task<WritingCount> ReadAsync(DateOnly day, CancellationToken cancellationToken);
}
