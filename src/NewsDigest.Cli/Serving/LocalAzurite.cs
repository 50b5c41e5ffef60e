using System.Diagnostics;
using System.Net.Sockets;

namespace NewsDigest.Cli.Serving;

/// <summary>
/// The storage emulator of <c>node_modules</c> (<see href="https://github.com/Azure/Azurite"/>), started where nothing
/// answers at its ports, and stopped with the server.
/// </summary>
public sealed class LocalAzurite : IAsyncDisposable
{
    private const string Script = "node_modules/azurite/dist/src/azurite.js";

    /// <summary>
    /// It ends when its input closes, that is with whoever started it, however that ends; and it saves its data then. A
    /// Ctrl+C of the terminal goes to the server alone, whose steps need the storage to the last.
    /// </summary>
    private const string EndsWithItsInput = """
        const once = process.once;
        process.once = (event, listener) => event === 'SIGINT' ? process : once.call(process, event, listener);
        process.on('SIGINT', () => {});
        process.stdin.resume();
        process.stdin.on('end', () => process.emit('SIGTERM'));
        process.argv.splice(1, 0, 'azurite');
        require(process.env.NEWSDIGEST_AZURITE);
        """;

    private static readonly string[] Options = ["--skipApiVersionCheck", "--disableTelemetry", "--silent"];
    private static readonly int[] Ports = [10000, 10001, 10002];
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private readonly Process process;

    private LocalAzurite(Process process) => this.process = process;

    /// <summary>Whether something answers at the emulator's ports.</summary>
    public static async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        foreach (var port in Ports)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port, cancellationToken);
            }
            catch (SocketException)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Starts the emulator and waits until it answers.</summary>
    /// <param name="folder">Where it keeps its data.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="UsageException">It is not installed, or does not start.</exception>
    public static async Task<LocalAzurite> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var script =
            FindScript()
            ?? throw new UsageException(
                "The storage emulator is not installed, and nothing answers at its ports 10000 to 10002. Run 'npm ci' in the"
                    + " project's folder once, or name a storage account in AzureWebJobsStorage."
            );
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("node", ["-e", EndsWithItsInput, "--", .. Options, "--location", folder])
        {
            WorkingDirectory = Directory.GetCurrentDirectory(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NEWSDIGEST_AZURITE"] = script;
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new UsageException(
                "The storage emulator needs Node.js, and 'node' is not found. Install Node.js 20 or newer."
            );
        }
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);

        var azurite = new LocalAzurite(process);
        var began = Stopwatch.StartNew();
        while (!await AnswersAsync(cancellationToken))
        {
            if (process.HasExited || began.Elapsed > StartLimit)
            {
                await azurite.DisposeAsync();
                throw new UsageException($"The storage emulator does not start: {(await errors).Trim()}");
            }
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
        return azurite;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            process.StandardInput.Close();
            using var limit = new CancellationTokenSource(StopLimit);
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }
        process.Dispose();
    }

    /// <summary>The script in the working folder or one above it, or in the project that this program was built in.</summary>
    private static string? FindScript() =>
        Above(Directory.GetCurrentDirectory())
            .Concat(Above(AppContext.BaseDirectory))
            .Select(folder => Path.Combine(folder, Script))
            .FirstOrDefault(File.Exists);

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
