using Microsoft.Extensions.Logging;

namespace NewsDigest.Cli.Output;

/// <summary>Shows warnings and errors of the steps on standard error, a line each.</summary>
public sealed class ErrorLoggerProvider(TextWriter error) : ILoggerProvider
{
    private readonly TextWriter error = TextWriter.Synchronized(error);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new ErrorLogger(error);

    /// <inheritdoc/>
    public void Dispose() { }

    private sealed class ErrorLogger(TextWriter error) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
                error.WriteLine($"digest: {formatter(state, exception)}");
        }
    }
}
