namespace NewsDigest.Adapters.AzureOpenAI;

/// <summary>What kind of server answers.</summary>
public enum ModelEndpointKind
{
    /// <summary>An Azure OpenAI resource.</summary>
    Azure,

    /// <summary>Anything that speaks OpenAI's chat completions, a local model too.</summary>
    Compatible,
}
