namespace NewsDigest.Intake.Sweeping;

/// <summary>How far the sweep has looked, shared by all instances.</summary>
public interface ISweepProgressStore
{
    /// <summary>The progress, or null before the first sweep.</summary>
    Task<SweepProgress?> FindAsync(CancellationToken cancellationToken);

    /// <summary>Stores the progress.</summary>
    Task SaveAsync(SweepProgress progress, CancellationToken cancellationToken);
}
