using NewsDigest.Intake.Items;

namespace NewsDigest.Stories.Vectors;

/// <summary>What an embedding model is shown of an article: enough to tell its event, little enough to cost next to nothing.</summary>
internal static class EmbeddedText
{
    private const int MaxWords = 100;

    /// <summary>The headline and the first words of the extract.</summary>
    public static string Of(DigestItem item)
    {
        var words = item.Extract.Sentences.SelectMany(s =>
            s.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return $"{item.Title}\n{string.Join(' ', words.Take(MaxWords))}";
    }
}
