using Microsoft.Extensions.Logging;

namespace NewsDigest.Cli.Output;

/// <summary>Shows warnings and errors of the steps on standard error, a line each.</summary>
public sealed class ErrorLoggerProvider(TextWriter error) : ILoggerProvider
{
    private readonly TextWriter error = TextWriter.Synchronized(error);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) =>
        new LineLogger(LogLevel.Warning, (_, text, _) => error.WriteLine($"digest: {text}"));

    /// <inheritdoc/>
    public void Dispose() { }
}
