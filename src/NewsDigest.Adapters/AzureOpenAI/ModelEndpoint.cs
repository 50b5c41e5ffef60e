namespace NewsDigest.Adapters.AzureOpenAI;

/// <summary>Where a model is called.</summary>
/// <param name="Kind">What kind of server answers.</param>
/// <param name="Address">The Azure resource, or the base address of the compatible API ("http://localhost:11434/v1").</param>
/// <param name="Deployment">Name of the deployment (Azure) or the model (compatible).</param>
/// <param name="ApiKey">Null with Azure: managed identity; null with a compatible server: it asks for none.</param>
public sealed record ModelEndpoint(ModelEndpointKind Kind, Uri Address, string Deployment, string? ApiKey = null)
{
    /// <summary>How long the network may be silent. The time of a whole call is set where it is made.</summary>
    public TimeSpan NetworkTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The endpoint without its key, so that none gets into a log.</summary>
    public override string ToString() => $"{Kind} {Address} {Deployment}";
}
