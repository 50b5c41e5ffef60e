using System.Text.Json;
using System.Text.RegularExpressions;
using NewsDigest.Functions.Tests.Infra;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Functions.Tests.Settings;

/// <summary>One set of names: options classes, the sample, the documentation and the template.</summary>
public partial class SettingsContractTests(CompiledTemplates templates)
{
    /// <summary>What only the host, its telemetry and Azure's clients read.</summary>
    private static readonly string[] OfTheHost =
    [
        "FUNCTIONS_WORKER_RUNTIME",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "AZURE_CLIENT_ID",
        "DOTNET_GCTotalPhysicalMemory",
        "OTEL_EXPORTER_OTLP_ENDPOINT",
    ];

    /// <summary>The other way to name the storage; the host does not take both.</summary>
    private static readonly string[] OfTheStorageInAzure =
    [
        "AzureWebJobsStorage__blobServiceUri",
        "AzureWebJobsStorage__queueServiceUri",
        "AzureWebJobsStorage__tableServiceUri",
        "AzureWebJobsStorage__credential",
        "AzureWebJobsStorage__clientId",
    ];

    /// <summary>What the template does not set, and why; the parameter furtherSettings sets any of them.</summary>
    private static readonly Dictionary<string, string> NotInTheTemplate = new()
    {
        ["AzureWebJobsStorage"] = "the account takes no keys",
        ["OpenAI__ApiKey"] = "the identity is the key",
        ["OpenAI__Timeout"] = "the default fits",
        ["OpenAI__ConcurrentCalls"] = "the default fits",
        ["OpenAI__CallsPerStory"] = "the default fits",
        ["OpenAI__TokenMargin"] = "the default fits",
        ["Feeds__Opml"] = "a file, which would have to lie in the package",
        ["Feeds__AllowedHosts"] = "for networks at home",
        ["Topics__File"] = "a file, which would have to lie in the package",
        ["Intake__MaxBytes"] = "the default fits",
        ["Retention__Days"] = "the default fits",
        ["Retention__EditionDays"] = "the default fits",
        ["Retention__LeftDays"] = "the default fits",
        ["Site__AllowedOrigins"] = "for those who have another site",
        ["Site__PrivacyController"] = "the postal address stands there without",
        ["Site__PrivacyContact"] = "the postal address has to do without",
        ["Site__PrivacyUrl"] = "for those who have a page of their own",
        ["Subscribe__PerNetworkPerHour"] = "the default fits",
        ["Subscribe__BlockedDomains"] = "none is blocked by default",
        ["Subscribe__BlockedDomainsFile"] = "a file, which would have to lie in the package",
        ["Subscribe__RoleAddresses"] = "the default fits",
        ["Briefings__Lead"] = "the default fits",
        ["Delivery__Lease"] = "the default fits",
        ["Delivery__BatchSize"] = "the default fits",
        ["Delivery__ResendUnknownAfter"] = "a person decides whether readers may get two mails",
        ["Ramp__PerHour"] = "for senders that are new",
        ["Ramp__Growth"] = "as Ramp__PerHour",
        ["Ramp__UpToPerHour"] = "as Ramp__PerHour",
        ["Ramp__Domains"] = "for those whose mails a domain turns away",
        ["Site__ClientAddressHeader"] = "the worker has taken it from the header before the site sees the request",
        ["SendGrid__BaseAddress"] = "the default fits all but accounts of the European region",
        ["SendGrid__Sandbox"] = "for trying out",
        ["Site__LightColours"] = "the house's colours fit",
        ["Site__DarkColours"] = "the house's colours fit",
        ["Site__Logo"] = "the name stands there without",
        ["Site__LogoWidth"] = "the default fits",
        ["Site__Footer"] = "nobody needs one",
        ["Site__Texts"] = "a file, which would have to lie in the package",
        ["Telemetry__Console"] = "for trying out",
        ["Smtp__Host"] = "Azure lets no mail out of the usual port, and SendGrid is what the template knows",
        ["Smtp__Port"] = "as Smtp__Host",
        ["Smtp__Security"] = "as Smtp__Host",
        ["Smtp__User"] = "as Smtp__Host",
        ["Smtp__Password"] = "as Smtp__Host",
    };

