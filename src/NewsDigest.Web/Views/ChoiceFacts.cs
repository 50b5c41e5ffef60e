using NewsDigest.Briefings;
using NewsDigest.Subscribers;
using NewsDigest.Topics;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Views;

/// <summary>Tells in words what a reader chose.</summary>
public static class ChoiceFacts
{
    /// <summary>The days of a week that begins on Monday.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
    [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))];

    /// <summary>What a reader chose: what it is called, and what it is.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(
        Subscriber reader,
        TopicCatalogue catalogue,
        Wording words,
        SiteWording texts
    ) =>
        Of(
            [.. reader.Choices.Topics.Select(catalogue.NameOf)],
            reader.Slot,
            reader.Days,
            reader.Choices.Length,
            words,
            texts
        );

    /// <summary>What a reader chose: what it is called, and what it is.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(
        IReadOnlyList<string> topics,
        Slot slot,
        BriefingDays days,
        BriefingLength length,
        Wording words,
        SiteWording texts
    ) =>
        [
            (
                texts["TopicsLabel"],
                topics.Count == 0
                    ? texts["AllTopics"]
                    : string.Join(", ", topics.Select(topic => DisplayText.Clean(topic, 60)))
            ),
            (texts["WhenLabel"], texts.Format("SlotText", Time(slot.Time, words), Zone(slot.Zone))),
            (texts["DaysLabel"], Days(days, words, texts)),
            (texts["LengthLabel"], texts["Length" + length]),
        ];

    /// <summary>A time of day as the language writes it.</summary>
    public static string Time(TimeOnly time, Wording words) => time.ToString("t", words.Culture);

    /// <summary>A time zone as people read it.</summary>
    public static string Zone(string id) => id.Replace('_', ' ');

    private static string Days(BriefingDays days, Wording words, SiteWording texts) =>
        days switch
        {
            BriefingDays.Every => texts["EveryDay"],
            BriefingDays.Weekdays => texts["Weekdays"],
            _ => string.Join(
                ", ",
                Week.Where(day => days.HasFlag(Enum.Parse<BriefingDays>(day.ToString())))
                    .Select(words.Culture.DateTimeFormat.GetDayName)
            ),
        };
}
