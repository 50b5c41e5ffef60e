using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>A sentence of one of the texts, with what ranking and selection need to know of it.</summary>
/// <param name="Text">Index of its text in the request.</param>
/// <param name="Written">The sentence as its source has it.</param>
/// <param name="Sentence">The same without a connective at its beginning, as it is told where the one before it is not.</param>
/// <param name="Form">Whether and how it can be quoted.</param>
/// <param name="Words">Its length in words as written.</param>
/// <param name="Terms">Its terms.</param>
/// <param name="Features">What is measured of it.</param>
/// <param name="Names">Whom it names in full, and whom in short.</param>
internal sealed record RankedSentence(
    int Text,
    Sentence Written,
    Sentence Sentence,
    SentenceForm Form,
    int Words,
    TermVector Terms,
    SentenceFeatures Features,
    SentenceNames Names
);
