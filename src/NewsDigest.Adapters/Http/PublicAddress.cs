using System.Net;
using System.Net.Sockets;

namespace NewsDigest.Adapters.Http;

/// <summary>
/// Tells addresses of the public internet from all others: loopback, private, link-local, shared, multicast, reserved,
/// and those at which clouds give their machines credentials.
/// </summary>
/// <remarks>
/// <see href="https://www.iana.org/assignments/iana-ipv4-special-registry/"/>,
/// <see href="https://www.iana.org/assignments/iana-ipv6-special-registry/"/>
/// </remarks>
public static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/3"),
        // The address at which Azure's hosts answer their guests.
        IPNetwork.Parse("168.63.129.16/32"),
    ];

    /// <summary>What of IPv6 is given out to the public; all else is not.</summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotGlobal =
    [
        // Protocol assignments, Teredo among them, documentation, and 6to4, which wraps IPv4 addresses of any kind.
        IPNetwork.Parse("2001::/23"),
        IPNetwork.Parse("2001:db8::/32"),
        IPNetwork.Parse("2002::/16"),
        IPNetwork.Parse("3fff::/20"),
    ];

    /// <summary>Whether an address is one of the public internet.</summary>
    public static bool Includes(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !NotPublic.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => Global.Contains(address)
                && !NotGlobal.Any(network => network.Contains(address)),
            _ => false,
        };
    }
}
