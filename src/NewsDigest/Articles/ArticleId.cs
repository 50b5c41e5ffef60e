namespace NewsDigest.Articles;

/// <summary>
/// Identity of an article: a hash of its normalised body (with the title only where the body is under 40 words), so
/// that the same text from elsewhere is the same article. 32 lower-case hexadecimal digits.
/// </summary>
public readonly record struct ArticleId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
