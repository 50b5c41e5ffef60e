namespace NewsDigest.Topics;

/// <summary>Identity of a topic: its name in lower case with hyphens ("politics-and-government"), as it stands in addresses.</summary>
public readonly record struct TopicId(string Value)
{
    /// <summary>The topic of what fits no other; never offered to readers as a choice of subject.</summary>
    public static readonly TopicId Uncategorised = new("uncategorised");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
