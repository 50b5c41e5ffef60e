using System.Net;
using Microsoft.AspNetCore.Http;
using NewsDigest.Web.Endpoints;

namespace NewsDigest.Web.Tests.Endpoints;

public class ClientNetworkTests
{
    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0/24")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.0/24")]
    [InlineData("2001:db8:7:8:9::1", "2001:db8:7::/48")]
    public void An_address_is_cut_to_its_network(string address, string network) =>
        ClientNetwork.Of(IPAddress.Parse(address)).ShouldBe(network);

    [Theory]
    [InlineData("198.51.100.9", "198.51.100.0/24")]
    [InlineData("1.2.3.4, 198.51.100.9:50123", "198.51.100.0/24")]
    [InlineData("[2001:db8:7::9]:50123", "2001:db8:7::/48")]
    [InlineData("unknown", null)]
    [InlineData("", null)]
    public void Behind_a_proxy_the_last_entry_counts(string header, string? network)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Headers["X-Forwarded-For"] = header;

        ClientNetwork.Of(context, "X-Forwarded-For").ShouldBe(network);
    }
}
