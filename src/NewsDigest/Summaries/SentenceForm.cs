namespace NewsDigest.Summaries;

/// <summary>What the writing of a sentence tells about quoting it.</summary>
internal enum SentenceForm
{
    /// <summary>Says something by itself.</summary>
    Whole,

    /// <summary>Needs the sentence before it: it opens with a pronoun or a connective, or is a quotation without its speaker.</summary>
    LeansBack,

    /// <summary>Opens a quotation that a later sentence closes, or that never closes.</summary>
    OpensQuotation,

    /// <summary>Closes a quotation that an earlier sentence opened.</summary>
    ClosesQuotation,

    /// <summary>Is not to be quoted at all: a fragment, a question, a call to action, debris.</summary>
    Unusable,
}
