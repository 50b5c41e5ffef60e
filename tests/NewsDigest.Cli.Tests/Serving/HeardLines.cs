namespace NewsDigest.Cli.Tests.Serving;

/// <summary>Tells when lines have been written that hold some words, each of them in one.</summary>
internal sealed class HeardLines(params string[] words) : StringWriter
{
    /// <summary>After so long it will not come any more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Lock gate = new();
    private readonly List<string> awaited = [.. words];
    private readonly TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override void WriteLine(string? value)
    {
        lock (gate)
        {
            awaited.RemoveAll(words => value?.Contains(words, StringComparison.Ordinal) == true);
            if (awaited.Count == 0)
                heard.TrySetResult();
        }
    }

    public Task HeardAsync(CancellationToken cancellationToken) => heard.Task.WaitAsync(Patience, cancellationToken);
}
