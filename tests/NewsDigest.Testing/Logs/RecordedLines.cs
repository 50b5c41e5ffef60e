using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NewsDigest.Testing;

/// <summary>A logger that keeps what is logged, one message a line, whoever logs at the same time.</summary>
internal sealed class RecordedLines<T> : ILogger<T>
{
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>The messages so far, in order.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>Forgets them.</summary>
    public void Clear() => lines.Clear();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => lines.Enqueue(formatter(state, exception));
}
