using System.ComponentModel.DataAnnotations;
using NewsDigest.Adapters.AzureOpenAI;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>OpenAI__*</c>: the model that writes summaries, and its budget. Absent: extracts.</summary>
public sealed class OpenAIOptions : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "OpenAI";

    /// <summary>What kind of endpoint answers.</summary>
    [Setting("Azure")]
    public ModelEndpointKind Kind { get; set; } = ModelEndpointKind.Azure;

    /// <summary>Address of the resource or server; absent: no model.</summary>
    [Setting("https://our-resource.openai.azure.com/")]
    public Uri? Endpoint { get; set; }

    /// <summary>Deployment (Azure) or model name (compatible).</summary>
    [Setting("gpt-4.1-mini")]
    public string? Deployment { get; set; }

    /// <summary>Key; absent with Azure: managed identity.</summary>
    [Setting("the resource's key", IsSecret = true)]
    public string? ApiKey { get; set; }

    /// <summary>The most US dollars a UTC day.</summary>
    [Setting("1.00")]
    [Range(0.0, 1_000_000.0, ErrorMessage = "must be an amount of US dollars that is not negative")]
    public decimal DailyLimitUsd { get; set; } = 1.00m;

    /// <summary>The most US dollars a UTC month.</summary>
    [Setting("20.00")]
    [Range(0.0, 1_000_000.0, ErrorMessage = "must be an amount of US dollars that is not negative")]
    public decimal MonthlyLimitUsd { get; set; } = 20.00m;

    /// <summary>US dollars for a million tokens sent.</summary>
    [Setting("0.40")]
    [Range(0.0, 10_000.0, ErrorMessage = "must be an amount of US dollars that is not negative")]
    public decimal? InputUsdPerMillionTokens { get; set; }

    /// <summary>US dollars for a million tokens answered.</summary>
    [Setting("1.60")]
    [Range(0.0, 10_000.0, ErrorMessage = "must be an amount of US dollars that is not negative")]
    public decimal? OutputUsdPerMillionTokens { get; set; }

    /// <summary>Embedding deployment (Azure) or model name (compatible); absent: stories are told apart by their words alone.</summary>
    [Setting("text-embedding-3-small")]
    public string? EmbeddingDeployment { get; set; }

    /// <summary>US dollars for a million tokens sent to the embedding model.</summary>
    [Setting("0.02")]
    [Range(0.0, 10_000.0, ErrorMessage = "must be an amount of US dollars that is not negative")]
    public decimal? EmbeddingUsdPerMillionTokens { get; set; }

    /// <summary>How long one call may take.</summary>
    [Setting("00:00:30")]
    [Range(
        typeof(TimeSpan),
        "00:00:01",
        "00:10:00",
        ParseLimitsInInvariantCulture = true,
        ErrorMessage = "must lie between 00:00:01 and 00:10:00"
    )]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Calls at the same time, of one instance.</summary>
    [Setting("8")]
    [Range(1, 100, ErrorMessage = "must be a whole number from 1 to 100")]
    public int ConcurrentCalls { get; set; } = 8;

    /// <summary>The most calls for one story a UTC day, corrections and further attempts included.</summary>
    [Setting("8")]
    [Range(1, 1000, ErrorMessage = "must be a whole number from 1 to 1000")]
    public int CallsPerStory { get; set; } = 8;

    /// <summary>
    /// What the count of tokens is multiplied by before money is reserved. The count is that of OpenAI's models; a model with
    /// another vocabulary may need more, or its calls cost more than was reserved.
    /// </summary>
    [Setting("1.15")]
    [Range(1.0, 10.0, ErrorMessage = "must lie between 1 and 10")]
    public double? TokenMargin { get; set; }

    /// <summary>The margin that counts.</summary>
    public double Margin => TokenMargin ?? (Kind == ModelEndpointKind.Azure ? 1.15 : 2);

    /// <summary>Whether a model is configured.</summary>
    public bool IsConfigured => Endpoint is not null;

    /// <summary>Name of the model; null where none is configured.</summary>
    public string? Model => IsConfigured ? Deployment : null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint is null)
        {
            if (Deployment is not null || ApiKey is not null || EmbeddingDeployment is not null)
                yield return Missing("is missing, although other settings of the model are there", nameof(Endpoint));
            yield break;
        }
        if (Endpoint.Scheme != Uri.UriSchemeHttps && !Endpoint.IsLoopback)
            yield return Missing("must begin with https, except for a server on this machine", nameof(Endpoint));
        if (Deployment is null)
            yield return Missing("is missing: the name of the deployment or model", nameof(Deployment));
        if (Kind == ModelEndpointKind.Compatible && ApiKey is null && !Endpoint.IsLoopback)
            yield return Missing("is missing: only Azure works without one, by managed identity", nameof(ApiKey));
        if (InputUsdPerMillionTokens is null)
            yield return Missing("is missing: a model without prices has no budget", nameof(InputUsdPerMillionTokens));
        if (OutputUsdPerMillionTokens is null)
            yield return Missing("is missing: a model without prices has no budget", nameof(OutputUsdPerMillionTokens));
        if (EmbeddingDeployment is not null && EmbeddingUsdPerMillionTokens is null)
            yield return Missing(
                "is missing: a model without prices has no budget",
                nameof(EmbeddingUsdPerMillionTokens)
            );
    }

    private static ValidationResult Missing(string fault, string name) => new(fault, [name]);
}
