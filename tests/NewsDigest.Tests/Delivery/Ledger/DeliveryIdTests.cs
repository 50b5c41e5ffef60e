using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers;

namespace NewsDigest.Tests.Delivery.Ledger;

public class DeliveryIdTests
{
    private static readonly DeliveryId Id = new(new SubscriberId("0123456789abcdef0123456789abcdef"), new(2026, 3, 10));

    [Fact]
    public void An_id_is_read_from_what_it_writes() => DeliveryId.Parse(Id.ToString()).ShouldBe(Id);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("service-0195f3a0000070008000000000000001")]
    [InlineData("2026-02-30-0123456789abcdef0123456789abcdef")]
    [InlineData("2026-03-10-0123456789abcdef0123456789abcdeg")]
    [InlineData("2026-03-10-0123456789abcdef0123456789abcde")]
    [InlineData("2026-03-10/0123456789abcdef0123456789abcdef")]
    [InlineData("2026-03-10-0123456789abcdef0123456789abcdef0")]
    public void What_is_no_id_is_none(string? text) => DeliveryId.Parse(text).ShouldBeNull();
}
