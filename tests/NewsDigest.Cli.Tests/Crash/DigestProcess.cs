using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NewsDigest.Cli.Tests.Crash;

/// <summary>One process of <c>digest serve</c>, by the moved clock.</summary>
public sealed class DigestProcess : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "NewsDigest.MovedDigest.dll");

    private readonly Process process;
    private readonly TaskCompletionSource<bool> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private DigestProcess(string name, Uri address, Process process, Action<string> hear)
    {
        (Name, Address, this.process) = (name, address, process);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => ready.TrySetResult(false);
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        void Hear(string? line)
        {
            if (line is null)
                return;
            hear($"{name}: {line}");
            if (line.StartsWith("The site is at", StringComparison.Ordinal))
                ready.TrySetResult(true);
        }
    }

    /// <summary>Its name, which it gives the sender as its key or user.</summary>
    public string Name { get; }

    /// <summary>Where its site is.</summary>
    public Uri Address { get; }

    /// <summary>Whether it is stopped.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Whether it lives and its site answers, unless it is stopped.</summary>
    public bool IsReady => ready.Task is { IsCompletedSuccessfully: true, Result: true } && !process.HasExited;

    /// <summary>Whether it lives.</summary>
    public bool IsAlive => !process.HasExited;

    /// <summary>Starts one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="settings">The settings file.</param>
    /// <param name="clock">The clock's file.</param>
    /// <param name="hear">Told each line that it writes.</param>
    public static DigestProcess Start(string name, string settings, string clock, Action<string> hear)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(
            "dotnet",
            [Program, clock, "serve", "--listen", address.AbsoluteUri, "--settings", settings]
        )
        {
            // It ends when this closes, as with this process.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // It lives for seconds: nothing is worth compiling twice.
            Environment =
            {
                ["SendGrid__ApiKey"] = name,
                ["Smtp__User"] = name,
                ["DOTNET_TC_CallCounting"] = "0",
            },
        };
        return new DigestProcess(name, address, Process.Start(start)!, hear);
    }

    /// <summary>Waits until its site answers; false where it ended before.</summary>
    public Task<bool> ReadyAsync(CancellationToken cancellationToken) => ready.Task.WaitAsync(cancellationToken);

    /// <summary>SIGKILL, and waits for its end.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        process.Kill();
        await process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>SIGTERM, as containers and service managers ask to stop.</summary>
    public Task AskToStopAsync(CancellationToken cancellationToken) => SignalAsync("TERM", cancellationToken);

    /// <summary>Waits for its end; its exit code.</summary>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    /// <summary>SIGSTOP.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        IsStopped = true;
        await SignalAsync("STOP", cancellationToken);
    }

    /// <summary>SIGCONT.</summary>
    public async Task ContinueAsync(CancellationToken cancellationToken)
    {
        await SignalAsync("CONT", cancellationToken);
        IsStopped = false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private async Task SignalAsync(string signal, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
