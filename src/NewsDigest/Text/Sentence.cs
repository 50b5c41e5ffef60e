namespace NewsDigest.Text;

/// <summary>One sentence of a text, and where it stands.</summary>
/// <param name="Number">Position among all sentences of the text, from 0. Summaries cite this number.</param>
/// <param name="Paragraph">Position of its paragraph, from 0.</param>
/// <param name="Content">The sentence as written, trimmed, its inner white space reduced to single spaces.</param>
public readonly record struct Sentence(int Number, int Paragraph, string Content);