    [Fact]
    public void The_sample_holds_every_setting_once()
    {
        using var sample = JsonDocument.Parse(Repository.Read("local.settings.sample.json"));
        var names = sample.RootElement.GetProperty("Values").EnumerateObject().Select(v => v.Name).ToList();

        names.ShouldBeUnique();
        names.ShouldBe(
            AppSetting.All.Select(s => s.Name).Except(OfTheStorageInAzure).Append("FUNCTIONS_WORKER_RUNTIME"),
            ignoreOrder: true
        );
    }

    [Fact]
    public void The_sample_is_what_the_host_reads()
    {
        using var sample = JsonDocument.Parse(Repository.Read("local.settings.sample.json"));

        // Missing means true, and then plain values fail.
        sample.RootElement.GetProperty("IsEncrypted").GetBoolean().ShouldBeFalse();
        sample
            .RootElement.GetProperty("Values")
            .EnumerateObject()
            .ShouldAllBe(v => v.Value.ValueKind == JsonValueKind.String);
    }

    [Fact]
    public void The_sample_works_as_it_stands()
    {
        var reader = new SettingsReader(SettingsSource.Load(Repository.PathOf("local.settings.sample.json")));
        var read = typeof(SettingsReader).GetMethod(nameof(SettingsReader.Read))!;
        foreach (var type in AppSetting.OptionsClasses)
            read.MakeGenericMethod(type).Invoke(reader, [AppSetting.SectionOf(type)]);

        Should.NotThrow(reader.ThrowIfWrong);
    }

    [Fact]
    public void The_sample_holds_no_secret()
    {
        using var sample = JsonDocument.Parse(Repository.Read("local.settings.sample.json"));
        var values = sample.RootElement.GetProperty("Values");

        AppSetting
            .All.Where(s => s.IsSecret && values.TryGetProperty(s.Name, out _))
            .Select(s => values.GetProperty(s.Name).GetString())
            .ShouldAllBe(value => value == "" || value == "UseDevelopmentStorage=true");
    }

    [Fact]
    public void The_documentation_tells_of_every_setting_once()
    {
        var rows = DocumentedRow().Matches(Repository.Read("docs/settings.md")).ToList();
        var names = rows.Select(r => r.Groups["name"].Value).ToList();

        names.ShouldBeUnique();
        names.ShouldBe(AppSetting.All.Select(s => s.Name).Concat(OfTheHost), ignoreOrder: true);
        rows.Where(r => r.Groups["secret"].Success)
            .Select(r => r.Groups["name"].Value)
            .ShouldBe(AppSetting.All.Where(s => s.IsSecret).Select(s => s.Name), ignoreOrder: true);
    }

    [Fact]
    public void The_template_sets_every_setting_that_belongs_there() =>
        AppSetting.All.Select(s => s.Name).Except(NotInTheTemplate.Keys).ShouldBeSubsetOf(templates.AppSettings);

    [Fact]
    public void The_template_sets_nothing_that_nobody_reads() =>
        templates.AppSettings.ShouldBeSubsetOf(AppSetting.All.Select(s => s.Name).Concat(OfTheHost));

    [Fact]
    public void What_the_template_leaves_out_is_a_setting() =>
        NotInTheTemplate.Keys.ShouldBeSubsetOf(AppSetting.All.Select(s => s.Name));

    [Fact]
    public void Settings_that_are_secret_stand_in_the_vault()
    {
        var main = templates.Main.GetRawText();

        foreach (var secret in AppSetting.All.Where(s => s.IsSecret && !NotInTheTemplate.ContainsKey(s.Name)))
            Regex
                .IsMatch(
                    main,
                    $@"'{secret.Name}', (if\(empty\([^)]*\)\), '', )?format\('\{{0\}}/[a-z-]+/\)', format\('@Microsoft\.KeyVault\("
                )
                .ShouldBeTrue($"{secret.Name} is no reference to the vault");
    }

    [GeneratedRegex("^\\| `(?<name>[A-Za-z_]+)`(?<secret> 🔑)? \\|", RegexOptions.Multiline)]
    private static partial Regex DocumentedRow();
}
