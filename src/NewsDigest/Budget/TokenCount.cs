using Microsoft.ML.Tokenizers;

namespace NewsDigest.Budget;

/// <summary>Counts the tokens that a text costs.</summary>
public static class TokenCount
{
    // Reading the vocabulary takes half a second and 40 MB: only who calls a model pays for it.
    private static readonly Lazy<TiktokenTokenizer> O200k = new(() =>
        TiktokenTokenizer.CreateForEncoding("o200k_base")
    );

    /// <summary>Tokens of a text in the encoding of OpenAI's models since gpt-4o (o200k_base).</summary>
    public static int Of(string text) => O200k.Value.CountTokens(text);
}
