namespace NewsDigest.Benchmarks.Storage;

/// <summary>One run.</summary>
/// <param name="SystemPerSecond">What the system did in a second.</param>
/// <param name="AlonePerSecond">What the storage did in a second when it was asked the same with nothing around it.</param>
/// <param name="RequestsEach">Requests to the storage for one of them, by the system.</param>
public sealed record StorageMeasure(double SystemPerSecond, double AlonePerSecond, double RequestsEach);
