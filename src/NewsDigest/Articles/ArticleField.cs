namespace NewsDigest.Articles;

/// <summary>What a document can declare about an article.</summary>
public enum ArticleField
{
    /// <summary>The document's own id for the article.</summary>
    Id,

    /// <summary>Headline.</summary>
    Title,

    /// <summary>Full text.</summary>
    Text,

    /// <summary>Lead or abstract: the text where there is no other.</summary>
    Summary,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was changed: stands for the publishing time where there is none.</summary>
    Updated,

    /// <summary>Publisher or agency.</summary>
    Source,

    /// <summary>Author.</summary>
    Byline,

    /// <summary>Web address.</summary>
    Url,

    /// <summary>Language.</summary>
    Language,

    /// <summary>Sections, categories, keywords.</summary>
    Tags,

    /// <summary>Address of the lead image.</summary>
    Image,

    /// <summary>What the lead image shows, in words.</summary>
    ImageText,
}
