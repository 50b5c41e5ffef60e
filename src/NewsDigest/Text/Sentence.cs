namespace NewsDigest.Text;

/// <summary>
/// One sentence of a text, and where it stands. Its tokens and terms are worked out when they are first asked for and
/// then kept, since topics, terms, extracts and fingerprints all look at the same ones.
/// </summary>
/// <param name="number">Position among all sentences of the text, from 0. Summaries cite this number.</param>
/// <param name="paragraph">Position of its paragraph, from 0.</param>
/// <param name="content">The sentence as written, trimmed, its inner white space reduced to single spaces.</param>
/// <param name="language">Two-letter ISO 639-1 code.</param>
public sealed class Sentence(int number, int paragraph, string content, string language = "en")
{
    private IReadOnlyList<Token>? tokens;
    private IReadOnlyList<string>? terms;

    /// <summary>Position among all sentences of the text, from 0. Summaries cite this number.</summary>
    public int Number => number;

    /// <summary>Position of its paragraph, from 0.</summary>
    public int Paragraph => paragraph;

    /// <summary>The sentence as written, trimmed, its inner white space reduced to single spaces.</summary>
    public string Content => content;

    /// <summary>Two-letter ISO 639-1 code.</summary>
    public string Language => language;

    /// <summary>Its words and numbers.</summary>
    public IReadOnlyList<Token> Tokens => tokens ??= Tokenizer.Tokenize(content);

    /// <summary>Its terms (<see cref="TermExtractor"/>), in order, repetitions kept.</summary>
    public IReadOnlyList<string> Terms => terms ??= TermExtractor.Terms(content, Tokens, language);

    /// <summary>A sentence in the place of this one that says something else.</summary>
    public Sentence Saying(string other) => new(number, paragraph, other, language);

    /// <inheritdoc/>
    public override string ToString() => content;
}
