using System.Text.RegularExpressions;

namespace NewsDigest.Architecture.Tests;

/// <summary>The security review names the test that shows the answer to each threat.</summary>
public partial class SecurityReviewTests
{
    [Fact]
    public void Every_test_that_the_review_names_is_there()
    {
        var files = Directory
            .EnumerateFiles(Repository.PathOf("tests"), "*.cs", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .ToHashSet();
        var named = TestName()
            .Matches(Repository.Read("docs/security.md"))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();

        named.Count.ShouldBeGreaterThan(15);
        named.Where(name => !files.Contains(name)).ShouldBeEmpty();
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+(?:Tests|Behaviour))`")]
    private static partial Regex TestName();
}
