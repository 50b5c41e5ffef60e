using System.Diagnostics;
using System.Net.Http.Headers;

namespace NewsDigest.Benchmarks.Scale;

/// <summary>The double of SendGrid in a process of its own, so that its time and memory are not taken for the product's.</summary>
public sealed class SendGridProcess : IDisposable
{
    private readonly Process process;
    private readonly HttpClient http = new();

    private SendGridProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Processor time that it took so far, of all cores.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it.</summary>
    public static async Task<SendGridProcess> StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            [typeof(SendGridProcess).Assembly.Location, ScaleCommand.Double]
        )
        {
            RedirectStandardOutput = true,
        };
        if (!Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            start.ArgumentList.RemoveAt(0);
        var process =
            Process.Start(start) ?? throw new InvalidOperationException("The double of SendGrid did not start.");
        var address =
            await process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException("The double of SendGrid ended at once.");
        return new SendGridProcess(process, new Uri(address + "/"));
    }

    /// <summary>What it took.</summary>
    public async Task<SendGridSeen> FindSeenAsync(CancellationToken cancellationToken) =>
        SendGridSeen.Parse(await http.GetStringAsync(new Uri(Address, "seen"), cancellationToken));

    /// <summary>
    /// Hands it requests again and again with nothing around it: requests a second, and its processor time of one.
    /// </summary>
    /// <param name="bodies">Bodies of requests as the product sent them.</param>
    /// <param name="count">How many requests.</param>
    /// <param name="atOnce">How many at the same time.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<(double PerSecond, TimeSpan ProcessorTime)> MeasureAloneAsync(
        IReadOnlyList<byte[]> bodies,
        int count,
        int atOnce,
        CancellationToken cancellationToken
    )
    {
        var used = ProcessorTime;
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken },
            async (i, cancel) =>
            {
                using var content = new ByteArrayContent(bodies[i % bodies.Count]);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                using var answer = await http.PostAsync(new Uri(Address, "again/v3/mail/send"), content, cancel);
                answer.EnsureSuccessStatusCode();
            }
        );
        var took = Stopwatch.GetElapsedTime(began);
        return (count / took.TotalSeconds, (ProcessorTime - used) / count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        http.Dispose();
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
