namespace NewsDigest.Cli.Tests.Serving;

/// <summary>Tells when the first file of a kind has come into a folder.</summary>
internal sealed class NewFiles : IDisposable
{
    /// <summary>After so long it will not come any more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly FileSystemWatcher watcher;
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public NewFiles(string folder, string pattern)
    {
        watcher = new FileSystemWatcher(folder, pattern);
        watcher.Created += (_, _) => first.TrySetResult();
        watcher.Renamed += (_, _) => first.TrySetResult();
        watcher.EnableRaisingEvents = true;
    }

    public Task FirstAsync(CancellationToken cancellationToken) => first.Task.WaitAsync(Patience, cancellationToken);

    public void Dispose() => watcher.Dispose();
}
