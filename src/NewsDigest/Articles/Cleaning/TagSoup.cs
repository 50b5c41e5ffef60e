namespace NewsDigest.Articles.Cleaning;

/// <summary>Recognises tags that lost the blanks between them: "budgetCity HallferryHarbour Postport".</summary>
internal static class TagSoup
{
    private const int FewestJoints = 3;

    /// <summary>A word of this length without a hyphen is no word.</summary>
    private const int LongestWord = 40;

    /// <summary>
    /// Whether a block is no sentence and its words are glued together: on average at least every fourth, and somewhere
    /// three in a row (names such as YouTube are two), or four in all.
    /// </summary>
    public static bool IsTagSoup(string block)
    {
        if (SentenceEnd.Closes(block))
            return false;
        var (joints, words, length, jointsOfWord, mostJoints) = (0, 1, 0, 0, 0);
        for (var i = 0; i < block.Length; i++)
        {
            if (block[i] is ' ' or '-' or '/' or '.' or '_')
            {
                words += block[i] == ' ' ? 1 : 0;
                (length, jointsOfWord) = (0, 0);
                continue;
            }
            if (++length > LongestWord)
                return !block.Contains("://", StringComparison.Ordinal) && char.IsAsciiLetter(block[i]);
            if (i > 0 && char.IsUpper(block[i]) && (char.IsLower(block[i - 1]) || char.IsDigit(block[i - 1])))
            {
                joints++;
                mostJoints = Math.Max(mostJoints, ++jointsOfWord);
            }
        }
        return (mostJoints > 1 || joints > FewestJoints) && joints >= FewestJoints && joints * 4 >= words;
    }
}
