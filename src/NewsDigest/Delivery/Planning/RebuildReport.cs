namespace NewsDigest.Delivery.Planning;

/// <summary>What rebuilding the schedule found.</summary>
/// <param name="Subscribers">Subscribers read.</param>
/// <param name="Added">Rows that were missing or wrong.</param>
/// <param name="Removed">Rows of nobody who reads.</param>
public sealed record RebuildReport(int Subscribers, int Added, int Removed);
