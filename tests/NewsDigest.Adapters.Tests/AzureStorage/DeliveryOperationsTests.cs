using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Delivery;
using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Adapters.Tests.AzureStorage;

/// <summary>What a delivery costs, and what it survives, where answers of the storage are lost.</summary>
public class DeliveryOperationsTests
{
    private readonly StorageFaults faults = new();
    private readonly StorageConnection storage;
    private readonly DeliveryClaims claims;
    private readonly AzureDeliveryLedger ledger;
    private readonly DeliveryId id = new(Readers.Id(1), Readers.Tuesday);

    public DeliveryOperationsTests(AzuriteServer azurite)
    {
        storage = azurite.NewStorage(faults.Settings);
        ledger = new AzureDeliveryLedger(storage);
        claims = new DeliveryClaims(ledger, new DeliverySettings(), TimeProvider.System);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Claiming_calling_and_settling_are_one_request_each()
    {
        var claim = (await claims.ClaimAsync(id, Guid.NewGuid(), Readers.Noon, Cancel)).ShouldNotBeNull();
        var calling = (await claims.BeginCallAsync(claim, Cancel)).ShouldNotBeNull();
        (await claims.SettleAsync(calling, DeliveryState.Accepted, null, "m1", Cancel)).ShouldNotBeNull();

        faults.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_hundred_readers_are_claimed_called_settled_and_marked_in_a_request_a_partition()
    {
        var schedule = new AzureScheduleStore(storage);
        var readers = Enumerable.Range(1, 100).Select(i => Readers.Scheduled(i, Readers.Seven)).ToList();
        foreach (var reader in readers)
            await schedule.SaveAsync(reader, Cancel);
        var ids = readers.Select(r => new DeliveryId(r.Subscriber, Readers.Tuesday)).ToList();
        var before = faults.Requests.Count;

        var claimed = await claims.ClaimAsync(ids, Readers.Noon, false, Cancel);
        var calling = (await claims.BeginCallAsync(claimed, [], Cancel)).Begun.OfType<LedgerEntry>();
        var settled = await claims.WriteAsync(
            [.. calling.Select(c => DeliveryClaims.Settled(c, DeliveryState.Accepted, null))],
            Cancel
        );
        await schedule.SaveAllReceivedAsync(readers, Readers.Noon, Cancel);

        settled.ShouldAllBe(s => s != null && s.State == DeliveryState.Accepted);
        (faults.Requests.Count - before).ShouldBeLessThanOrEqualTo(3 * 16 + 1);
    }

    [Fact]
    public async Task Claims_made_together_whose_answer_was_lost_are_known_as_ones_own()
    {
        var ids = Enumerable.Range(1, 30).Select(i => new DeliveryId(Readers.Id(i), Readers.Tuesday)).ToList();
        faults.LoseNextAnswer(HttpMethod.Post);

        (await claims.ClaimAsync(ids, Readers.Noon, false, Cancel)).Count.ShouldBe(30);
        faults.LostAnswers.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_received_is_one_request()
    {
        var schedule = new AzureScheduleStore(storage);
        var reader = Readers.Scheduled(1, Readers.Seven);
        await schedule.SaveAsync(reader, Cancel);
        var before = faults.Requests.Count;

        await schedule.SaveReceivedAsync(reader, Readers.Noon, Cancel);

        (faults.Requests.Count - before).ShouldBe(1);
    }

    [Fact]
    public async Task A_claim_whose_answer_was_lost_is_known_as_ones_own()
    {
        var attempt = Guid.NewGuid();
        faults.LoseNextAnswer(HttpMethod.Post);

        var claim = (await claims.ClaimAsync(id, attempt, Readers.Noon, Cancel)).ShouldNotBeNull();

        claim.Attempt.ShouldBe(attempt);
        faults.LostAnswers.ShouldBe(1);
        (await claims.ClaimAsync(id, Guid.NewGuid(), Readers.Noon, Cancel)).ShouldBeNull();
        (await claims.BeginCallAsync(claim, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_claim_that_was_taken_over_while_the_answer_was_lost_is_known_as_ones_own()
    {
        var killed = (await claims.ClaimAsync(id, Guid.NewGuid(), Readers.Noon, Cancel)).ShouldNotBeNull();
        await claims.GiveBackAsync(killed, "the instance was stopped", Cancel);
        var attempt = Guid.NewGuid();
        faults.LoseNextAnswer(HttpMethod.Put);

        var claim = (await claims.ClaimAsync(id, attempt, Readers.Noon, Cancel)).ShouldNotBeNull();

        faults.LostAnswers.ShouldBe(1);
        claim.Attempt.ShouldBe(attempt);
        (await claims.BeginCallAsync(claim, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_call_and_an_outcome_whose_answers_were_lost_are_known_as_ones_own()
    {
        var claim = (await claims.ClaimAsync(id, Guid.NewGuid(), Readers.Noon, Cancel)).ShouldNotBeNull();

        faults.LoseNextAnswer(HttpMethod.Put);
        var calling = (await claims.BeginCallAsync(claim, Cancel)).ShouldNotBeNull();
        faults.LoseNextAnswer(HttpMethod.Put);
        var settled = await claims.SettleAsync(calling, DeliveryState.Accepted, null, "m1", Cancel);

        faults.LostAnswers.ShouldBe(2);
        settled.ShouldNotBeNull().State.ShouldBe(DeliveryState.Accepted);
        (await ledger.FindAsync(id, Cancel)).ShouldBe(settled);
    }
}
