using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NewsDigest.Cli.Tests.Documentation;

/// <summary>
/// Blocks of the documentation that stand under the comment <c>runnable</c> are run as a reader would, from the repository's root,
/// with an empty storage.
/// </summary>
public partial class RunnableBlocksTests(AzuriteServer azurite)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string, string> Blocks()
    {
        var blocks = new TheoryData<string, string>();
        string[] documents =
        [
            "README.md",
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')),
        ];
        foreach (var document in documents)
        {
            foreach (Match block in Block().Matches(File.ReadAllText(Path.Combine(Repository.Root, document))))
                blocks.Add(document, block.Groups[1].Value.ReplaceLineEndings("\n"));
        }
        return blocks;
    }

    [Fact]
    public void There_are_such_blocks() => Blocks().Count.ShouldBeGreaterThanOrEqualTo(3);

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task A_block_that_is_marked_as_runnable_runs(string document, string block)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash.");
        var program = Path.Combine(AppContext.BaseDirectory, "digest.dll");
        var script =
            $"digest() {{ dotnet '{program}' \"$@\"; }}\n"
            + block.Replace("dotnet run --project src/NewsDigest.Cli -- ", "digest ");
        var start = new ProcessStartInfo("/bin/bash", ["-euo", "pipefail", "-c", script])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AzureWebJobsStorage"] = azurite.NewConnectionString();
        start.Environment["Links__Keys"] = "test:" + Convert.ToBase64String(new byte[32]);
        start.Environment["Suppression__Key"] = Convert.ToBase64String(new byte[32]);

        using var process = Process.Start(start).ShouldNotBeNull();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process
            .StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)
            .WaitAsync(Patience, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(0, $"{document}:\n{block}\n{await errors}");
        output.ShouldNotBeEmpty();
    }

    [GeneratedRegex(@"<!-- runnable -->\s*```sh\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
