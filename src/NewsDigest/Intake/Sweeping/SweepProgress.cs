namespace NewsDigest.Intake.Sweeping;

/// <summary>How far the sweep has looked.</summary>
/// <param name="Until">Documents written up to then (UTC) have been looked at.</param>
/// <param name="LastWhole">When all documents were looked at last, whatever their age (UTC).</param>
public sealed record SweepProgress(DateTimeOffset Until, DateTimeOffset LastWhole);
