using Microsoft.Extensions.Logging;

namespace NewsDigest.Cli.Output;

/// <summary>Hands on what is logged as lines for a person.</summary>
/// <param name="minimum">From which level on.</param>
/// <param name="write">Writes a line; told its level, its text and the exception behind it.</param>
internal sealed class LineLogger(LogLevel minimum, Action<LogLevel, string, Exception?> write) : ILogger
{
    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= minimum;

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
            write(logLevel, formatter(state, exception), exception);
    }
}
