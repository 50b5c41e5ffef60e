namespace NewsDigest.Topics;

/// <summary>A topic as an operator's file writes it, with its lines, before it is checked.</summary>
/// <param name="Line">The line on which it opens, from 1.</param>
internal sealed record TopicDraft(int Line)
{
    /// <summary>The name.</summary>
    public Text? Name { get; set; }

    /// <summary>The description.</summary>
    public string? Description { get; set; }

    /// <summary>The name of the wider topic.</summary>
    public Text? Parent { get; set; }

    /// <summary>The weight and its line.</summary>
    public (double Value, int Line)? Weight { get; set; }

    /// <summary>The words.</summary>
    public List<Text> Words { get; } = [];

    /// <summary>The feeds.</summary>
    public List<Text> Feeds { get; } = [];

    /// <summary>The IPTC codes.</summary>
    public List<Text> Codes { get; } = [];

    /// <summary>A string of the file and its line.</summary>
    public sealed record Text(string Value, int Line);
}
