using System.Collections.Frozen;

namespace NewsDigest.Articles;

/// <summary>Months by their names and abbreviations in English, German, French, Spanish, Italian, Portuguese and Dutch.</summary>
internal static class MonthNames
{
    private static readonly string[] Names =
    [
        "january jan januar jän jänner januari janvier janv enero ene gennaio gen janeiro",
        "february feb februar februari février févr fév febrero febbraio fevereiro fev",
        "march mar märz mär maart mrt mars marzo março",
        "april apr avril avr abril abr aprile",
        "may mai mei mayo maggio mag maio",
        "june jun juni juin junio giugno giu junho",
        "july jul juli juillet juil julio luglio lug julho",
        "august aug augustus août agosto ago",
        "september sep sept septembre septiembre settembre set setembro",
        "october oct oktober okt octobre octubre ottobre ott outubro out",
        "november nov novembre noviembre novembro",
        "december dec dezember dez décembre déc diciembre dic dicembre dezembro",
    ];

    private static readonly FrozenDictionary<string, int> Months = Names
        .SelectMany((names, index) => names.Split(' ').Select(name => (name, month: index + 1)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.month, StringComparer.OrdinalIgnoreCase);

    /// <summary>The month's number, or 0 for what names no month.</summary>
    public static int Number(ReadOnlySpan<char> name) =>
        Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var month) ? month : 0;
}
