namespace NewsDigest.Articles.Html;

/// <summary>What a page is made of.</summary>
internal enum HtmlToken
{
    /// <summary>The page has ended.</summary>
    End,

    /// <summary>Characters, with references in them.</summary>
    Text,

    /// <summary>A start tag.</summary>
    StartTag,

    /// <summary>An end tag.</summary>
    EndTag,
}
