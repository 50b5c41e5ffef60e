namespace NewsDigest.Stories;

/// <summary>Identity of a story, kept while it grows: made from the article that opened it. 32 hexadecimal digits.</summary>
public readonly record struct StoryId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
