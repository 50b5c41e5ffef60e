using System.Globalization;

namespace NewsDigest.Feeds.Dates;

/// <summary>
/// Reads a date part by part: a number before a colon begins the time, a word is a month, a zone or nothing, and the
/// other numbers are told apart by their size and order.
/// </summary>
/// <param name="text">The date, or what is left of it.</param>
/// <param name="hasTime">Whether the time has been read already, so that a zone may follow.</param>
internal ref struct DateScanner(ReadOnlySpan<char> text, bool hasTime = false)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly List<(int Value, int Digits)> numbers = new(3);
    private char separator;
    private int position;
    private int month;
    private bool hasTime = hasTime;
    private int hour;
    private int minute;
    private int second;
    private TimeSpan fraction;
    private bool? afternoon;
    private TimeSpan? zone;
    private TimeSpan? offset;

    /// <summary>What the text says.</summary>
    public DateParts Read()
    {
        while (position < text.Length)
        {
            var c = text[position];
            if (char.IsAsciiDigit(c))
                ReadNumber();
            else if (char.IsLetter(c))
                ReadWord();
            else if (hasTime && offset is null && c is '+' or '-' or '−' && IsDigitAt(position + 1))
                ReadOffset(c == '+');
            else
            {
                if (numbers.Count == 1 && c is '/' or '.' or '-')
                    separator = c;
                position++;
            }
        }
        return Parts();
    }

    private void ReadNumber()
    {
        var (value, digits) = TakeNumber();
        var follows = position < text.Length ? text[position] : ' ';
        if (!hasTime && digits <= 2 && follows is ':' or 'h' or 'H' && IsDigitAt(position + 1))
            ReadTime(value);
        else if (numbers.Count < 3)
            numbers.Add((value, digits));
    }

    private void ReadTime(int hours)
    {
        hasTime = true;
        hour = hours;
        position++;
        minute = TakeNumber().Value;
        if (position < text.Length && text[position] is ':' or '.' && IsDigitAt(position + 1))
        {
            position++;
            second = TakeNumber().Value;
        }
        if (position < text.Length && text[position] is '.' or ',' && IsDigitAt(position + 1))
        {
            position++;
            var start = position;
            TakeNumber();
            fraction = TimeSpan.FromSeconds(
                double.Parse($"0.{text[start..Math.Min(position, start + 7)]}", CultureInfo.InvariantCulture)
            );
        }
    }

    private void ReadWord()
    {
        var start = position;
        while (
            position < text.Length
            && (char.IsLetter(text[position]) || text[position] == '.' && IsLetterAt(position + 1))
        )
            position++;
        var word = text[start..position];
        if (DateWords.Month(word) is { } named)
            month = named;
        else if (DateWords.IsAfternoon(word) is { } half)
            afternoon = half;
        else if (hasTime && zone is null && DateWords.Zone(word) is { } known)
            zone = known;
    }

    private void ReadOffset(bool east)
    {
        position++;
        var (value, digits) = TakeNumber();
        var minutes = 0;
        if (digits <= 2 && position < text.Length && text[position] == ':' && IsDigitAt(position + 1))
        {
            position++;
            minutes = TakeNumber().Value;
        }
        else if (digits is 3 or 4)
            (value, minutes) = (value / 100, value % 100);
        var size = new TimeSpan(Math.Min(value, 99), Math.Min(minutes, 59), 0);
        offset = east ? size : -size;
    }

    private readonly DateParts Parts()
    {
        var (year, months, day) = Date();
        return new DateParts
        {
            Year = year,
            Month = months,
            Day = day,
            Hour = afternoon switch
            {
                true when hour < 12 => hour + 12,
                false when hour == 12 => 0,
                _ => hour,
            },
            Minute = minute,
            Second = second,
            Fraction = fraction,
            Offset = offset ?? zone,
        };
    }

    private readonly (int Year, int Month, int Day) Date() =>
        (month, numbers) switch
        {
            (> 0, [var day, var year, ..]) when !IsYear(day) => (Full(year), month, day.Value),
            (> 0, [var year, var day, ..]) => (Full(year), month, day.Value),
            (> 0, [var year]) when IsYear(year) => (Full(year), month, 1),
            (0, [var year, var m, var day]) when IsYear(year) || !IsYear(day) && separator == '-' => (
                Full(year),
                m.Value,
                day.Value
            ),
            (0, [var day, var m, var year]) when day.Value > 12 || m.Value <= 12 && DayComesFirst => (
                Full(year),
                m.Value,
                day.Value
            ),
            (0, [var m, var day, var year]) => (Full(year), m.Value, day.Value),
            (0, [{ Digits: 4 } year, var m]) => (year.Value, m.Value, 1),
            (0, [{ Digits: 4 } year]) => (year.Value, 1, 1),
            _ => default,
        };

    /// <summary>Of 3/2/2026 alone nobody can tell; a clock of twelve hours is American.</summary>
    private readonly bool DayComesFirst => separator == '.' || afternoon is null;

    private static bool IsYear((int Value, int Digits) number) =>
        number.Digits > 2 && number.Value > 12 || number.Value > 31;

    private static int Full((int Value, int Digits) year) => DateParts.FullYear(year.Value, year.Digits);

    private (int Value, int Digits) TakeNumber()
    {
        var start = position;
        var value = 0;
        for (; position < text.Length && char.IsAsciiDigit(text[position]); position++)
            value = Math.Min(value, 100_000) * 10 + (text[position] - '0');
        return (value, position - start);
    }

    private readonly bool IsDigitAt(int index) => index < text.Length && char.IsAsciiDigit(text[index]);

    private readonly bool IsLetterAt(int index) => index < text.Length && char.IsLetter(text[index]);
}
