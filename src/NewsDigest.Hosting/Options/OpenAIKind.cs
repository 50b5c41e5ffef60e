namespace NewsDigest.Hosting.Options;

/// <summary>What kind of endpoint answers.</summary>
public enum OpenAIKind
{
    /// <summary>An Azure OpenAI resource.</summary>
    Azure,

    /// <summary>Anything that speaks OpenAI's chat completions, a local model too.</summary>
    Compatible,
}
