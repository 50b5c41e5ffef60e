using System.Collections.Frozen;
using System.Globalization;

namespace NewsDigest.Summaries.FactChecking;

/// <summary>Brings the ways to write one day ("4 March", "March 4th", "Wednesday", "yesterday") to one form.</summary>
internal static class FactCheckDates
{
    private static readonly FrozenDictionary<string, int> Months = Numbered(
        1,
        "january february march april may june july august september october november december"
    );

    private static readonly FrozenDictionary<string, int> Weekdays = Numbered(
        0,
        "sunday monday tuesday wednesday thursday friday saturday"
    );

    private static readonly FrozenDictionary<string, int> Relative = Numbered(-1, "yesterday today tomorrow");

    /// <summary>The month's number of a lower-case English word, or null.</summary>
    public static int? Month(string word) => Months.TryGetValue(word, out var month) ? month : null;

    /// <summary>The common form of a day in a month; the year is a fact of its own.</summary>
    public static string Key(int month, decimal day) =>
        string.Create(CultureInfo.InvariantCulture, $"@{month:00}-{day:00}");

    /// <summary>
    /// The common form of a day that only the time of writing tells, or null where the word is no such day. A day of the
    /// week is taken for the last one, as news tells what was.
    /// </summary>
    public static string? Key(string word, DateTimeOffset published)
    {
        var day = published.Date;
        if (Relative.TryGetValue(word, out var days))
            day = day.AddDays(days);
        else if (Weekdays.TryGetValue(word, out var weekday))
            day = day.AddDays(-(((int)day.DayOfWeek - weekday + 7) % 7));
        else
            return null;
        return Key(day.Month, day.Day);
    }

    private static FrozenDictionary<string, int> Numbered(int first, string words) =>
        words.Split(' ').Select((word, index) => (word, index)).ToFrozenDictionary(x => x.word, x => x.index + first);
}
