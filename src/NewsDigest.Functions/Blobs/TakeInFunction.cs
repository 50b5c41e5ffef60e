using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using NewsDigest.Intake;
using NewsDigest.Intake.Documents;

namespace NewsDigest.Functions.Blobs;

/// <summary>
/// Takes in a document that arrived. Events come twice, late, out of order, for blobs that are gone, and for other
/// containers where a subscription says so; the host checks none of that. One that never comes is made up for by the sweep.
/// </summary>
public sealed partial class TakeInFunction(TakeIn takeIn, OverduePlan overdue, ILogger<TakeInFunction> logger)
{
    /// <summary>Name of the function; the Event Grid subscription names it.</summary>
    public const string Name = "TakeIn";

    /// <summary>Everything in the container, at any depth.</summary>
    public const string Path = Bindings.Articles + "/{name}";

    /// <summary>Flex Consumption knows events only; nothing raises events of the emulator, which is listed instead.</summary>
    public const BlobTriggerSource Source =
#if DEBUG
    BlobTriggerSource.LogsAndContainerScan;
#else
    BlobTriggerSource.EventGrid;
#endif

    /// <summary>Runs it.</summary>
    [Function(Name)]
    public async Task RunAsync(
        [BlobTrigger(Path, Connection = Bindings.Storage, Source = Source)] BlobClient blob,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (blob.BlobContainerName != Bindings.Articles)
                LogElsewhere(blob.BlobContainerName);
            else if (await takeIn.RunAsync(blob.Name, cancellationToken) is { } record)
                LogDone(blob.Name, record.State, record.Items, record.Duplicates, record.Rejections);
            else
                LogGone(blob.Name);
        }
        finally
        {
            await overdue.RunAsync(cancellationToken);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Path} is {State}: {Items} items, {Duplicates} duplicates, {Rejections} rejections"
    )]
    private partial void LogDone(string path, IntakeState state, int items, int duplicates, int rejections);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Path} is gone or was overwritten; there is nothing to take in"
    )]
    private partial void LogGone(string path);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "An event told of a blob in container {Container}, which is not read: narrow the event subscription"
    )]
    private partial void LogElsewhere(string container);
}
