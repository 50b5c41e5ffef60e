using System.Text;

namespace NewsDigest.Cli;

/// <summary>The streams that a run of the command reads and writes.</summary>
/// <param name="Input">Standard input, as bytes.</param>
/// <param name="Output">Standard output: results and nothing else.</param>
/// <param name="Error">Standard error: progress and diagnostics.</param>
public sealed record DigestConsole(Stream Input, TextWriter Output, TextWriter Error)
{
    private const int UsualWidth = 80;

    /// <summary>Columns of the terminal on which a person sees standard output; null where it goes elsewhere.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>Whether a person sees standard error.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>What the time is; also the zone of dates.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Says on standard error why an action failed.</summary>
    /// <param name="why">A sentence.</param>
    /// <returns><see cref="ExitCode.DoneWithFailures"/>.</returns>
    public int Fail(string why)
    {
        Error.WriteLine($"digest: {why}");
        return ExitCode.DoneWithFailures;
    }

    /// <summary>The streams of this process.</summary>
    public static DigestConsole OfThisProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 64 * 1024)
        {
            // A person waits for lines, a program for the whole.
            AutoFlush = !Console.IsOutputRedirected,
        };
        return new DigestConsole(Console.OpenStandardInput(), output, Console.Error)
        {
            TerminalWidth = Console.IsOutputRedirected ? null : WidthOfThisTerminal(),
            ErrorIsTerminal = !Console.IsErrorRedirected,
        };
    }

    /// <summary>A terminal that does not tell its width says 0.</summary>
    private static int WidthOfThisTerminal() => Console.WindowWidth > 0 ? Console.WindowWidth : UsualWidth;
}
