using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NewsDigest.Articles;

namespace NewsDigest.Benchmarks.Limits;

/// <summary>
/// <c>limits</c>: reads the largest and most hostile documents, each in a process of its own that may hold 256 MB of
/// objects, and prints time and memory as a Markdown table.
/// </summary>
public static class LimitsCommand
{
    private const long MostBytes = 256L * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var only = new Option<string>("--only") { Description = "Only documents whose name holds this." };
        var read = new Option<string>("--read")
        {
            Description = "Reads one file here, instead of measuring.",
            Hidden = true,
        };
        var command = new Command("limits", "Measure the largest and most hostile documents.") { only, read };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(read) is { } path)
                return Read(path);
            Console.WriteLine("| document | size | processor | allowed | memory | outcome |");
            Console.WriteLine("| --- | ---: | ---: | ---: | ---: | --- |");
            var missed = 0;
            foreach (var (name, make) in LargeDocuments.All)
                if (parsed.GetValue(only) is not { } part || name.Contains(part, StringComparison.Ordinal))
                    missed += Measure(name, make()) ? 0 : 1;
            return missed == 0 ? 0 : 1;
        });
        return command;
    }

    private static bool Measure(string name, byte[] content)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, content);
            var start = new ProcessStartInfo("dotnet")
            {
                ArgumentList = { typeof(LimitsCommand).Assembly.Location, "limits", "--read", path },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["DOTNET_GCHeapHardLimit"] = MostBytes.ToString("x", CultureInfo.InvariantCulture);
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            var ended = process.WaitForExit(Longest);
            if (!ended)
                process.Kill(entireProcessTree: true);
            var said = ended ? output.Result.Trim() : "";
            var megabytes = content.Length / (1024.0 * 1024.0);
            var allowed = 2 + 0.2 * megabytes;
            var fields = said.Split('\t');
            var isWhole = ended && process.ExitCode == 0 && fields.Length == 3;
            var seconds = isWhole ? double.Parse(fields[0], CultureInfo.InvariantCulture) : double.NaN;
            Console.WriteLine(
                isWhole
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {name} | {megabytes:F1} MB | {seconds:F1} s | {allowed:F1} s | {fields[1]} MB | {fields[2]} |"
                    )
                    : $"| {name} | {megabytes:F1} MB | | {allowed:F1} s | | **{(ended ? "ended: " + errors.Result.Split('\n')[0] : "took more than two minutes")}** |"
            );
            return isWhole && seconds <= allowed;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Processor time and memory of one reading, its first: with everything that has to be compiled.</summary>
    private static int Read(string path)
    {
        var document = new Document("large", File.ReadAllBytes(path), DateTimeOffset.UnixEpoch.AddYears(56));
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var outcomes = new DocumentReader().Read(document);
        process.Refresh();
        var seconds = (process.TotalProcessorTime - before).TotalSeconds;
        var outcome = outcomes[0] switch
        {
            ReadOutcome.Rejected { Rejection: var rejection } => $"rejected: {rejection.Reason}",
            _ => outcomes.Count == 1 ? "article" : $"{outcomes.Count} articles",
        };
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{seconds:F2}\t{process.PeakWorkingSet64 / (1024 * 1024)}\t{outcome}"
            )
        );
        return 0;
    }
}
