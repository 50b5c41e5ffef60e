using Microsoft.Extensions.Logging;
using NewsDigest.Hosting.Storage;

namespace NewsDigest.Cli.Output;

/// <summary>Tells what the local server does, a line each with the time: news on standard output, faults on standard error.</summary>
public sealed class ServeLoggerProvider(TextWriter output, TextWriter error, TimeProvider time) : ILoggerProvider
{
    private readonly TextWriter output = TextWriter.Synchronized(output);
    private readonly TextWriter error = TextWriter.Synchronized(error);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new LineLogger(LogLevel.Information, Write);

    /// <inheritdoc/>
    public void Dispose() { }

    private void Write(LogLevel level, string text, Exception? exception)
    {
        var writer = level >= LogLevel.Warning ? error : output;
        var reason = exception is null ? "" : $" {FailureReason.Of(exception)}";
        writer.WriteLine($"{time.GetLocalNow():HH:mm:ss}  {text}{reason}");
        writer.Flush();
    }
}
