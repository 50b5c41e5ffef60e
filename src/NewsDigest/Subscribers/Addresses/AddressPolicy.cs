using System.Collections.Frozen;

namespace NewsDigest.Subscribers.Addresses;

/// <summary>Which addresses may subscribe at all, whoever they belong to.</summary>
public sealed record AddressPolicy
{
    /// <summary>
    /// Mailboxes of machines and of technical duties, most of them of
    /// <see href="https://www.rfc-editor.org/rfc/rfc2142">RFC 2142</see>: behind them nobody reads the news, and mail to them
    /// that nobody wants is reported. Those of its section 3, as <c>info</c> and <c>sales</c>, are people's own in small firms.
    /// </summary>
    private static readonly FrozenSet<string> Roles = new[]
    {
        "abuse",
        "bounce",
        "bounces",
        "devnull",
        "do-not-reply",
        "donotreply",
        "ftp",
        "hostmaster",
        "listserv",
        "mailer-daemon",
        "majordomo",
        "no-reply",
        "nobody",
        "noc",
        "noreply",
        "postmaster",
        "root",
        "security",
        "spam",
        "usenet",
        "uucp",
        "webmaster",
        "www",
    }.ToFrozenSet();

    /// <summary>Domains whose addresses are refused, with all below them; lower case, in ASCII form.</summary>
    public IReadOnlySet<string> BlockedDomains { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Whether mailboxes of machines and of technical duties may subscribe, as <c>postmaster</c>.</summary>
    public bool TakesRoleAddresses { get; init; }

    /// <summary>Whether an address's domain is refused.</summary>
    public bool BlocksDomainOf(EmailAddress address)
    {
        for (var domain = address.Domain; domain.Length > 0; domain = Above(domain))
        {
            if (BlockedDomains.Contains(domain))
                return true;
        }
        return false;
    }

    /// <summary>Whether an address is refused as one of a machine or a technical duty.</summary>
    public bool BlocksRoleOf(EmailAddress address)
    {
        var name = address.LocalPart.ToLowerInvariant().Split('+')[0];
        return !TakesRoleAddresses && (Roles.Contains(name) || name.EndsWith("-request", StringComparison.Ordinal));
    }

    private static string Above(string domain)
    {
        var dot = domain.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? "" : domain[(dot + 1)..];
    }
}
