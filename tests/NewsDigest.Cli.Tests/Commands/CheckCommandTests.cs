namespace NewsDigest.Cli.Tests.Commands;

public class CheckCommandTests
{
    [Fact]
    public async Task A_number_that_is_not_in_the_source_is_named()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(
            "claims.jsonl",
            """
            {"id":"true","source":"The ferry carried 14 passengers to Gannet Point.","summary":"The ferry carried 14 passengers."}
            {"id":"false","source":"The ferry carried 14 passengers to Gannet Point.","summary":"The ferry carried 41 passengers."}
            """
        );

        var run = await DigestRun.Of("check", file, "--json");

        run.ExitCode.ShouldBe(ExitCode.Done);
        run.Lines[0].GetProperty("supported").GetBoolean().ShouldBeTrue();
        run.Lines[1].GetProperty("supported").GetBoolean().ShouldBeFalse();
        run.Lines[1]
            .GetProperty("unsupported")[0]
            .GetProperty("reason")
            .GetString()
            .ShouldNotBeNull()
            .ShouldContain("41");
    }

    [Fact]
    public async Task A_line_that_is_no_claim_is_named_and_the_others_go_on()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(
            "claims.jsonl",
            """
            {"id":"a","source":"The ferry was late.","summary":"The ferry was late."}
            {"id":"b","source":"The ferry was late."}
            {"id":
            """
        );

        var run = await DigestRun.Of("check", file, "--json");

        run.ExitCode.ShouldBe(ExitCode.DoneWithFailures);
        run.Lines.ShouldHaveSingleItem();
        run.Error.ShouldContain("line 2");
        run.Error.ShouldContain("line 3");
    }
}
