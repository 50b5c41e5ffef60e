using Microsoft.Extensions.Logging;
using NewsDigest.Faults;
using NewsDigest.Intake;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Cli.Serving;

/// <summary>
/// Takes in what is dropped into the inbox, as the blob trigger does in Azure: Azurite raises no events, so it looks
/// again and again.
/// </summary>
public sealed partial class InboxWatch(IDocumentInbox inbox, TakeIn takeIn, ILogger<InboxWatch> logger)
{
    /// <summary>Documents that are done, so that looking again costs a listing and nothing else.</summary>
    private readonly HashSet<DocumentVersion> settled = [];

    /// <summary>Looks once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var there = new HashSet<DocumentVersion>();
        Exception? failure = null;
        await foreach (var entry in inbox.ListAsync(DateTimeOffset.MinValue, cancellationToken))
        {
            there.Add(entry.Version);
            if (settled.Contains(entry.Version))
                continue;
            try
            {
                if (await takeIn.RunAsync(entry.Version.Path, cancellationToken) is not { } record)
                    continue;
                settled.Add(record.Document);
                Tell(record);
            }
            catch (Exception error) when (!error.IsStopBy(cancellationToken))
            {
                // One document that fails must not keep the others waiting.
                failure = error;
            }
        }
        settled.IntersectWith(there);
        if (failure is not null)
            throw failure;
    }

    private void Tell(IntakeRecord record)
    {
        if (record.Rejections > 0)
            LogRejections(record.Document.Path, record.Items, record.Duplicates, record.Rejections);
        else
            LogTakenIn(record.Document.Path, record.Items, record.Duplicates);
    }

    [LoggerMessage(LogLevel.Information, "Taken in: {Path}: {Items} new, {Duplicates} known.")]
    private partial void LogTakenIn(string path, int items, int duplicates);

    [LoggerMessage(
        LogLevel.Warning,
        "Taken in: {Path}: {Items} new, {Duplicates} known, {Rejections} rejected; container 'rejected' says why."
    )]
    private partial void LogRejections(string path, int items, int duplicates, int rejections);
}
