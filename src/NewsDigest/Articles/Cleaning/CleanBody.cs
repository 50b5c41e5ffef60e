namespace NewsDigest.Articles.Cleaning;

/// <summary>A text without its debris, and what the debris told about it.</summary>
public sealed record CleanBody
{
    /// <summary>Headline; null where the text has neither one nor a sentence to make one of.</summary>
    public string? Title { get; init; }

    /// <summary>Paragraphs of the body.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Whether a paragraph is a sentence; false for tables and where the headline stands as the only paragraph.</summary>
    public bool HasSentence { get; init; }

    /// <summary>Whether the last paragraph is cut off.</summary>
    public bool Truncated { get; init; }

    /// <summary>Author as printed, without "By".</summary>
    public string? Byline { get; init; }

    /// <summary>Place, day and agency that opened the first paragraph.</summary>
    public string? Dateline { get; init; }

    /// <summary>Agency that the dateline names.</summary>
    public string? Agency { get; init; }

    /// <summary>What labelled lines such as "Published: …" state.</summary>
    public required ArticleFields Fields { get; init; }

    /// <summary>What was taken out, in its order.</summary>
    public required IReadOnlyList<DroppedBlock> Dropped { get; init; }
}
