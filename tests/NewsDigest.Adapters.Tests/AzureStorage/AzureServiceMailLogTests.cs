using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery.ServiceMails;

namespace NewsDigest.Adapters.Tests.AzureStorage;

public class AzureServiceMailLogTests(AzuriteServer azurite) : ServiceMailLogBehaviour
{
    protected override IServiceMailLog Log { get; } =
        new AzureServiceMailLog(azurite.NewStorage(), TimeProvider.System);

    [Fact]
    public async Task A_mail_whose_note_was_written_but_the_answer_lost_is_begun()
    {
        var faults = new StorageFaults();
        var storage = azurite.NewStorage(faults.Settings);
        var log = new AzureServiceMailLog(storage, TimeProvider.System);
        var mail = Guid.CreateVersion7(Readers.Noon);
        faults.LoseNextAnswer(HttpMethod.Post);

        (await log.TryBeginAsync(mail, TestContext.Current.CancellationToken)).ShouldBeTrue();

        faults.LostAnswers.ShouldBe(1);
        (await log.TryBeginAsync(mail, TestContext.Current.CancellationToken)).ShouldBeFalse();
    }
}
