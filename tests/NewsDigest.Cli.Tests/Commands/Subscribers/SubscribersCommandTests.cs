namespace NewsDigest.Cli.Tests.Commands.Subscribers;

public sealed class SubscribersCommandTests(AzuriteServer azurite) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_list_is_imported_shown_paused_exported_and_erased()
    {
        var settings = Settings();
        var list = folder.Write(
            "list.csv",
            """
            email,name,attributes,status
            ada@news.example,Ada,{},enabled
            bob@news.example,Bob,{},disabled
            eve@news.example,Eve,{},blocklisted
            nobody,,{},enabled
            """
        );

        var imported = await Run("import", list, "--consent", "paper forms of the fair", "--settings", settings);
        imported.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        imported.Output.ShouldContain("1 added");
        imported.Output.ShouldContain("1 noted as left");
        imported.Output.ShouldContain("1 suppressed");
        imported.Error.ShouldContain("line 5: refused: that is no e-mail address");

        var again = await Run("import", list, "--json", "--consent", "paper forms", "--settings", settings);
        again
            .Lines.Select(l => l.GetProperty("outcome").GetString())
            .ShouldBe(["known", "known", "suppressed", "refused"]);
        var resurrected = folder.Write("eve.csv", "email,status\neve@news.example,enabled");
        var refused = await Run("import", resurrected, "--consent", "she said so", "--settings", settings);
        refused.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        refused.Error.ShouldContain("line 2: refused: the address is suppressed here");
        refused.Error.ShouldNotContain("eve@");

        var listed = await Run("list", "--json", "--settings", settings);
        listed.Lines.Count.ShouldBe(2);
        (await Run("list", "--state", "active", "--settings", settings)).Output.ShouldStartWith(
            "ada@news.example  active"
        );
        (await Run("search", "BOB@", "--settings", settings)).Output.ShouldStartWith("bob@news.example  unsubscribed");

        var paused = await Run("pause", "ada@news.example", "--until", "2026-03-20", "--settings", settings);
        paused.Output.ShouldContain("Paused until 2026-03-20.");
        (await Run("list", "--state", "paused", "--settings", settings)).Output.ShouldContain(
            "paused until 2026-03-20"
        );
        (await Run("pause", "ada@news.example", "--resume", "--settings", settings)).Output.ShouldContain(
            "They get briefings."
        );

        var exported = (await Run("export", "--settings", settings)).Output;
        exported.ShouldStartWith("address,state,");
        exported.ShouldContain("operator: paper forms of the fair");

        (await Run("erase", "ada@news.example", "--settings", settings)).Output.ShouldContain("Erased.");
        (await Run("erase", "ada@news.example", "--settings", settings)).ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        (await Run("search", "ada@", "--settings", settings)).Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_person_is_asked_to_confirm_or_added_on_proof()
    {
        var settings = Settings();

        (await Run("add", "ada@news.example", "--topics", "sport,health", "--settings", settings)).Output.ShouldContain(
            "asked by mail to confirm"
        );
        (
            await Run(
                "add",
                "bob@news.example",
                "--consent",
                "card of 2025-05-01",
                "--time",
                "07:30",
                "--settings",
                settings
            )
        ).Output.ShouldContain("Added on the proof given.");
        var twice = await Run("add", "bob@news.example", "--consent", "again", "--settings", settings);

        twice.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        twice.Error.ShouldContain("here already");
        var bob = (await Run("search", "bob@", "--json", "--settings", settings)).Lines.Single();
        bob.GetProperty("state").GetString().ShouldBe("active");
        bob.GetProperty("time").GetString().ShouldBe("07:30");
        bob.GetProperty("consent").GetProperty("shown").GetString().ShouldBe("operator: card of 2025-05-01");
        (await Run("list", "--state", "pending", "--settings", settings)).Output.ShouldContain("sport, health");
    }

    [Fact]
    public async Task What_was_exported_is_imported_elsewhere_with_states_and_proof()
    {
        using var elsewhere = new TemporaryFolder();
        var here = Settings();
        var there = SystemSettings.Write(elsewhere, azurite.NewConnectionString());
        await Run("add", "ada@news.example", "--consent", "card", "--days", "weekdays", "--settings", here);
        await Run("add", "bob@news.example", "--settings", here);
        var list = (await Run("export", "--settings", here)).Output;

        var imported = await DigestRun.WithInput(list, "subscribers", "import", "-", "--settings", there);

        imported.ExitCode.ShouldBe(ExitCode.Done, imported.Error);
        imported.Output.ShouldContain("1 added");
        imported.Output.ShouldContain("1 asked to confirm");
        (await Run("list", "--state", "active", "--settings", there)).Output.ShouldContain("weekdays");
    }

    [Fact]
    public async Task A_file_without_anybody_is_told()
    {
        var run = await Run("import", folder.Write("list.csv", "name\nAda"), "--settings", Settings());

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        run.Error.ShouldContain("there is nobody in it");
    }

    [Theory]
    [InlineData("add", "nobody")]
    [InlineData("import", "no-such-file.csv")]
    [InlineData("list", "--state", "asleep")]
    [InlineData("pause", "nobody")]
    [InlineData("pause", "ada@news.example", "--until", "soon")]
    [InlineData("pause", "ada@news.example", "--until", "2026-03-20", "--resume")]
    [InlineData("erase", "nobody")]
    public async Task Wrong_usage_is_told_and_nothing_is_done(params string[] args) =>
        (await Run([.. args, "--settings", Settings()])).ExitCode.ShouldBe(ExitCode.WrongUsage);

    private static Task<DigestRun> Run(params string[] args) => DigestRun.Of(["subscribers", .. args]);

    private string Settings() => SystemSettings.Write(folder, azurite.NewConnectionString());
}
