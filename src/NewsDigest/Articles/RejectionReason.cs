namespace NewsDigest.Articles;

/// <summary>Why a document, or a part of it, did not become an article.</summary>
public enum RejectionReason
{
    /// <summary>No bytes, or nothing but white space.</summary>
    Empty,

    /// <summary>More bytes than the limit for its format.</summary>
    TooLarge,

    /// <summary>Not text in any encoding, and no format that is read.</summary>
    Binary,

    /// <summary>A known format whose content breaks that format's rules.</summary>
    Malformed,

    /// <summary>Text of a known kind that is not read.</summary>
    Unsupported,

    /// <summary>Readable, but without a sentence of news in it.</summary>
    NoText,

    /// <summary>A notice that a story is not to be told: no story itself.</summary>
    Withdrawal,

    /// <summary>The file could not be opened or read.</summary>
    Unreadable,
}
