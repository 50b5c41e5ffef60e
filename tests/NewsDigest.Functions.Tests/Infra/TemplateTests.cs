using System.Globalization;
using System.Text.Json;
using NewsDigest.Adapters.AzureStorage;

namespace NewsDigest.Functions.Tests.Infra;

public class TemplateTests(CompiledTemplates templates)
{
    private const string Package = "app-package";

    [Fact]
    public void The_containers_queues_and_tables_are_those_of_the_code()
    {
        var variables = templates
            .Modules()
            .Select(m => m.TryGetProperty("variables", out var v) ? v : default)
            .Single(v => v.ValueKind == JsonValueKind.Object && v.TryGetProperty("tables", out _));

        Names(variables, "containers").ShouldBe([.. StorageNames.Containers, Package], ignoreOrder: true);
        Names(variables, "queues").ShouldBe(StorageNames.Queues, ignoreOrder: true);
        Names(variables, "tables").ShouldBe([.. StorageNames.Tables, StorageNames.Schema], ignoreOrder: true);
    }

    [Fact]
    public void The_storage_account_takes_no_key()
    {
        var account = Resource("Microsoft.Storage/storageAccounts").GetProperty("properties");

        account.GetProperty("allowSharedKeyAccess").GetBoolean().ShouldBeFalse();
        account.GetProperty("allowBlobPublicAccess").GetBoolean().ShouldBeFalse();
    }

    /// <summary>Each role where it is needed, and nowhere else: what the identity reaches, and nothing beside it.</summary>
    [Theory]
    [InlineData("Storage Blob Data Owner", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "Microsoft.Storage/storageAccounts")]
    [InlineData(
        "Storage Queue Data Contributor",
        "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        "Microsoft.Storage/storageAccounts"
    )]
    [InlineData(
        "Storage Table Data Contributor",
        "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        "Microsoft.Storage/storageAccounts"
    )]
    [InlineData(
        "Monitoring Metrics Publisher",
        "3913510d-42f4-4e42-8a64-420c390055eb",
        "Microsoft.Insights/components"
    )]
    [InlineData("Key Vault Secrets User", "4633458b-17de-408a-874b-0445c86b69e6", "Microsoft.KeyVault/vaults")]
    [InlineData(
        "Cognitive Services OpenAI User",
        "5e0bd9bd-7b93-4f28-af87-fc39fc69bd04",
        "Microsoft.CognitiveServices/accounts"
    )]
    public void What_the_identity_reaches_it_has_a_role_for(string role, string id, string resource) =>
        Roles("[parameters('appPrincipalId')]").ShouldContain((id, resource), role);

    [Fact]
    public void The_identity_has_no_other_role() => Roles("[parameters('appPrincipalId')]").Count.ShouldBe(6);

    [Fact]
    public void An_editor_reaches_the_container_of_documents_and_nothing_else() =>
        Roles("[parameters('editorPrincipalId')]")
            .ShouldBe([
                ("ba92f5b4-2d11-453d-a403-e96b0029c9fe", "Microsoft.Storage/storageAccounts/blobServices/containers"),
            ]);

    [Fact]
    public void Every_assignment_of_a_role_says_what_for() =>
        CompiledTemplates
            .Resources(templates.Main)
            .Where(r => r.GetProperty("type").GetString() == "Microsoft.Authorization/roleAssignments")
            .ShouldAllBe(r => r.GetProperty("properties").GetProperty("description").GetString()!.Length > 10);

    [Fact]
    public void The_app_runs_on_Flex_Consumption_as_the_code_is_built()
    {
        var app = Resource("Microsoft.Web/sites").GetProperty("properties").GetProperty("functionAppConfig");

        Resource("Microsoft.Web/serverfarms").GetProperty("sku").GetProperty("name").GetString().ShouldBe("FC1");
        app.GetProperty("runtime").GetProperty("name").GetString().ShouldBe("dotnet-isolated");
        app.GetProperty("runtime").GetProperty("version").GetString().ShouldBe("10.0");
        Repository.Read("Directory.Build.props").ShouldContain("<TargetFramework>net10.0</TargetFramework>");
    }

