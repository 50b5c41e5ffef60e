using Microsoft.Extensions.Logging;
using NewsDigest.Faults;
using NewsDigest.Hosting.Options;
using NewsDigest.Subscribers.Inbound;

namespace NewsDigest.Cli.Serving;

/// <summary>
/// Handles mails that are put as <c>.eml</c> files into the folder <c>inbox</c> of the mails' folder, as those that come
/// through the hook, so that it can be tried out without a mail server. What is done is moved to <c>inbox/done</c>.
/// </summary>
public sealed partial class MailInboxWatch(MailOptions options, TakeMail takeMail, ILogger<MailInboxWatch> logger)
{
    /// <summary>More bytes has no mail that only asks for something.</summary>
    private const long MaxBytes = 32 * 1024 * 1024;

    private readonly string inbox = Path.Combine(options.Folder, "inbox");

    /// <summary>Files as they were at the last look: one that still grows is left until it does not.</summary>
    private Dictionary<string, (long Bytes, DateTime Written)> seen = [];

    /// <summary>Looks once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Where mails are sent to the world, whoever wants an inbox all the same makes it.
        if (options.Sender == MailSenderKind.Files)
            Directory.CreateDirectory(inbox);
        else if (!Directory.Exists(inbox))
            return;
        var there = new DirectoryInfo(inbox)
            .EnumerateFiles("*.eml")
            .ToDictionary(f => f.FullName, f => (f.Length, f.LastWriteTimeUtc));
        var steps = new SeparateSteps();
        foreach (var (path, state) in there.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (seen.TryGetValue(path, out var before) && before == state)
                await steps.TryAsync(() => TakeAsync(path, state.Length, cancellationToken), cancellationToken);
        }
        seen = there;
        steps.ThrowIfAnyFailed("Mails of the inbox could not be handled; they are left in it and tried again.");
    }

    private async Task TakeAsync(string path, long bytes, CancellationToken cancellationToken)
    {
        await ReadAsync(path, bytes, cancellationToken);
        var done = Directory.CreateDirectory(Path.Combine(inbox, "done")).FullName;
        File.Move(path, Path.Combine(done, Path.GetFileName(path)), overwrite: true);
    }

    private async Task ReadAsync(string path, long bytes, CancellationToken cancellationToken)
    {
        InboundMail? mail = null;
        if (bytes <= MaxBytes)
        {
            await using var file = File.OpenRead(path);
            mail = await InboundMailReader.ReadAsync(file, envelopeFrom: null, cancellationToken);
        }
        if (mail is null)
            LogNone(Path.GetFileName(path));
        else
            LogTaken(Path.GetFileName(path), await takeMail.RunAsync(mail, cancellationToken));
    }

    [LoggerMessage(LogLevel.Information, "Mail {File}: {Outcome}.")]
    private partial void LogTaken(string file, TakeMailOutcome outcome);

    [LoggerMessage(LogLevel.Warning, "{File} is no mail, or larger than 32 MiB.")]
    private partial void LogNone(string file);
}
