namespace NewsDigest.Web.Endpoints.Hooks;

/// <summary>The part of an address by which SendGrid's Inbound Parse is known, as it signs nothing.</summary>
/// <param name="Value">The secret.</param>
public sealed record InboundSecret(string Value)
{
    /// <summary>Whether somebody knows it; takes as long whatever they know.</summary>
    public bool Is(string? given) => SecretComparison.AreSame(given ?? "", Value);

    /// <summary>Never the secret.</summary>
    public override string ToString() => "secret of inbound mail";
}