    /// <summary>Else it takes its measure from the machine below, and keeps garbage until the instance is out of memory.</summary>
    [Fact]
    public void The_runtime_is_told_the_memory_of_each_size_of_instance()
    {
        var sizes = templates
            .Modules()
            .Select(m => m.TryGetProperty("variables", out var v) ? v : default)
            .Single(v => v.ValueKind == JsonValueKind.Object && v.TryGetProperty("instanceBytes", out _))
            .GetProperty("instanceBytes")
            .EnumerateObject()
            .ToDictionary(
                s => int.Parse(s.Name, CultureInfo.InvariantCulture),
                s => long.Parse(s.Value.GetString()!, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            );

        sizes.ShouldAllBe(s => s.Value == s.Key * 1024L * 1024);
        templates
            .Main.GetProperty("parameters")
            .GetProperty("instanceMemoryMB")
            .GetProperty("allowedValues")
            .EnumerateArray()
            .Select(v => v.GetInt32())
            .ShouldBe(sizes.Keys, ignoreOrder: true);
    }

    [Fact]
    public void The_package_lies_in_a_container_that_the_template_makes()
    {
        var storage = Resource("Microsoft.Web/sites")
            .GetProperty("properties")
            .GetProperty("functionAppConfig")
            .GetProperty("deployment")
            .GetProperty("storage");

        storage.GetProperty("authentication").GetProperty("type").GetString().ShouldBe("UserAssignedIdentity");
        storage.GetProperty("value").GetString().ShouldNotBeNull().ShouldContain("parameters('packageContainer')");
    }

    [Fact]
    public void No_setting_is_there_that_Flex_Consumption_refuses()
    {
        string[] refused =
        [
            "FUNCTIONS_WORKER_RUNTIME",
            "FUNCTIONS_EXTENSION_VERSION",
            "WEBSITE_RUN_FROM_PACKAGE",
            "WEBSITE_CONTENT",
            "WEBSITE_TIME_ZONE",
            "linuxFxVersion",
        ];

        foreach (var name in refused)
            templates.Main.GetRawText().ShouldNotContain(name);
    }

    [Fact]
    public void No_secret_has_a_default()
    {
        var secrets = templates
            .Main.GetProperty("parameters")
            .EnumerateObject()
            .Where(p => p.Value.GetProperty("type").GetString() is "securestring")
            .ToList();

        secrets
            .Select(p => p.Name)
            .ShouldBe(
                ["sendGridApiKey", "sendGridInboundSecret", "linksKeys", "suppressionKey", "adminKey"],
                ignoreOrder: true
            );
        secrets.ShouldAllBe(p => !HasProperty(p.Value, "defaultValue"));
    }

    /// <summary>What a deployment puts out stands in its history, for everybody who may read the resource group.</summary>
    [Fact]
    public void No_output_holds_a_secret()
    {
        var outputs = templates
            .Modules()
            .Append(templates.Main)
            .Append(templates.Events)
            .SelectMany(Outputs)
            .Select(o => o.GetProperty("value").GetString()!)
            .ToList();

        outputs.Count.ShouldBeGreaterThan(10);
        outputs.ShouldAllBe(value => !value.Contains("list", StringComparison.OrdinalIgnoreCase));
        foreach (var secret in templates.Modules().Append(templates.Main).SelectMany(SecureParameters))
            outputs.ShouldAllBe(value => !value.Contains($"'{secret}'", StringComparison.Ordinal));
    }

    /// <summary>Whoever deploys chooses by the environment; the one that is left out is for settings that have no parameter.</summary>
    [Fact]
    public void Every_parameter_can_be_given_by_the_environment()
    {
        using var given = JsonDocument.Parse(Repository.Read("infra/main.parameters.json"));

        given
            .RootElement.GetProperty("parameters")
            .EnumerateObject()
            .Select(p => p.Name)
            .Append("furtherSettings")
            .ShouldBe(
                templates.Main.GetProperty("parameters").EnumerateObject().Select(p => p.Name),
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_variable_that_is_not_set_leaves_the_template_s_default()
    {
        using var given = JsonDocument.Parse(Repository.Read("infra/main.parameters.json"));
        foreach (var parameter in given.RootElement.GetProperty("parameters").EnumerateObject())
        {
            var declared = templates.Main.GetProperty("parameters").GetProperty(parameter.Name);
            if (!declared.TryGetProperty("defaultValue", out var byTemplate))
                continue;
            var text = parameter.Value.GetProperty("value").GetString()!;
            var byVariable = text.Contains('=') ? text[(text.IndexOf('=') + 1)..^1] : "";
            byVariable.ShouldBe(
                byTemplate.ValueKind is JsonValueKind.True or JsonValueKind.False
                    ? byTemplate.GetRawText()
                    : byTemplate.ToString(),
                parameter.Name
            );
        }
    }

    [Fact]
    public void Every_parameter_that_has_no_default_is_given_by_the_environment()
    {
        using var given = JsonDocument.Parse(Repository.Read("infra/main.parameters.json"));
        var names = given.RootElement.GetProperty("parameters").EnumerateObject().Select(p => p.Name).ToList();
        var parameters = templates.Main.GetProperty("parameters").EnumerateObject().ToList();

        names.ShouldBeSubsetOf(parameters.Select(p => p.Name));
        parameters.Where(p => !HasProperty(p.Value, "defaultValue")).Select(p => p.Name).ShouldBeSubsetOf(names);
    }

    /// <summary>Diagnostic settings have had no stable version that knows categories of logs since 2016.</summary>
    [Fact]
    public void Every_resource_is_of_a_stated_stable_version() =>
        CompiledTemplates
            .Resources(templates.Main)
            .Concat(CompiledTemplates.Resources(templates.Events))
            .Select(r => (Type: TypeOf(r), Version: r.GetProperty("apiVersion").GetString()!))
            .Where(r => r != ("Microsoft.Insights/diagnosticSettings", "2021-05-01-preview"))
            .ShouldAllBe(r => IsDate(r.Version));

    [Fact]
    public void With_a_private_network_nothing_else_leads_to_storage_and_secrets()
    {
        foreach (var type in new[] { "Microsoft.Storage/storageAccounts", "Microsoft.KeyVault/vaults" })
            Resource(type)
                .GetProperty("properties")
                .GetProperty("publicNetworkAccess")
                .GetString()
                .ShouldBe("[if(parameters('isPrivate'), 'Disabled', 'Enabled')]");
        Resource("Microsoft.Network/privateEndpoints").GetRawText().ShouldContain("length(variables('doors'))");
        templates.Main.GetRawText().ShouldContain("privatelink.table.");
    }

    [Theory]
    [InlineData("network", "[parameters('privateNetwork')]")]
    [InlineData("domain", "[not(empty(parameters('customDomain')))]")]
    [InlineData("openAI", "[not(empty(parameters('openAIModel')))]")]
    [InlineData("budget", "[and(greater(parameters('monthlyBudget'), 0), not(empty(parameters('alertEmail'))))]")]
    public void What_costs_more_is_made_only_where_it_is_asked_for(string module, string condition) =>
        templates
            .Main.GetProperty("resources")
            .GetProperty(module)
            .GetProperty("condition")
            .GetString()
            .ShouldBe(condition);

    [Fact]
    public void A_model_that_is_made_here_takes_no_key() =>
        Resource("Microsoft.CognitiveServices/accounts")
            .GetProperty("properties")
            .GetProperty("disableLocalAuth")
            .GetBoolean()
            .ShouldBeTrue();

    [Fact]
    public void Every_alert_leads_to_what_to_do()
    {
        var alerts = CompiledTemplates
            .Resources(templates.Main)
            .Where(r => TypeOf(r) == "Microsoft.Insights/scheduledQueryRules")
            .ToList();

        alerts.Count.ShouldBe(2);
        alerts.ShouldAllBe(r =>
            r.GetProperty("properties").GetProperty("description").GetString() == "docs/runbooks.md says what to do."
        );
        foreach (var name in AlertNames())
            Repository.Read("docs/runbooks.md").ShouldContain($"`alert-{name}`");
    }

    [Fact]
    public void The_service_that_is_deployed_is_the_app_of_the_template()
    {
        Resource("Microsoft.Web/sites")
            .GetProperty("tags")
            .GetString()
            .ShouldNotBeNull()
            .ShouldContain("'azd-service-name', 'digest'");
        var lines = Repository.Read("azure.yaml").Split('\n');

        lines.ShouldContain("  digest:");
        lines.ShouldContain("    project: ./src/NewsDigest.Functions/NewsDigest.Functions.csproj");
    }

    [Fact]
    public void The_hook_after_the_code_knows_what_the_template_tells()
    {
        var outputs = templates.Main.GetProperty("outputs").EnumerateObject().Select(o => o.Name).ToList();

        foreach (var hook in new[] { "infra/hooks/postdeploy.sh", "infra/hooks/postdeploy.ps1" })
        {
            foreach (var name in new[] { "AZURE_RESOURCE_GROUP", "FUNCTION_APP_NAME", "STORAGE_ACCOUNT_NAME" })
            {
                outputs.ShouldContain(name);
                Repository.Read(hook).ShouldContain(name);
            }
            Repository.Read("azure.yaml").ShouldContain($"./{hook}");
        }
    }

    /// <summary>Roles of a principal, each with the type of what it is for.</summary>
    private List<(string Role, string Resource)> Roles(string principal) =>
        [
            .. from module in templates.Modules()
            from resource in CompiledTemplates.Resources(module)
            where TypeOf(resource) == "Microsoft.Authorization/roleAssignments"
            let properties = resource.GetProperty("properties")
            where properties.GetProperty("principalId").GetString() == principal
            let definition = properties.GetProperty("roleDefinitionId").GetString()!
            let variable = module
                .GetProperty("variables")
                .GetProperty(definition.Split("variables('")[1].Split('\'')[0])
            from id in variable.ValueKind == JsonValueKind.Array
                ? variable.EnumerateArray().Select(role => role.GetProperty("id").GetString()!)
                : [variable.GetString()!]
            select (id, resource.GetProperty("scope").GetString()!.Split('\'')[1]),
        ];

    private static IEnumerable<JsonElement> Outputs(JsonElement template) =>
        template.TryGetProperty("outputs", out var outputs) ? outputs.EnumerateObject().Select(o => o.Value) : [];

    private static IEnumerable<string> SecureParameters(JsonElement template) =>
        template.TryGetProperty("parameters", out var parameters)
            ? parameters
                .EnumerateObject()
                .Where(p => p.Value.GetProperty("type").GetString()!.StartsWith("secure", StringComparison.Ordinal))
                .Select(p => p.Name)
            : [];

    private JsonElement Resource(string type) =>
        CompiledTemplates
            .Resources(templates.Main)
            .Single(r => r.GetProperty("type").GetString() == type && !HasProperty(r, "existing"));

    private IEnumerable<string> AlertNames() =>
        templates
            .Modules()
            .Select(m => m.TryGetProperty("variables", out var v) ? v : default)
            .Single(v => v.ValueKind == JsonValueKind.Object && v.TryGetProperty("silences", out _))
            .EnumerateObject()
            .Where(v => v.Name is "rules" or "silences")
            .SelectMany(v => v.Value.EnumerateArray())
            .Select(rule => rule.GetProperty("name").GetString()!);

    private static string TypeOf(JsonElement resource) => resource.GetProperty("type").GetString()!;

    private static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _);

    private static bool HasProperty(JsonElement element, string name) => element.TryGetProperty(name, out _);

    private static IEnumerable<string> Names(JsonElement variables, string name) =>
        variables
            .GetProperty(name)
            .EnumerateArray()
            .Select(e => e.GetString()!)
            .Select(e => e == "[variables('packages')]" ? variables.GetProperty("packages").GetString()! : e);
}
