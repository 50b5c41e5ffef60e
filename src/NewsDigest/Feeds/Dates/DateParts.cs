namespace NewsDigest.Feeds.Dates;

/// <summary>What a written date says, unchecked.</summary>
internal readonly record struct DateParts()
{
    /// <summary>Year; 0 where there is none.</summary>
    public int Year { get; init; }

    /// <summary>Month, from 1; 0 where there is none.</summary>
    public int Month { get; init; }

    /// <summary>Day of the month.</summary>
    public int Day { get; init; } = 1;

    /// <summary>Hour of the day, 0 to 24.</summary>
    public int Hour { get; init; }

    /// <summary>Minute.</summary>
    public int Minute { get; init; }

    /// <summary>Second, 0 to 60.</summary>
    public int Second { get; init; }

    /// <summary>The part of a second.</summary>
    public TimeSpan Fraction { get; init; }

    /// <summary>Offset from UTC; null where there is none.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>The year meant by one of two or three digits.</summary>
    /// <remarks><see href="https://www.rfc-editor.org/rfc/rfc2822#section-4.3"/></remarks>
    public static int FullYear(int year, int digits) =>
        digits switch
        {
            <= 2 when year < 50 => 2000 + year,
            <= 3 => 1900 + year,
            _ => year,
        };
}
