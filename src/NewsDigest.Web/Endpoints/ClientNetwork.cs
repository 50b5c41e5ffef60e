using System.Net;
using Microsoft.AspNetCore.Http;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Web.Endpoints;

/// <summary>Tells which network a request came from, and not from whom.</summary>
internal static class ClientNetwork
{
    /// <summary>
    /// The client's network as "203.0.113.0/24" or "2001:db8:7::/48"; null where it is not known: an address of this machine
    /// is that of a proxy, behind which everybody would be one.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="header">Header in which a proxy names the client; null for none.</param>
    public static string? Of(HttpContext context, string? header)
    {
        var address = header is null ? context.Connection.RemoteIpAddress : Named(context.Request.Headers[header]);
        return address is null || IPAddress.IsLoopback(address) ? null : Of(address);
    }

    /// <summary>The network of an address: /24, of IPv6 /48.</summary>
    public static string Of(IPAddress address) => ClientNetworks.Of(address);

    /// <summary>The last address of a list, with or without its port.</summary>
    private static IPAddress? Named(string? list)
    {
        var last = list?.Split(',')[^1].Trim();
        if (IPAddress.TryParse(last, out var address))
            return address;
        return IPEndPoint.TryParse(last ?? "", out var endPoint) ? endPoint.Address : null;
    }
}
