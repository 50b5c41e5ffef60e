namespace NewsDigest.Adapters.SendGrid;

/// <summary>How to reach SendGrid.</summary>
/// <param name="ApiKey">A key with the scope 'mail.send'.</param>
public sealed record SendGridOptions(string ApiKey)
{
    /// <summary>Address of the API, ending in a slash; <c>https://api.eu.sendgrid.com/</c> for European accounts.</summary>
    public Uri BaseAddress { get; init; } = new("https://api.sendgrid.com/");

    /// <summary>Whether SendGrid only checks mails and sends none.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>How long a call with all its requests may take; shorter than the lease of a claim.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one request may take.</summary>
    public TimeSpan RequestLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Never the key.</summary>
    public override string ToString() => $"SendGrid at {BaseAddress}";
}
