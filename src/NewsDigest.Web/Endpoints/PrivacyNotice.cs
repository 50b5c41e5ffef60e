namespace NewsDigest.Web.Endpoints;

/// <summary>What the page on privacy says of this installation (<see href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">GDPR, Art. 13</see>).</summary>
public sealed record PrivacyNotice
{
    /// <summary>Who decides what is held, with their address; null: the site's name stands there.</summary>
    public string? Controller { get; init; }

    /// <summary>Whom to write to about it; null: the postal address has to do.</summary>
    public string? Contact { get; init; }

    /// <summary>A page of the operator's own in place of ours; null: ours.</summary>
    public Uri? Elsewhere { get; init; }

    /// <summary>Days that is kept what became of each mail.</summary>
    public int DeliveryDays { get; init; } = 30;

    /// <summary>Days that is kept what somebody chose and agreed to after they left.</summary>
    public int LeftDays { get; init; } = 365;
}
