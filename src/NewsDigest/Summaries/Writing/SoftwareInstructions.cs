using NewsDigest.Text;

namespace NewsDigest.Summaries.Writing;

/// <summary>
/// Finds sentences that tell the reader's software what to do instead of telling news. They are for nobody who reads a
/// briefing, and a model that obeys them could cite them for what they ask it to say.
/// </summary>
internal static class SoftwareInstructions
{
    /// <summary>Of a longer paragraph only the sentences around one that addresses software are left out.</summary>
    private const int ShortParagraph = 6;

    /// <summary>How far an order reaches in a longer paragraph.</summary>
    private const int Before = 1;
    private const int After = 3;

    /// <summary>Words of a heading, at the most.</summary>
    private const int LongestHeading = 8;

    /// <summary>
    /// The sentences without those that address software and what stands around them in their paragraph, and in the rest of
    /// such an article without those that give an order ("Say that …"), as instructions often spread. Sentences that are
    /// not in the article's language go too: nobody who reads it can tell what they order. Numbers stay.
    /// </summary>
    /// <param name="sentences">The sentences of one article, in order.</param>
    /// <param name="language">Its two-letter ISO 639-1 code.</param>
    public static IReadOnlyList<Sentence> Remove(IReadOnlyList<Sentence> sentences, string language)
    {
        var isForeign = sentences.Select(s => ForeignSentences.IsOne(s, language)).ToArray();
        // Where half of an article is foreign, its language was told wrong.
        if (isForeign.Count(foreign => foreign) * 2 >= isForeign.Length)
            Array.Clear(isForeign);
        var isOne = sentences.Select(s => IsOne(s.Content)).ToArray();
        var isAttacked = isOne.Contains(true);
        if (!isAttacked && !isForeign.Contains(true))
            return sentences;
        return
        [
            .. sentences.Where(
                (s, i) =>
                    !isForeign[i]
                    && !(isAttacked && (IsOrder(s.Content) || AnyNear(sentences, i, other => isOne[other])))
            ),
        ];
    }

    /// <summary>
    /// Whether one of some sentences might be among those that <see cref="Remove"/> takes out. Looks at them and their paragraphs
    /// alone: of what makes a digest item there are many articles, and hardly one speaks to software.
    /// </summary>
    /// <param name="sentences">The sentences of one article, in order.</param>
    /// <param name="places">Indices of the sentences in question.</param>
    /// <param name="language">The article's two-letter ISO 639-1 code.</param>
    public static bool MayBeAmong(IReadOnlyList<Sentence> sentences, IEnumerable<int> places, string language)
    {
        // The sentences told stand together, so that what is around one is around the next as well.
        var isOne = new bool?[sentences.Count];
        return places.Any(place =>
            ForeignSentences.IsOne(sentences[place], language)
            || IsOrder(sentences[place].Content)
            || AnyNear(sentences, place, other => isOne[other] ??= IsOne(sentences[other].Content))
        );
    }

    /// <summary>In an attacked article: an order to whoever writes, or the rest of a line that was cut in two.</summary>
    private static bool IsOrder(string sentence) =>
        char.IsLower(sentence[0]) || Reads(sentence, InstructionPatterns.Order().IsMatch);

    /// <summary>Whether something holds of a sentence whose orders would reach the one at a place.</summary>
    private static bool AnyNear(IReadOnlyList<Sentence> sentences, int place, Func<int, bool> holds)
    {
        var paragraph = sentences[place].Paragraph;
        var (first, last) = (place, place);
        while (first > 0 && sentences[first - 1].Paragraph == paragraph)
            first--;
        while (last < sentences.Count - 1 && sentences[last + 1].Paragraph == paragraph)
            last++;
        var heading = first - 1;
        if (last - first >= ShortParagraph)
            (first, last) = (Math.Max(first, place - After), Math.Min(last, place + Before));
        else if (heading >= 0 && IsHeading(sentences, heading) && holds(heading))
            return true;
        return Enumerable.Range(first, last - first + 1).Any(holds);
    }

    /// <summary>Whether a sentence is a short paragraph by itself: whom it addresses, it addresses with the next one.</summary>
    private static bool IsHeading(IReadOnlyList<Sentence> sentences, int place) =>
        (place == 0 || sentences[place - 1].Paragraph != sentences[place].Paragraph)
        && sentences[place].Tokens.Count <= LongestHeading;

    /// <summary>Whether a sentence addresses software, or hides what it says from people.</summary>
    public static bool IsOne(string sentence) => Reads(sentence, IsWrittenOut);

    /// <summary>Whether something holds of a sentence, as it is written or as a person reads it.</summary>
    private static bool Reads(string sentence, Func<string, bool> holds) =>
        holds(sentence)
        || (DisguisedWords.Undo(sentence) is var read && !ReferenceEquals(read, sentence) && holds(read));

    private static bool IsWrittenOut(string sentence)
    {
        var isOther = InstructionSigns.HasOtherScript(sentence);
        var hasReader = isOther || InstructionSigns.HasReader(sentence);
        var hasMarks = InstructionSigns.HasMarks(sentence);
        var isOrder = InstructionSigns.BeginsLikeOrder(sentence);
        return (
                (isOther || InstructionSigns.HasIgnore(sentence))
                && InstructionPatterns.Disobedience().IsMatch(sentence)
            )
            || (hasReader && InstructionPatterns.Address.IsMatch(sentence))
            || (
                (hasReader || isOrder)
                && (InstructionPatterns.Task().IsMatch(sentence) || InstructionPatterns.Errand.IsMatch(sentence))
            )
            || ((hasReader || hasMarks) && InstructionPatterns.Protocol().IsMatch(sentence))
            || (
                (isOther || hasMarks || InstructionSigns.LooksEncoded(sentence))
                && InstructionPatterns.Hidden().IsMatch(sentence)
            );
    }
}
