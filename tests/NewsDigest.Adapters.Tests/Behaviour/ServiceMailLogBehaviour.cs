using NewsDigest.Delivery.ServiceMails;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>What every log of service mails does.</summary>
public abstract class ServiceMailLogBehaviour
{
    private readonly Guid mail = Guid.CreateVersion7(Readers.Noon);

    protected abstract IServiceMailLog Log { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_is_begun_once()
    {
        (await Log.TryBeginAsync(mail, Cancel)).ShouldBeTrue();
        (await Log.TryBeginAsync(mail, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_mail_with_an_id_that_tells_no_time_is_begun_once_too()
    {
        var random = Guid.NewGuid();

        (await Log.TryBeginAsync(random, Cancel)).ShouldBeTrue();
        (await Log.TryBeginAsync(random, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Mails_are_begun_each_for_itself()
    {
        (await Log.TryBeginAsync(mail, Cancel)).ShouldBeTrue();
        (await Log.TryBeginAsync(Guid.CreateVersion7(Readers.Noon), Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_mail_that_ended_is_not_begun_again()
    {
        await Log.TryBeginAsync(mail, Cancel);
        await Log.EndAsync(mail, "accepted", Cancel);

        (await Log.TryBeginAsync(mail, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_mail_that_was_certainly_not_taken_can_be_begun_again()
    {
        await Log.TryBeginAsync(mail, Cancel);
        await Log.ReleaseAsync(mail, Cancel);
        await Log.ReleaseAsync(mail, Cancel);

        (await Log.TryBeginAsync(mail, Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task Of_many_who_begin_a_mail_at_once_one_does()
    {
        var begun = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => Log.TryBeginAsync(mail, Cancel), Cancel))
        );

        begun.Count(b => b).ShouldBe(1);
    }
}
