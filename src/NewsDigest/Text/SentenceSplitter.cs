namespace NewsDigest.Text;

/// <summary>Cuts paragraphs into sentences.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of a text, numbered through all its paragraphs.</summary>
    /// <param name="paragraphs">Clean paragraphs without line breaks; empty ones are passed over but counted.</param>
    /// <param name="language">Language of the text, as a two-letter ISO 639-1 code.</param>
    public static IReadOnlyList<Sentence> Split(IReadOnlyList<string> paragraphs, string language = "en")
    {
        var sentences = new List<Sentence>();
        for (var paragraph = 0; paragraph < paragraphs.Count; paragraph++)
        {
            var text = paragraphs[paragraph];
            var start = 0;
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] is not ('.' or '!' or '?') || (i + 1 < text.Length && text[i + 1] != ' '))
                    continue;
                Add(text[start..(i + 1)], paragraph);
                start = i + 1;
            }
            Add(text[start..], paragraph);
        }
        return sentences;

        void Add(string content, int paragraph)
        {
            content = content.Trim();
            if (content.Length > 0)
                sentences.Add(new Sentence(sentences.Count, paragraph, content));
        }
    }
}
