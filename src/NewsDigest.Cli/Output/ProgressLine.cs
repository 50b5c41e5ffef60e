namespace NewsDigest.Cli.Output;

/// <summary>One line on a terminal's standard error that tells how far a step is, and is gone when it has ended.</summary>
public sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly DigestConsole console;
    private readonly string step;
    private readonly int total;
    private readonly Lock gate = new();
    private int done;
    private long shownAt;
    private int shownLength;

    /// <summary>Begins a step.</summary>
    /// <param name="console">Where the line appears, if that is a terminal.</param>
    /// <param name="step">What is being done ("Reading").</param>
    /// <param name="total">How many things there are to do.</param>
    public ProgressLine(DigestConsole console, string step, int total)
    {
        this.console = console;
        this.step = step;
        this.total = total;
        shownAt = console.Time.GetTimestamp();
    }

    /// <summary>One more thing is done. May be called from several threads.</summary>
    public void Advance()
    {
        if (!console.ErrorIsTerminal)
            return;
        lock (gate)
        {
            done++;
            if (console.Time.GetElapsedTime(shownAt) < Pause)
                return;
            shownAt = console.Time.GetTimestamp();
            var line = $"{step} {done} of {total} …";
            console.Error.Write("\r" + line.PadRight(shownLength));
            shownLength = line.Length;
        }
    }

    /// <summary>Ends the step: the line disappears.</summary>
    public void Dispose()
    {
        if (shownLength > 0)
            console.Error.Write("\r" + new string(' ', shownLength) + "\r");
    }
}
