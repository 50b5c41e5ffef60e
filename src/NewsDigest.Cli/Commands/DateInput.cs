using System.Globalization;

namespace NewsDigest.Cli.Commands;

/// <summary>Reads dates that are given on the command line.</summary>
internal static class DateInput
{
    /// <summary>The date.</summary>
    /// <param name="name">The option that holds it.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="UsageException">It is none.</exception>
    public static DateOnly Read(string name, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException($"{name} {text}: that is no date. Example: {name} 2026-03-20");
}
