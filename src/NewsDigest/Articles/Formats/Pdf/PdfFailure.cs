namespace NewsDigest.Articles.Formats.Pdf;

/// <summary>Why a PDF gave no text.</summary>
internal enum PdfFailure
{
    /// <summary>It breaks the format's rules, or its end is missing.</summary>
    Damaged,

    /// <summary>It needs a password.</summary>
    Encrypted,

    /// <summary>It has more pages than the limit.</summary>
    TooManyPages,

    /// <summary>It unpacks to too many bytes, or takes too long.</summary>
    TooMuch,

    /// <summary>Its pages hold pictures only.</summary>
    NoText,
}
