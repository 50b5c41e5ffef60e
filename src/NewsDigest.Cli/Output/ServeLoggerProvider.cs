using Microsoft.Extensions.Logging;
using NewsDigest.Hosting.Storage;

namespace NewsDigest.Cli.Output;

/// <summary>Tells what the local server does, a line each with the time: news on standard output, faults on standard error.</summary>
public sealed class ServeLoggerProvider(TextWriter output, TextWriter error, TimeProvider time) : ILoggerProvider
{
    private readonly TimeProvider time = time;
    private readonly TextWriter output = TextWriter.Synchronized(output);
    private readonly TextWriter error = TextWriter.Synchronized(error);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new ServeLogger(this);

    /// <inheritdoc/>
    public void Dispose() { }

    private sealed class ServeLogger(ServeLoggerProvider provider) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (!IsEnabled(logLevel))
                return;
            var writer = logLevel >= LogLevel.Warning ? provider.error : provider.output;
            var reason = exception is null ? "" : $" {FailureReason.Of(exception)}";
            writer.WriteLine($"{provider.time.GetLocalNow():HH:mm:ss}  {formatter(state, exception)}{reason}");
            writer.Flush();
        }
    }
}
