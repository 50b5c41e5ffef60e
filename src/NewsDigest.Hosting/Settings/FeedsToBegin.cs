using NewsDigest.Feeds.Polling;
using NewsDigest.Hosting.Options;

namespace NewsDigest.Hosting.Settings;

/// <summary>The feeds that <c>Feeds__Opml</c> names, added before the first poll of a process.</summary>
public sealed class FeedsToBegin(FeedsOptions options, ImportFeedsOnce import)
{
    private volatile bool isDone;

    /// <summary>Adds them; null where there is no such list, or its feeds were added before. Costs nothing once it is done.</summary>
    /// <exception cref="SettingsException">There is no such file, or no feed in it.</exception>
    public async Task<ImportReport?> RunAsync(CancellationToken cancellationToken)
    {
        if (isDone || options.Opml is not { } path)
            return null;
        NamedFile.CheckThatItIsThere("Feeds__Opml", path, "feeds.opml");
        var list = await File.ReadAllBytesAsync(path, cancellationToken);
        var report = await import.RunAsync(list, cancellationToken);
        if (report?.Listed == 0)
            throw new SettingsException([$"Feeds__Opml: there is no feed in '{path}'. Is it OPML?"]);
        isDone = true;
        return report;
    }
}
