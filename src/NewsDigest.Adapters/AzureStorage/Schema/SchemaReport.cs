namespace NewsDigest.Adapters.AzureStorage.Schema;

/// <summary>What a migration did.</summary>
/// <param name="Version">The version of the storage now.</param>
/// <param name="StepsRun">Names of the steps that this instance ran; empty where nothing was left to do.</param>
public sealed record SchemaReport(int Version, IReadOnlyList<string> StepsRun);
