namespace NewsDigest.Cli.Serving;

/// <summary>Something that the local server does again and again, as a trigger does in Azure.</summary>
/// <param name="Name">What it is called in messages ("planning briefings").</param>
/// <param name="Interval">How long it rests in between.</param>
/// <param name="RunAsync">Does it once.</param>
public sealed record Step(string Name, TimeSpan Interval, Func<CancellationToken, Task> RunAsync);
