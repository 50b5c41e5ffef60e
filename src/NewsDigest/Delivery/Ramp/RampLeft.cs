using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Delivery.Ramp;

/// <summary>What an hour still lets through; counted down by whoever holds it.</summary>
/// <param name="settings">The limits.</param>
/// <param name="total">Mails in all; below one: none.</param>
/// <param name="domains">Mails to each domain that has a pace of its own.</param>
public sealed class RampLeft(RampSettings settings, int total, Dictionary<string, int> domains)
{
    /// <summary>Whether no mail goes through any more, to whomever.</summary>
    public bool IsSpent => total < 1;

    /// <summary>Takes one for an address; false where it has to wait.</summary>
    public bool TryTake(EmailAddress address) => Take(settings.KeyOf(address), 1) == 1;

    /// <summary>Takes up to so many for a domain; returns how many.</summary>
    public int Take(string key, int count)
    {
        var most = Math.Min(total, domains.TryGetValue(key, out var left) ? left : int.MaxValue);
        var taken = Math.Clamp(count, 0, Math.Max(0, most));
        total -= taken;
        if (domains.ContainsKey(key))
            domains[key] = left - taken;
        return taken;
    }
}
