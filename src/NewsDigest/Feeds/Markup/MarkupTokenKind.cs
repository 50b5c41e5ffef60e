namespace NewsDigest.Feeds.Markup;

/// <summary>What the tokenizer found.</summary>
internal enum MarkupTokenKind
{
    /// <summary>The document has ended.</summary>
    End,

    /// <summary>Characters, with references in them.</summary>
    Text,

    /// <summary>Characters that stand for themselves.</summary>
    Literal,

    /// <summary>A start tag, perhaps of an empty element.</summary>
    StartTag,

    /// <summary>An end tag.</summary>
    EndTag,
}
