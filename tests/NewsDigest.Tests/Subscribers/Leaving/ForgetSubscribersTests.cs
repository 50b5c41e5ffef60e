using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Subscribers.Leaving;

namespace NewsDigest.Tests.Subscribers.Leaving;

public class ForgetSubscribersTests
{
    private const string Ada = "ada@news.example";

    private readonly SubscribingHouse house = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(6.9, 0)]
    [InlineData(7, 1)]
    public async Task A_sign_up_that_nobody_confirms_is_erased_after_seven_days(double days, int erased)
    {
        await house.Subscribe(Ada);
        house.Time.Advance(TimeSpan.FromDays(days));

        (await house.Forget.RunAsync(Stop)).ShouldBe(erased);

        (await house.Find(Ada) is null).ShouldBe(erased == 1);
    }

    [Fact]
    public async Task Readers_stay_as_long_as_they_read()
    {
        await house.Reader(Ada);
        house.Time.Advance(TimeSpan.FromDays(4000));

        (await house.Forget.RunAsync(Stop)).ShouldBe(0);
    }

    [Theory]
    [InlineData(364, 0)]
    [InlineData(365, 1)]
    public async Task Who_has_left_is_erased_after_a_year(int days, int erased)
    {
        var id = await house.Reader(Ada);
        house.Time.Advance(TimeSpan.FromDays(100));
        await house.Unsubscribe.RunAsync(id, false, Stop);
        house.Time.Advance(TimeSpan.FromDays(days));

        (await house.Forget.RunAsync(Stop)).ShouldBe(erased);
    }

    [Fact]
    public async Task That_somebody_left_outlasts_a_sign_up_that_nobody_confirms()
    {
        var id = await house.Reader(Ada);
        await house.Unsubscribe.RunAsync(id, false, Stop);
        house.Time.Advance(TimeSpan.FromDays(1));
        await house.Subscribe(Ada, "203.0.113.0/24");
        house.Time.Advance(TimeSpan.FromDays(7));

        (await house.Forget.RunAsync(Stop)).ShouldBe(0);

        var left = (await house.Find(Ada)).ShouldNotBeNull();
        (left.State, left.Left).ShouldBe((SubscriberState.Unsubscribed, SubscribingHouse.Start));
        left.Consent.Network.ShouldBeNull();
        house.Time.Advance(TimeSpan.FromDays(357));
        (await house.Forget.RunAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_was_suppressed_is_erased_a_year_after_that_and_not_after_they_came()
    {
        await house.Reader(Ada);
        house.Time.Advance(TimeSpan.FromDays(400));
        await house.Suppress.RunAsync(Readers.Address(Ada), "called it spam", Stop);

        (await house.Forget.RunAsync(Stop)).ShouldBe(0);
        house.Time.Advance(TimeSpan.FromDays(365));
        (await house.Forget.RunAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task A_former_address_is_forgotten_a_week_after_the_change()
    {
        var id = await house.Reader(Ada);
        await house.RequestAddress.RunAsync(id, Readers.Address("new@news.example"), Stop);
        house.Time.Advance(RequestAddress.Lifetime + TimeSpan.FromDays(7));

        await house.Forget.RunAsync(Stop);

        (await house.Subscribers.FindAsync(id, Stop))!.AddressChange.ShouldBeNull();
    }

    [Theory]
    [InlineData("ada@news.example", "bea@news.example")]
    [InlineData("bea@news.example", "ada@news.example")]
    public async Task Somebody_who_cannot_be_erased_keeps_no_other_from_it(string broken, string other)
    {
        await house.Subscribe("ada@news.example");
        await house.Subscribe("bea@news.example");
        house.Time.Advance(TimeSpan.FromDays(7));
        var erase = new Erase(
            house.Subscribers,
            new BrokenAddress(house.Addresses, HashOf(broken)),
            house.Change,
            house.Key
        );
        var forget = new ForgetSubscribers(
            house.Subscribers,
            house.Change,
            erase,
            new SubscriberRetention(),
            house.Time
        );

        await Should.ThrowAsync<AggregateException>(() => forget.RunAsync(Stop));

        (await house.Addresses.FindAsync(HashOf(broken), Stop)).ShouldNotBeNull();
        (await house.Addresses.FindAsync(HashOf(other), Stop)).ShouldBeNull();
    }

    private AddressHash HashOf(string address) => AddressHash.Of(Readers.Address(address), house.Key.Secret.Span);

    /// <summary>Addresses of which one cannot be read.</summary>
    private sealed class BrokenAddress(IAddressStore inner, AddressHash broken) : IAddressStore
    {
        public Task<AddressEntry?> FindAsync(AddressHash hash, CancellationToken cancellationToken) =>
            inner.FindAsync(hash, cancellationToken);

        public Task<AddressEntry> ClaimAsync(
            AddressHash hash,
            SubscriberId subscriber,
            CancellationToken cancellationToken
        ) => inner.ClaimAsync(hash, subscriber, cancellationToken);

        public Task ReleaseAsync(AddressHash hash, SubscriberId subscriber, CancellationToken cancellationToken) =>
            hash == broken
                ? throw new InvalidDataException("damaged")
                : inner.ReleaseAsync(hash, subscriber, cancellationToken);

        public Task SuppressAsync(AddressHash hash, string reason, CancellationToken cancellationToken) =>
            inner.SuppressAsync(hash, reason, cancellationToken);
    }
}
