namespace NewsDigest.Articles;

/// <summary>Counts words the plain way: runs without white space that hold a letter or digit.</summary>
internal static class Words
{
    /// <summary>Words in a text.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                inWord = false;
            else if (!inWord && char.IsLetterOrDigit(c))
            {
                inWord = true;
                count++;
            }
        }
        return count;
    }

    /// <summary>Words in several texts.</summary>
    public static int CountAll(IEnumerable<string> texts) => texts.Sum(text => Count(text));
}
