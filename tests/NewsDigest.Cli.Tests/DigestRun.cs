using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace NewsDigest.Cli.Tests;

/// <summary>One run of the command in this process, with what it printed.</summary>
public sealed record DigestRun(int ExitCode, string Output, string Error)
{
    /// <summary>The time of every run.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 18, 0, 0, TimeSpan.Zero);

    /// <summary>The objects of the JSON lines on standard output.</summary>
    public IReadOnlyList<JsonElement> Lines =>
        [
            .. Output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];

    /// <summary>Runs a command line.</summary>
    public static Task<DigestRun> Of(params string[] args) => WithInput("", args);

    /// <summary>Runs a command line that waits for somebody: time passes until it is done.</summary>
    public static async Task<DigestRun> WhileTimePasses(params string[] args)
    {
        var time = new FakeTimeProvider(Now);
        var run = Run("", time, args);
        while (!run.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        return await run;
    }

    /// <summary>Runs a command line beside a system that works by the real clock.</summary>
    public static Task<DigestRun> Today(params string[] args) => Run("", TimeProvider.System, args);

    /// <summary>Runs a command line with something on standard input.</summary>
    public static Task<DigestRun> WithInput(string input, params string[] args) =>
        Run(input, new FakeTimeProvider(Now), args);

    private static async Task<DigestRun> Run(string input, TimeProvider time, string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var console = new DigestConsole(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error) { Time = time };
        var exitCode = await DigestProgram.RunAsync(args, console);
        return new DigestRun(exitCode, output.ToString(), error.ToString());
    }
}
