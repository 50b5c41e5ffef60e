using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NewsDigest.Web.Tests.Endpoints;

/// <summary>Keeps what the product logs, to see what is not in it.</summary>
internal sealed class RecordingLogs : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) =>
        new Recorder(Lines, categoryName.StartsWith("NewsDigest", StringComparison.Ordinal));

    public void Dispose() { }

    private sealed class Recorder(ConcurrentQueue<string> lines, bool isOurs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => isOurs;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (isOurs)
                lines.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}
