namespace NewsDigest.Subscribers.Lists;

/// <summary>A row of a table as text.</summary>
/// <param name="Line">The line that it begins in, the first being 1.</param>
/// <param name="Fields">Its fields.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Fields);
