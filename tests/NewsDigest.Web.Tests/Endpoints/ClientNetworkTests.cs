using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
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

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void Whoever_connects_from_this_machine_is_a_proxy_and_tells_no_network(string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);

        ClientNetwork.Of(context, header: null).ShouldBeNull();
    }

    [Fact]
    public void Where_no_header_is_set_nobody_can_say_who_they_are()
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.77");
        context.Request.Headers["X-Forwarded-For"] = "198.51.100.9";
        context.Request.Headers["X-Client-IP"] = "198.51.100.9";
        context.Request.Headers["Forwarded"] = "for=198.51.100.9";

        ClientNetwork.Of(context, header: null).ShouldBe("203.0.113.0/24");
    }

    /// <summary>The worker's pipeline begins so; the platform's front end adds the last entry, whatever came before.</summary>
    [Theory]
    [InlineData("203.0.113.77:50123")]
    [InlineData("198.51.100.9, 203.0.113.77:50123")]
    [InlineData("127.0.0.1, 203.0.113.77:50123")]
    public async Task In_the_function_app_the_worker_tells_who_connects_and_no_entry_of_the_clients_own_counts(
        string header
    )
    {
        string? network = null;
        var options = Options.Create(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All });
        var worker = new ForwardedHeadersMiddleware(
            context =>
            {
                network = ClientNetwork.Of(context, header: null);
                return Task.CompletedTask;
            },
            NullLoggerFactory.Instance,
            options
        );
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Headers["X-Forwarded-For"] = header;

        await worker.Invoke(context);

        network.ShouldBe("203.0.113.0/24");
    }
}
