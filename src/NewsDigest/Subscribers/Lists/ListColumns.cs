using System.Globalization;
using System.Net;
using System.Text;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Subscribers.Lists;

/// <summary>Finds fields by the names in a list's head, whichever program wrote it.</summary>
internal sealed class ListColumns(IReadOnlyList<string> head, IReadOnlyList<string> fields)
{
    /// <summary>The first field of any of these names that is not empty; names are compared by letters and digits alone.</summary>
    public string? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            for (var i = 0; i < head.Count && i < fields.Count; i++)
            {
                if (Plain(head[i]) == name && fields[i].Trim() is { Length: > 0 } field)
                    return field;
            }
        }
        return null;
    }

    /// <summary>Whether the head has one of these names.</summary>
    public static bool Has(IReadOnlyList<string> head, params string[] names) =>
        head.Any(column => names.Contains(Plain(column)));

    /// <summary>An instant, taken for UTC where no zone stands there; null where there is none.</summary>
    public DateTimeOffset? Instant(params ReadOnlySpan<string> names) =>
        DateTimeOffset.TryParse(
            Find(names),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant
        )
            ? instant
            : null;

    /// <summary>The network of an IP address, or a network as it stands there; null where there is none.</summary>
    public string? Network(params ReadOnlySpan<string> names) =>
        Find(names) is not { } text ? null
        : IPNetwork.TryParse(text, out _) ? text
        : IPAddress.TryParse(text, out var address) ? ClientNetworks.Of(address)
        : null;

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
        }
        return plain.ToString();
    }
}
