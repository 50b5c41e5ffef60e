namespace NewsDigest.Functions.Tests.Infra;

public class BicepTests
{
    [Theory]
    [InlineData("infra/main.bicep")]
    [InlineData("infra/events.bicep")]
    public async Task A_template_builds_without_a_warning(string file)
    {
        var run = await BicepRun.OfAsync("build", Repository.PathOf(file), "--stdout");

        (run.ExitCode, run.Complaints.Trim()).ShouldBe((0, ""));
    }

    [Theory]
    [InlineData("infra/main.bicep")]
    [InlineData("infra/events.bicep")]
    public async Task A_template_passes_the_linter(string file)
    {
        var run = await BicepRun.OfAsync("lint", Repository.PathOf(file));

        (run.ExitCode, (run.Output + run.Complaints).Trim()).ShouldBe((0, ""));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_has_the_form_that_the_formatter_gives_it(string file)
    {
        var run = await BicepRun.OfAsync("format", Repository.PathOf(file), "--stdout");

        run.Output.ShouldBe(Repository.Read(file), $"Run: bicep format {file}");
    }

    public static TheoryData<string> Files() =>
        [
            .. Directory
                .EnumerateFiles(Repository.PathOf("infra"), "*.bicep", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Repository.PathOf("."), path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
}
