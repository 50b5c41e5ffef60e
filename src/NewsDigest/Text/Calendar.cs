namespace NewsDigest.Text;

/// <summary>Days and months, which English writes like names.</summary>
internal static class Calendar
{
    private static readonly WordSet Words = WordSet.Of(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays "
            + "January February March April May June July August September October November December "
            + "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec "
            + "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März Mai Juni Juli Oktober Dezember"
    );

    /// <summary>Whether a capitalised word is a day of the week or a month.</summary>
    public static bool IsDayOrMonth(ReadOnlySpan<char> word) => Words.Contains(word);
}
