namespace NewsDigest.Briefings.Archive;

/// <summary>Looks for words in the archive, the newest days first, as far back as one request may take.</summary>
public sealed class SearchArchive(IEditionIndexStore archive)
{
    /// <summary>Stories after which no further day is looked at.</summary>
    private const int EnoughHits = 20;

    /// <summary>Stories of one day, the most important of it: who finds more looks for too little.</summary>
    private const int MaxHitsOfDay = 40;

    /// <summary>Days looked at for one answer: each is the read of a small blob.</summary>
    private const int MaxDays = 120;

    private const int ReadsAtOnce = 12;

    /// <summary>The stories found, the newest days first and each once, and where to go on.</summary>
    /// <param name="query">The words.</param>
    /// <param name="until">The newest instant to look at (UTC).</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    public async Task<ArchiveHits> RunAsync(
        ArchiveQuery query,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var days = await archive
            .ListAsync(DateTimeOffset.MinValue, until, cancellationToken)
            .Select(day => day.Instant)
            .Reverse()
            .ToListAsync(cancellationToken);
        var hits = new List<ArchiveHit>();
        var looked = 0;
        foreach (var chunk in days.Take(MaxDays).Chunk(ReadsAtOnce))
        {
            var indexes = await Task.WhenAll(chunk.Select(day => archive.FindAsync(day, cancellationToken)));
            foreach (var index in indexes)
            {
                looked++;
                // Null where retention deleted it meanwhile.
                if (index is not null)
                    hits.AddRange(
                        query.Find(index).Take(MaxHitsOfDay).Select(story => new ArchiveHit(index.Instant, story))
                    );
                if (hits.Count >= EnoughHits)
                    return Hits();
            }
        }
        return Hits();

        ArchiveHits Hits() => new([.. hits.DistinctBy(h => h.Story.Id)], looked < days.Count ? days[looked] : null);
    }
}
