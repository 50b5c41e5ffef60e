using System.Diagnostics;
using System.Reflection;

namespace NewsDigest.Functions.Tests.Infra;

/// <summary>One run of the Bicep compiler, which a package brings.</summary>
/// <param name="ExitCode">0 where it found no error.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Complaints">Errors and warnings.</param>
internal sealed record BicepRun(int ExitCode, string Output, string Complaints)
{
    public static async Task<BicepRun> OfAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Program} did not start.");
        var complaints = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new BicepRun(process.ExitCode, output, await complaints);
    }

    private static string Program { get; } =
        Assembly
            .GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "BicepPath")
            .Value!.Replace('\\', '/');
}
