using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Tests.Subscribers.Addresses;

public class AddressPolicyTests
{
    [Theory]
    [InlineData("ada@throwaway.example", true)]
    [InlineData("ada@mail.Throwaway.example", true)]
    [InlineData("ada@notthrowaway.example", false)]
    [InlineData("throwaway.example@news.example", false)]
    public void A_blocked_domain_is_refused_with_all_below_it(string address, bool isBlocked) =>
        new AddressPolicy { BlockedDomains = new HashSet<string> { "throwaway.example" } }
            .BlocksDomainOf(Readers.Address(address))
            .ShouldBe(isBlocked);

    [Theory]
    [InlineData("postmaster@news.example", true)]
    [InlineData("No-Reply@news.example", true)]
    [InlineData("abuse+digest@news.example", true)]
    [InlineData("list-request@news.example", true)]
    [InlineData("info@news.example", false)]
    [InlineData("ada@news.example", false)]
    public void Mailboxes_of_machines_and_duties_are_refused_unless_the_operator_takes_them(string text, bool isBlocked)
    {
        var address = Readers.Address(text);

        new AddressPolicy().BlocksRoleOf(address).ShouldBe(isBlocked);
        new AddressPolicy { TakesRoleAddresses = true }
            .BlocksRoleOf(address)
            .ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_is_refused_leaves_nothing_behind()
    {
        var house = new SubscribingHouse
        {
            Limits = new() { Addresses = new() { BlockedDomains = new HashSet<string> { "throwaway.example" } } },
        };

        (await house.Subscribe("ada@throwaway.example")).ShouldBe(SubscribeOutcome.DomainBlocked);
        (await house.Subscribe("postmaster@news.example")).ShouldBe(SubscribeOutcome.RoleAddress);

        (await house.Find("ada@throwaway.example")).ShouldBeNull();
        (await house.Find("postmaster@news.example")).ShouldBeNull();
        house.Mails.ShouldBeEmpty();
    }
}
