namespace NewsDigest.Text;

/// <summary>Counts words as people count them: what stands between spaces.</summary>
public static class WordCount
{
    /// <summary>Characters that make one word in scripts without spaces; Chinese words have about one and a half, Japanese two.</summary>
    private const int IdeographsPerWord = 2;

    /// <summary>The words of a text; every two ideographs count as one, their punctuation as none.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        var ideographs = 0;
        var isInWord = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is >= '\u3000' and <= '\u303F')
                isInWord = false;
            else if (c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF'))
                ideographs++;
            else if (!isInWord)
            {
                isInWord = true;
                words++;
            }
        }
        return words + ((ideographs + IdeographsPerWord - 1) / IdeographsPerWord);
    }
}
