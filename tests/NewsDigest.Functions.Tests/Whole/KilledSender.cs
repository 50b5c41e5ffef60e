using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Functions.Tests.Whole;

/// <summary>The real sender, in whose call the instance can be killed: then nothing comes after, not even an exception.</summary>
internal sealed class KilledSender(IMailSender sender, FunctionHouse house) : IMailSender
{
    public int MailsPerCall => sender.MailsPerCall;

    public async Task<IReadOnlyList<SendOutcome>> SendAsync(
        IReadOnlyList<OutgoingMail> mails,
        CancellationToken cancellationToken
    )
    {
        var kill = house.NextKill;
        house.NextKill = Kill.Not;
        house.Handed += mails.Count;
        if (kill == Kill.NotButNoAnswer)
        {
            house.WaitsForTheSender.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return [.. mails.Select(_ => new SendOutcome.Unknown("it did not answer"))];
        }
        if (kill == Kill.BeforeTheSenderHasIt)
            await house.DieAsync();
        var outcomes = await sender.SendAsync(mails, cancellationToken);
        if (kill == Kill.AfterTheSenderHasIt)
            await house.DieAsync();
        return outcomes;
    }
}
