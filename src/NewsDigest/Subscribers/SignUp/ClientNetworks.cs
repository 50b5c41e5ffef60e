using System.Net;
using System.Net.Sockets;

namespace NewsDigest.Subscribers.SignUp;

/// <summary>Tells the network of an IP address, so that nobody is known by it.</summary>
public static class ClientNetworks
{
    private const int BitsOfV4 = 24;
    private const int BitsOfV6 = 48;

    /// <summary>The network as "203.0.113.0/24" or "2001:db8:7::/48".</summary>
    public static string Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bits = address.AddressFamily == AddressFamily.InterNetwork ? BitsOfV4 : BitsOfV6;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(bits / 8).Clear();
        return $"{new IPAddress(bytes)}/{bits}";
    }
}
