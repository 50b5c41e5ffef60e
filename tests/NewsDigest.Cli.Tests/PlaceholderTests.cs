namespace NewsDigest.Cli.Tests;

public class PlaceholderTests
{
    [Fact]
    public void The_project_builds() => true.ShouldBeTrue();
}
