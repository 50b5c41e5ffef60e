using System.Diagnostics;
using NewsDigest.Articles;
using NewsDigest.Faults;
using NewsDigest.Intake.Documents;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Telemetry;

namespace NewsDigest.Intake;

/// <summary>
/// Takes in one document of the inbox: reads it, and stores each of its articles as an item, or as one more place of an
/// item that is there, and each part that could not be read as a rejection. Safe to repeat and to kill anywhere: what is
/// there already is left alone, and the document counts as done only when all of it is stored.
/// </summary>
public sealed class TakeIn(
    IDocumentInbox inbox,
    IIntakeLog log,
    DocumentReader reader,
    ReadLimits limits,
    DigestItemMaker itemMaker,
    IArticleStore articles,
    IItemStore items,
    IRejectionStore rejections,
    HeedNotice heedNotice,
    TimeProvider time
)
{
    /// <summary>A document that failed so often, and for <see cref="FailsFor"/>, is rejected.</summary>
    public const int MaxFailures = 10;

    /// <summary>
    /// How long a document fails before it is rejected. Tries may follow each other within minutes while a storage is
    /// unsteady, which is no fault of the document.
    /// </summary>
    public static readonly TimeSpan FailsFor = TimeSpan.FromDays(1);

    /// <summary>Takes in the document at a path, unless it is done already.</summary>
    /// <param name="path">Its path in the inbox.</param>
    /// <param name="cancellationToken">Ends the work, also by exception.</param>
    /// <returns>
    /// What became of it, now or earlier; null where there is no such document, or where it was overwritten meanwhile,
    /// which is an arrival of its own.
    /// </returns>
    /// <remarks>A store that fails ends it with that store's exception; the next call completes what is missing.</remarks>
    public async Task<IntakeRecord?> RunAsync(string path, CancellationToken cancellationToken)
    {
        if (await inbox.FindAsync(path, cancellationToken) is not { } entry)
            return null;
        var earlier = await log.FindAsync(entry.Version, cancellationToken);
        if (earlier is { IsSettled: true })
            return earlier;
        using var work = DigestTrace.Begin("take in");
        if (entry.Bytes > limits.MaxBytes)
            return await RejectAsync(
                entry,
                RejectionReason.TooLarge,
                $"It has {entry.Bytes:N0} bytes; at most {limits.MaxBytes:N0} are read. Split it, or raise Intake__MaxBytes.",
                cancellationToken
            );
        var now = time.GetUtcNow();
        if (earlier?.Failures >= MaxFailures && now - FailingSince(earlier) >= FailsFor)
            return await RejectAsync(
                entry,
                RejectionReason.Unreadable,
                $"Taking it in failed {earlier.Failures} times, the last time so: {earlier.Reason}",
                cancellationToken
            );
        try
        {
            if (await inbox.ReadAsync(entry, cancellationToken) is not { } document)
                return null;
            var record = await StoreAsync(document, entry.Version, cancellationToken);
            await log.SaveAsync(record, cancellationToken);
            DigestMetrics.CountDocument("taken_in", record.Items, record.Duplicates);
            return record;
        }
        catch (Exception error) when (!error.IsStopBy(cancellationToken))
        {
            var failed = new IntakeRecord(entry.Version, IntakeState.Failed, now)
            {
                Failures = (earlier?.Failures ?? 0) + 1,
                FailingSince = earlier is null ? now : FailingSince(earlier),
                Reason = error.Message,
            };
            work?.SetStatus(ActivityStatusCode.Error, error.GetType().Name);
            DigestMetrics.CountDocument("failed", added: 0, duplicates: 0);
            await log.SaveAsync(failed, cancellationToken);
            throw;
        }
    }

    /// <summary>Records of earlier versions do not tell it.</summary>
    private static DateTimeOffset FailingSince(IntakeRecord failed) => failed.FailingSince ?? failed.Changed;

    private async Task<IntakeRecord> StoreAsync(
        Document document,
        DocumentVersion version,
        CancellationToken cancellationToken
    )
    {
        var (added, duplicates, rejected) = (0, 0, 0);
        foreach (var outcome in reader.Read(document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (outcome)
            {
                case ReadOutcome.Read({ Notice: ArticleNotice.Withdrawal } notice):
                    await heedNotice.RunAsync(notice, cancellationToken);
                    await SaveAsync(Refuse(notice), cancellationToken);
                    rejected++;
                    break;
                case ReadOutcome.Read(var article):
                    // The text first: an item that others can see has its text.
                    await articles.SaveAsync(article, cancellationToken);
                    if (
                        await items.AddAsync(
                            itemMaker.Make(article) with
                            {
                                Trace = DigestTrace.Current,
                            },
                            cancellationToken
                        )
                    )
                        added++;
                    else
                        duplicates++;
                    if (article.Notice == ArticleNotice.Correction)
                        await heedNotice.RunAsync(article, cancellationToken);
                    break;
                case ReadOutcome.Rejected(var rejection):
                    await SaveAsync(rejection, cancellationToken);
                    rejected++;
                    break;
            }
        }
        return new IntakeRecord(version, IntakeState.TakenIn, time.GetUtcNow())
        {
            Items = added,
            Duplicates = duplicates,
            Rejections = rejected,
        };
    }

    private async Task SaveAsync(Rejection rejection, CancellationToken cancellationToken)
    {
        await rejections.SaveAsync(rejection, cancellationToken);
        DigestMetrics.CountRejection(rejection.Reason.ToString());
    }

    /// <summary>A notice must not be told as news.</summary>
    private static Rejection Refuse(Article notice) =>
        new(
            notice.Origin,
            RejectionReason.Withdrawal,
            $"This is a notice that withdraws \"{notice.Title}\", not a story. What was and will be taken in of that story is told no more."
        );

    private async Task<IntakeRecord> RejectAsync(
        DocumentEntry entry,
        RejectionReason reason,
        string explanation,
        CancellationToken cancellationToken
    )
    {
        var rejection = new Rejection(new DocumentPart(entry.Version.Path), reason, explanation);
        await SaveAsync(rejection, cancellationToken);
        DigestMetrics.CountDocument("rejected", added: 0, duplicates: 0);
        var record = new IntakeRecord(entry.Version, IntakeState.Rejected, time.GetUtcNow())
        {
            Rejections = 1,
            Reason = explanation,
        };
        await log.SaveAsync(record, cancellationToken);
        return record;
    }
}
