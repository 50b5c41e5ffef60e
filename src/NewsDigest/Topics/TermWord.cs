namespace NewsDigest.Topics;

/// <summary>A word of a text in the form in which terms are compared.</summary>
/// <param name="Text">The word as written, without a possessive ending or the points of an abbreviation.</param>
/// <param name="Start">Index of its first character in the text.</param>
internal readonly record struct TermWord(ReadOnlyMemory<char> Text, int Start);
