namespace NewsDigest.Briefings;

/// <summary>How much of an edition fits into a briefing of one length.</summary>
/// <param name="Words">Words of headlines and summaries; one story more than fits may pass it.</param>
/// <param name="StoriesPerTopic">Stories with a summary in one section.</param>
/// <param name="AlsoPerTopic">'Also in the news' lines in one section.</param>
/// <param name="SentencesPerStory">Sentences of a summary.</param>
public sealed record LengthLimits(int Words, int StoriesPerTopic, int AlsoPerTopic, int SentencesPerStory)
{
    /// <summary>
    /// Words that a person reads in a minute. Brysbaert 2019, "How many words do we read per minute?", finds a mean of
    /// 238 for English non-fiction read silently; news on a screen is taken a little slower.
    /// </summary>
    public const int WordsPerMinute = 220;

    private static readonly LengthLimits ForShort = new(5 * WordsPerMinute, 3, 3, 2);
    private static readonly LengthLimits ForNormal = new(10 * WordsPerMinute, 6, 6, 4);
    private static readonly LengthLimits ForLong = new(20 * WordsPerMinute, 12, 12, 6);

    /// <summary>The limits of a length.</summary>
    public static LengthLimits Of(BriefingLength length) =>
        length switch
        {
            BriefingLength.Short => ForShort,
            BriefingLength.Long => ForLong,
            _ => ForNormal,
        };
}
