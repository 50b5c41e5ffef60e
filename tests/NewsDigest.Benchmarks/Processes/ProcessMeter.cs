using System.Diagnostics;

namespace NewsDigest.Benchmarks.Processes;

/// <summary>Runs a program and measures the whole process.</summary>
public static class ProcessMeter
{
    /// <summary>
    /// How often processor time and peak memory are read, which cannot be read any more once the process has ended.
    /// </summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(2);

    /// <summary>Runs the program to its end; what it prints is thrown away.</summary>
    /// <exception cref="InvalidOperationException">It did not end with 0; the message holds what it said.</exception>
    public static ProcessUse Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var user = TimeSpan.Zero;
        var peak = 0L;
        while (!process.WaitForExit(Interval))
        {
            try
            {
                process.Refresh();
                user = process.UserProcessorTime;
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the wait and the reading.
            }
        }
        var wall = Stopwatch.GetElapsedTime(began);
        output.Wait();
        return process.ExitCode == 0
            ? new ProcessUse(wall, user, peak)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
    }
}
