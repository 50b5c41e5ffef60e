using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NewsDigest.Testing;

/// <summary>One Azurite, in memory, at ports that were free.</summary>
internal sealed partial class AzuriteProcess : IAsyncDisposable
{
    public const string HowToInstall =
        "Azurite is not installed. It needs Node.js; then run `npm ci` once in the repository's root.";

    /// <summary>Accounts that Azurite knows: one a test, and Azurite takes them from its environment at start only.</summary>
    private const int MaxAccounts = 6000;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    // Ends with whoever started it, however that ends: then its input closes.
    private const string Script = """
        process.stdin.resume();
        process.stdin.on('end', () => process.exit());
        process.argv.splice(1, 0, 'azurite');
        require('./node_modules/azurite/dist/src/azurite.js');
        """;

    private static readonly string[] Options =
    [
        "--blobPort=0",
        "--queuePort=0",
        "--tablePort=0",
        "--inMemoryPersistence",
        "--skipApiVersionCheck",
        "--disableTelemetry",
        "--silent",
    ];

    private readonly Process process;
    private readonly Dictionary<string, string> services;

    private AzuriteProcess(Process process, Dictionary<string, string> services)
    {
        this.process = process;
        this.services = services;
    }

    /// <summary>The folder that holds its node_modules, or null where it is not installed.</summary>
    public static string? FindInstalled() =>
        File.Exists(Repository.PathOf("node_modules/azurite/dist/src/azurite.js")) && IsOnPath("node")
            ? Repository.Root
            : null;

    public static AzuriteProcess Start(string folder)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("-e");
        start.ArgumentList.Add(Script);
        start.ArgumentList.Add("--");
        foreach (var option in Options)
            start.ArgumentList.Add(option);
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(
            ';',
            Enumerable.Range(1, MaxAccounts).Select(n => $"{AccountName(n)}:{Key}")
        );

        var services = new Dictionary<string, string>();
        var said = new List<string>();
        using var ready = new ManualResetEventSlim();
        var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        if (!ready.Wait(StartLimit))
        {
            process.Kill(entireProcessTree: true);
            lock (said)
                throw new InvalidOperationException($"Azurite did not start: {string.Join('\n', said)}");
        }
        return new AzuriteProcess(process, services);

        void Hear(string? line)
        {
            if (line is null)
                return;
            lock (said)
            {
                if (services.Count == 3)
                    return;
                said.Add(line);
                if (Listening().Match(line) is { Success: true } match)
                    services[match.Groups["service"].Value] = match.Groups["address"].Value;
                if (services.Count == 3)
                    ready.Set();
            }
        }
    }

    /// <summary>Connection string of an account, numbered from 1.</summary>
    public string ConnectionString(int account)
    {
        if (account > MaxAccounts)
            throw new InvalidOperationException($"The tests use more than {MaxAccounts} storage accounts: raise it.");
        var name = AccountName(account);
        return $"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={Key};"
            + $"BlobEndpoint={services["Blob"]}/{name};QueueEndpoint={services["Queue"]}/{name};"
            + $"TableEndpoint={services["Table"]}/{name};";
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    // Base64 of "test": no secret, as nothing but this machine can reach it.
    private const string Key = "dGVzdA==";

    private static string AccountName(int number) => FormattableString.Invariant($"test{number:d4}");

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder =>
                File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe"))
            );

    [GeneratedRegex("Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http[^ ]+)")]
    private static partial Regex Listening();
}
