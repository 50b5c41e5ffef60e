using System.Globalization;

namespace NewsDigest.Benchmarks.Starts;

/// <summary>What a process had taken when it was ready.</summary>
/// <param name="Composed">From the first line of the program.</param>
/// <param name="SinceProcess">From the start of the process, as the operating system says, to 10 ms.</param>
/// <param name="Processor">Processor time of all its threads, from the start of the process.</param>
/// <param name="Bytes">Resident memory.</param>
public sealed record StartUse(TimeSpan Composed, TimeSpan SinceProcess, TimeSpan Processor, long Bytes)
{
    /// <summary>Reads what <see cref="ToLine"/> wrote.</summary>
    public static StartUse Parse(string line)
    {
        var parts = line.Split(' ').Select(p => long.Parse(p, CultureInfo.InvariantCulture)).ToList();
        return new StartUse(new TimeSpan(parts[0]), new TimeSpan(parts[1]), new TimeSpan(parts[2]), parts[3]);
    }

    /// <summary>One line for another process.</summary>
    public string ToLine() =>
        string.Create(CultureInfo.InvariantCulture, $"{Composed.Ticks} {SinceProcess.Ticks} {Processor.Ticks} {Bytes}");
}
