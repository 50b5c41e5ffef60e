using NewsDigest.Briefings;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Lists;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Tests.Subscribers.Lists;

public class AddListedTests
{
    private const string Ada = "ada@news.example";

    private static readonly Consent Proof = new("form of the fair", new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), null);

    private readonly SubscribingHouse house = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_proof_of_consent_somebody_is_a_reader_at_once_with_the_proof()
    {
        (await Add(SubscriberState.Active, Proof)).ShouldBe(AddOutcome.Added);

        var reader = (await house.Find(Ada))!;
        reader.State.ShouldBe(SubscriberState.Active);
        reader.Consent.ShouldBe(Proof);
        reader.Confirmed.ShouldNotBeNull();
        (await house.Rows(SubscribingHouse.Morning)).ShouldHaveSingleItem();
        house.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_proof_they_are_asked_once_a_day_and_get_nothing_else()
    {
        (await Add(SubscriberState.Pending)).ShouldBe(AddOutcome.Asked);
        house.Time.Advance(TimeSpan.FromHours(1));
        (await Add(SubscriberState.Pending)).ShouldBe(AddOutcome.Asked);

        house
            .Mails.Select(m => (m.Kind, m.Id))
            .Distinct()
            .ShouldHaveSingleItem()
            .Kind.ShouldBe(ServiceMailKind.Confirm);
        (await house.Rows(SubscribingHouse.Morning)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_active_state_without_proof_makes_nobody_a_reader()
    {
        (await Add(SubscriberState.Active)).ShouldBe(AddOutcome.Asked);

        (await house.Find(Ada))!.State.ShouldBe(SubscriberState.Pending);
    }

    [Fact]
    public async Task Who_has_left_there_is_noted_so_that_no_other_list_brings_them_back()
    {
        (await Add(SubscriberState.Unsubscribed)).ShouldBe(AddOutcome.NotedAsLeft);

        (await Add(SubscriberState.Active, Proof)).ShouldBe(AddOutcome.Known);
        (await house.Find(Ada))!.State.ShouldBe(SubscriberState.Unsubscribed);
        house.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_left_here_is_not_brought_back_by_a_list_after_somebody_typed_their_address_into_the_form()
    {
        var id = await house.Reader(Ada);
        await house.Unsubscribe.RunAsync(id, false, Stop);
        await house.Subscribe(Ada);
        house.Mails.Clear();

        (await Add(SubscriberState.Active, Proof)).ShouldBe(AddOutcome.Known);
        (await Add(SubscriberState.Pending)).ShouldBe(AddOutcome.Known);

        (await house.Find(Ada))!.State.ShouldBe(SubscriberState.Pending);
        house.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sign_up_here_is_not_undone_by_a_list_of_who_left_elsewhere()
    {
        await house.Subscribe(Ada);

        (await Add(SubscriberState.Unsubscribed)).ShouldBe(AddOutcome.Known);

        (await house.Find(Ada))!.State.ShouldBe(SubscriberState.Pending);
    }

    [Fact]
    public async Task A_suppression_that_was_killed_half_way_keeps_the_address_off_the_schedule()
    {
        await house.Subscribe(Ada);
        var hash = AddressHash.Of(Readers.Address(Ada), house.Key.Secret.Span);
        await house.Addresses.SuppressAsync(hash, "called it spam", Stop);

        (await Add(SubscriberState.Active, Proof)).ShouldBe(AddOutcome.RefusedAsSuppressed);

        (await house.Rows(SubscribingHouse.Morning)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_suppression_is_kept_and_no_list_ends_one()
    {
        (await Add(SubscriberState.Suppressed)).ShouldBe(AddOutcome.Suppressed);

        (await Add(SubscriberState.Active, Proof)).ShouldBe(AddOutcome.RefusedAsSuppressed);

        (await house.Find(Ada)).ShouldBeNull();
    }

    [Fact]
    public async Task A_list_suppresses_also_who_is_a_reader_here()
    {
        await house.Reader(Ada);

        await Add(SubscriberState.Suppressed);

        (await house.Find(Ada))!.State.ShouldBe(SubscriberState.Suppressed);
        (await house.Rows(SubscribingHouse.Morning)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reader_here_stays_as_they_are()
    {
        await house.Reader(Ada);
        var before = await house.Find(Ada);
        house.Mails.Clear();

        (await Add(SubscriberState.Unsubscribed)).ShouldBe(AddOutcome.Known);
        (await Add(SubscriberState.Pending)).ShouldBe(AddOutcome.Known);

        (await house.Find(Ada)).ShouldBe(before);
        house.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_paused_reader_stays_paused()
    {
        var listed = Listed(SubscriberState.Paused, Proof) with { PausedUntil = new DateOnly(2026, 4, 1) };

        (await house.AddListed.RunAsync(listed, Stop)).ShouldBe(AddOutcome.Added);

        var reader = (await house.Find(Ada))!;
        reader.State.ShouldBe(SubscriberState.Paused);
        reader.PausedUntil.ShouldBe(new DateOnly(2026, 4, 1));
    }

    private Task<AddOutcome> Add(SubscriberState state, Consent? proof = null) =>
        house.AddListed.RunAsync(Listed(state, proof), Stop);

    private static ListedSubscriber Listed(SubscriberState state, Consent? proof) =>
        new(Readers.Address(Ada), state, SubscribingHouse.Choices(), SubscribingHouse.Morning, BriefingDays.Every)
        {
            Proof = proof,
        };
}
