using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsDigest.Functions.Tests.Infra;

/// <summary>What GitHub runs: pinned, with few rights, and with what the template asks for.</summary>
public partial class WorkflowTests(CompiledTemplates templates)
{
    private const string Folder = ".github/workflows";

    [Fact]
    public void Every_action_is_pinned_to_a_commit()
    {
        var used = Files().SelectMany(file => Uses().Matches(Repository.Read(file))).ToList();

        used.ShouldNotBeEmpty();
        foreach (Match one in used)
        {
            var name = one.Groups["name"].Value;
            if (name.StartsWith("./", StringComparison.Ordinal))
                File.Exists(Repository.PathOf(name[2..])).ShouldBeTrue(name);
            else
                PinnedByCommit().IsMatch(name + one.Groups["rest"].Value).ShouldBeTrue(one.Value);
        }
    }

    [Fact]
    public void No_workflow_may_write_unless_a_job_says_so()
    {
        foreach (var file in Files())
            Repository.Read(file).ShouldContain("\npermissions:\n  contents: read\n", customMessage: file);
    }

    [Fact]
    public void The_workflow_that_deploys_signs_in_by_OpenID_Connect_and_holds_no_password_of_Azure_s()
    {
        var deploy = Repository.Read($"{Folder}/deploy.yml");

        deploy.ShouldContain("id-token: write");
        deploy.ShouldContain("environment: production");
        SecretOfDeploy()
            .Matches(deploy)
            .Select(m => m.Groups[1].Value)
            .ShouldNotContain(name => name.StartsWith("AZURE", StringComparison.Ordinal));
        deploy.ShouldNotContain("creds:");
    }

    [Theory]
    [InlineData("deploy.yml")]
    [InlineData("image.yml")]
    public void What_is_published_was_checked_before(string name)
    {
        var workflow = Repository.Read($"{Folder}/{name}");

        workflow.ShouldContain($"  check:\n    uses: ./{Folder}/check.yml\n");
        workflow.ShouldContain("    needs: check\n");
        Repository.Read($"{Folder}/check.yml").ShouldContain("run: .ci/run");
    }

    /// <summary>One that is left out would be set back to its default by the next tag.</summary>
    [Fact]
    public void The_workflow_that_deploys_gives_every_variable_of_the_environment()
    {
        var given = GivenByDeploy()
            .Matches(Repository.Read($"{Folder}/deploy.yml"))
            .Where(m => m.Groups["name"].Value == m.Groups["value"].Value)
            .ToLookup(m => m.Groups["from"].Value, m => m.Groups["name"].Value);
        var asked = Variables();

        given["secrets"].ShouldBe(asked.Where(v => v.IsSecret).Select(v => v.Name), ignoreOrder: true);
        asked
            .Where(v => !v.IsSecret)
            .Select(v => v.Name)
            .ShouldBeSubsetOf(given["vars"], "each is a variable of GitHub's environment");
    }

    /// <summary>The variables that the parameters are filled with.</summary>
    private List<(string Name, bool IsSecret)> Variables()
    {
        using var given = JsonDocument.Parse(Repository.Read("infra/main.parameters.json"));
        var parameters = templates.Main.GetProperty("parameters");
        return
        [
            .. from parameter in given.RootElement.GetProperty("parameters").EnumerateObject()
            from Match variable in Variable().Matches(parameter.Value.GetProperty("value").GetString()!)
            let type = parameters.GetProperty(parameter.Name).GetProperty("type").GetString()
            select (variable.Groups[1].Value, type == "securestring"),
        ];
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.PathOf(Folder), "*.yml").Select(p => $"{Folder}/{Path.GetFileName(p)}");

    [GeneratedRegex(@"^\s*(?:- )?uses: (?<name>\S+)(?<rest>.*)$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$")]
    private static partial Regex PinnedByCommit();

    [GeneratedRegex(@"\$\{\{ secrets\.(\w+) \}\}")]
    private static partial Regex SecretOfDeploy();

    [GeneratedRegex(@"^ +(?<name>[A-Z_]+): \$\{\{ (?<from>vars|secrets)\.(?<value>\w+) \}\}$", RegexOptions.Multiline)]
    private static partial Regex GivenByDeploy();

    [GeneratedRegex(@"\$\{(\w+)(?:=[^}]*)?\}")]
    private static partial Regex Variable();
}
