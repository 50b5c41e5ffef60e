using NewsDigest.Delivery.Queues;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Subscribers;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every queue of service mails does.</summary>
public abstract class ServiceMailQueueBehaviour
{
    protected abstract IServiceMailQueue Queue { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Takes the texts of all messages, as their reader would.</summary>
    protected abstract Task<IReadOnlyList<string>> TakeAll();

    [Fact]
    public async Task Each_mail_comes_out_as_it_was_put_in()
    {
        var mails = Enum.GetValues<ServiceMailKind>()
            .Select((kind, i) => new ServiceMail(Guid.NewGuid(), kind, Readers.Id(i), i == 1 ? "00-aa-bb-01" : null))
            .ToList();
        foreach (var mail in mails)
            await Queue.EnqueueAsync(mail, Cancel);

        var taken = (await TakeAll()).Select(ServiceMailMessage.Read).ToList();

        taken
            .Select(t => t.ShouldBeOfType<MessageReading<ServiceMail>.Readable>().Content)
            .ShouldBe(mails, ignoreOrder: true);
    }
}
