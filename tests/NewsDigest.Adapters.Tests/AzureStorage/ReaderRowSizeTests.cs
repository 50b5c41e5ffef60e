using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Topics;

namespace NewsDigest.Adapters.Tests.AzureStorage;

/// <summary>
/// How large rows about readers are: so many fit into an answer, and so much is paid for. docs/storage.md tells these
/// figures.
/// </summary>
public class ReaderRowSizeTests(AzuriteServer azurite)
{
    private static readonly ReaderChoices Choices = new(
        [new TopicId("politics-and-government"), new TopicId("economy-business-and-finance"), new TopicId("sport")],
        BriefingLength.Normal,
        "en",
        ["en", "de"]
    );

    private readonly StorageConnection storage = azurite.NewStorage();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscriber_takes_less_than_a_kibibyte()
    {
        var subscriber = Readers.Subscriber(1) with
        {
            Choices = Choices,
            SlotFrom = Readers.Tuesday,
            Confirmed = Readers.Noon,
            Consent = new Consent("form 1", Readers.Noon, "192.0.2.0/24"),
        };
        await new AzureSubscriberStore(storage).SaveAsync(subscriber, Cancel);

        (await Size(StorageNames.Subscribers)).ShouldBeInRange(600, 1024);
    }

    [Fact]
    public async Task A_row_of_the_schedule_takes_less_than_a_kibibyte_and_a_slot_a_quarter()
    {
        var reader = Readers.Scheduled(1, Readers.Slots[3]) with { Choices = Choices, LastReceived = Readers.Noon };
        await new AzureScheduleStore(storage).SaveAsync(reader, Cancel);

        (await Size(StorageNames.Schedule)).ShouldBeInRange(500, 1024);
        (await Size(StorageNames.Slots)).ShouldBeInRange(150, 300);
    }

    [Fact]
    public async Task A_delivery_takes_less_than_half_a_kibibyte()
    {
        var entry = Readers.Claim(1, Readers.Tuesday) with
        {
            State = DeliveryState.Accepted,
            MessageId = "14c5d75ce93.dfd.64b469@mx0021p1mdw1.sender.example",
        };
        await new AzureDeliveryLedger(storage).SaveAsync(entry, Cancel);

        (await Size(StorageNames.Deliveries)).ShouldBeInRange(300, 512);
    }

    [Fact]
    public async Task An_address_a_limit_and_a_service_mail_take_less_than_half_a_kibibyte()
    {
        var hash = AddressHash.Of(Readers.Address("ada@post.example"), new byte[32]);
        await new AzureAddressStore(storage).ClaimAsync(hash, Readers.Id(1), Cancel);
        await new AzureRateLimits(storage, TimeProvider.System).TryTakeAsync($"confirm-{hash.Value}", 5, Cancel);
        var log = new AzureServiceMailLog(storage, TimeProvider.System);
        var mail = Guid.CreateVersion7(Readers.Noon);
        await log.TryBeginAsync(mail, Cancel);
        await log.EndAsync(mail, "accepted", Cancel);

        (await Size(StorageNames.Addresses)).ShouldBeInRange(200, 350);
        (await Size(StorageNames.Limits)).ShouldBeInRange(150, 350);
        (await Size(StorageNames.ServiceMails)).ShouldBeInRange(150, 350);
    }

    private Task<int> Size(string table) => storage.SizeOfFirstRowAsync(table);
}
