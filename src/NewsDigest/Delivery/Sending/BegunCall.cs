using NewsDigest.Delivery.Mails;

namespace NewsDigest.Delivery.Sending;

/// <summary>
/// A call of the sender that has begun is let end, within its own limit: an answer that nobody waits for is lost for good.
/// Where the process is asked to stop meanwhile, the answer may take a little longer, and the call is ended then; what the
/// sender makes of that is an answer to be noted like any other.
/// </summary>
internal static class BegunCall
{
    /// <summary>How long it may still take: who stops a process gives it ten seconds, and the answer has to be noted too.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Calls the sender.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="mails">What it is to carry.</param>
    /// <param name="time">The clock of <see cref="Patience"/>.</param>
    /// <param name="stopping">Asks to stop; no exception comes of it.</param>
    public static async Task<IReadOnlyList<SendOutcome>> RunAsync(
        IMailSender sender,
        IReadOnlyList<OutgoingMail> mails,
        TimeProvider time,
        CancellationToken stopping
    )
    {
        using var end = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        await using var asked = stopping.UnsafeRegister(_ => end.CancelAfter(Patience), state: null);
        return await sender.SendAsync(mails, end.Token);
    }
}
