using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using NewsDigest.Hosting.Options;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Tests.Settings;

public class OptionsTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    [Fact]
    public void Storage_that_is_not_set_is_the_emulator() =>
        Read<StorageOptions>(StorageOptions.Section).IsEmulator.ShouldBeTrue();

    [Fact]
    public void Storage_by_a_connection_string_is_read_from_the_section_itself()
    {
        var options = Read<StorageOptions>(
            StorageOptions.Section,
            ("AzureWebJobsStorage", "AccountName=ournews;EndpointSuffix=core.windows.net")
        );

        options.ConnectionString.ShouldBe("AccountName=ournews;EndpointSuffix=core.windows.net");
        options.IsEmulator.ShouldBeFalse();
    }

    [Fact]
    public void Storage_by_an_identity_needs_all_three_addresses() =>
        Problem<StorageOptions>(
                StorageOptions.Section,
                ("AzureWebJobsStorage:blobServiceUri", "https://ournews.blob.core.windows.net/"),
                ("AzureWebJobsStorage:queueServiceUri", "https://ournews.queue.core.windows.net/")
            )
            .ShouldStartWith("AzureWebJobsStorage__tableServiceUri: is missing");

    [Theory]
    [InlineData("not base64")]
    [InlineData("AAAA")]
    [InlineData("P-384")]
    public void A_key_of_events_that_is_none_of_P_256_is_refused(string key)
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var value = key == "P-384" ? Convert.ToBase64String(other.ExportSubjectPublicKeyInfo()) : key;

        Problem<SendGridSenderOptions>(SendGridSenderOptions.Section, ("SendGrid:EventPublicKey", value))
            .ShouldStartWith("SendGrid__EventPublicKey: is no public key of the curve P-256");
    }

    [Fact]
    public void A_key_of_events_is_read_and_none_is_none()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var info = key.ExportSubjectPublicKeyInfo();

        Read<SendGridSenderOptions>(
            SendGridSenderOptions.Section,
            ("SendGrid:EventPublicKey", Convert.ToBase64String(info))
        )
            .EventKey!.Value.ToArray()
            .ShouldBe(info);
        Read<SendGridSenderOptions>(SendGridSenderOptions.Section).EventKey.ShouldBeNull();
    }

    [Theory]
    [InlineData("short")]
    [InlineData("with/a/slash/and/more/than/24/chars")]
    public void A_secret_of_inbound_mail_that_is_short_or_no_part_of_a_path_is_refused(string secret)
    {
        var problem = Problem<SendGridSenderOptions>(SendGridSenderOptions.Section, ("SendGrid:InboundSecret", secret));

        problem.ShouldStartWith("SendGrid__InboundSecret: must be 24");
        problem.ShouldNotContain(secret);
    }

    [Fact]
    public void Link_keys_are_read_newest_first()
    {
        var keys = Read<LinksOptions>(LinksOptions.Section, ("Links:Keys", $"k2:{Key}, k1:{Key}")).Parsed;

        keys.Select(k => k.Id).ShouldBe(["k2", "k1"]);
        keys[0].Secret.Length.ShouldBe(32);
    }

    [Theory]
    [InlineData("no colon")]
    [InlineData("k1:not base64")]
    [InlineData("k1:c2hvcnQ=")]
    [InlineData("k-1:{0}")]
    [InlineData("k1:{0},k1:{0}")]
    [InlineData(",")]
    public void Link_keys_of_another_form_are_refused_without_repeating_them(string keys)
    {
        var problem = Problem<LinksOptions>(LinksOptions.Section, ("Links:Keys", keys.Replace("{0}", Key)));

        problem.ShouldStartWith("Links__Keys: ");
        problem.ShouldNotContain(Key);
    }

    [Fact]
    public void A_suppression_key_that_is_too_short_is_refused() =>
        Problem<SuppressionOptions>(SuppressionOptions.Section, ("Suppression:Key", "c2hvcnQ="))
            .ShouldStartWith("Suppression__Key: must be 32 bytes or more in Base64");

    [Theory]
    [InlineData("Site:TimeZone", "Mars/Olympus", "'Mars/Olympus' is no time zone of the time-zone database")]
    [InlineData("Site:TimeZone", "W. Europe Standard Time", "is no time zone of the time-zone database")]
    [InlineData("Site:TimeZone", "europe/berlin", "is no time zone of the time-zone database")]
    [InlineData("Site:BaseUrl", "http://news.example/", "must begin with https")]
    [InlineData("Site:BaseUrl", "https://news.example/digest", "must end in a slash")]
    [InlineData("Site:BriefingTime", "early", "'early' is not a time of day")]
    [InlineData("Site:LightColours", "muted=#736c62", "'muted' on 'canvas' has a contrast of 4.2:1 and needs 4.5:1")]
    [InlineData("Site:DarkColours", "accent=red", "'red' of 'accent' must be a colour as #1f4f8f")]
    [InlineData("Site:DarkColours", "akzent=#1f4f8f", "'akzent' is no colour of a palette; these are: canvas, sheet")]
    [InlineData("Site:Logo", "http://news.example/logo.png", "must begin with https")]
    [InlineData("Site:LogoWidth", "2000", "must be between 16 and 520")]
    public void A_wrong_setting_of_the_site_is_named_with_its_fault(string key, string value, string fault)
    {
        var problem = Problem<SiteOptions>(SiteOptions.Section, (key, value));

        problem.ShouldStartWith(key.Replace(":", "__"));
        problem.ShouldContain(fault);
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Argentina/Ushuaia")]
    public void A_zone_of_the_database_is_taken(string zone) =>
        Read<SiteOptions>(SiteOptions.Section, ("Site:TimeZone", zone)).TimeZone.ShouldBe(zone);

    [Fact]
    public void A_site_on_this_machine_needs_no_https() =>
        Read<SiteOptions>(SiteOptions.Section, ("Site:BaseUrl", "http://localhost:9000/")).IsPublic.ShouldBeFalse();

    [Fact]
    public void Domains_of_the_ramp_are_read_with_their_numbers() =>
        Read<RampOptions>(RampOptions.Section, ("Ramp:Domains", "Large.example = 2000, bücher.example=5"))
            .ParsedDomains.ShouldBe(
                new Dictionary<string, int> { ["large.example"] = 2000, ["xn--bcher-kva.example"] = 5 }
            );

    [Theory]
    [InlineData("large.example")]
    [InlineData("large.example=many")]
    [InlineData("large.example=0")]
    [InlineData("=5")]
    [InlineData("a b=5")]
    [InlineData("large.example=5,Large.example=6")]
    public void Domains_of_the_ramp_that_cannot_be_are_refused(string domains) =>
        Problem<RampOptions>(RampOptions.Section, ("Ramp:Domains", domains))
            .ShouldStartWith("Ramp__Domains: must be domains");

    [Fact]
    public void A_ramp_that_ends_below_its_beginning_is_refused() =>
        Problem<RampOptions>(RampOptions.Section, ("Ramp:PerHour", "50"), ("Ramp:UpToPerHour", "40"))
            .ShouldStartWith("Ramp__UpToPerHour: must not be less");

    [Theory]
    [InlineData("00:00:01")]
    [InlineData("02:00:00")]
    public void A_lease_outside_its_range_is_refused(string lease) =>
        Problem<DeliveryOptions>(DeliveryOptions.Section, ("Delivery:Lease", lease))
            .ShouldStartWith("Delivery__Lease: must lie between");

    [Theory]
    [InlineData("Site:AllowedOrigins", "https://post.example/path", "is no origin")]
    [InlineData("Site:AllowedOrigins", "post.example", "is no origin")]
    [InlineData("Site:AllowedOrigins", "https://a.example, *", "is no origin")]
    [InlineData("Site:PrivacyUrl", "ftp://post.example/privacy", "must begin with https")]
    public void An_address_of_another_site_that_cannot_be_is_refused(string key, string value, string fault)
    {
        var problem = Problem<SiteOptions>(SiteOptions.Section, (key, value));

        problem.ShouldStartWith(key.Replace(":", "__"));
        problem.ShouldContain(fault);
    }

    [Fact]
    public void Origins_are_read_as_browsers_write_them() =>
        Read<SiteOptions>(SiteOptions.Section, ("Site:AllowedOrigins", "https://Post.example/, http://localhost:3000"))
            .Origins.ShouldBe(["https://post.example", "http://localhost:3000"], ignoreOrder: true);

    [Fact]
    public void Domains_are_blocked_by_the_setting_and_by_a_file()
    {
        using var file = new TemporaryFile("# throw-away\nMail.Throwaway.example\n\nbücher.example # too\n");
        var options = Read<SubscribeOptions>(
            SubscribeOptions.Section,
            ("Subscribe:BlockedDomains", "tenminutes.example"),
            ("Subscribe:BlockedDomainsFile", file.Path)
        );

        BlockedDomains
            .Load(options)
            .ShouldBe(["tenminutes.example", "mail.throwaway.example", "xn--bcher-kva.example"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("mail example", "line 1 is no domain")]
    [InlineData("mail.example\n@", "line 2 is no domain")]
    public void A_file_of_blocked_domains_that_is_none_is_told_with_its_line(string content, string fault)
    {
        using var file = new TemporaryFile(content);
        var options = new SubscribeOptions { BlockedDomainsFile = file.Path };

        Should
            .Throw<SettingsException>(() => BlockedDomains.Load(options))
            .Problems.ShouldHaveSingleItem()
            .ShouldContain(fault);
    }

    [Fact]
    public void A_file_of_blocked_domains_that_is_missing_is_told() =>
        Should
            .Throw<SettingsException>(() =>
                BlockedDomains.Load(new SubscribeOptions { BlockedDomainsFile = "no-such-file.txt" })
            )
            .Problems.ShouldHaveSingleItem()
            .ShouldStartWith("Subscribe__BlockedDomainsFile: there is no file");

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string content) => File.WriteAllText(Path, content);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }

    [Fact]
    public void An_embedding_model_without_a_price_is_refused()
    {
        (string, string)[] model =
        [
            ("OpenAI:Endpoint", "https://our-resource.openai.azure.com/"),
            ("OpenAI:Deployment", "m"),
            ("OpenAI:InputUsdPerMillionTokens", "1"),
            ("OpenAI:OutputUsdPerMillionTokens", "1"),
            ("OpenAI:EmbeddingDeployment", "e"),
        ];

        Problem<OpenAIOptions>(OpenAIOptions.Section, model)
            .ShouldStartWith("OpenAI__EmbeddingUsdPerMillionTokens: is missing");
        Read<OpenAIOptions>(OpenAIOptions.Section, [.. model, ("OpenAI:EmbeddingUsdPerMillionTokens", "0.02")])
            .EmbeddingUsdPerMillionTokens.ShouldBe(0.02m);
    }

    private static T Read<T>(string section, params (string Key, string Value)[] values)
        where T : class, new()
    {
        var reader = Reader(values);
        var options = reader.Read<T>(section);
        reader.ThrowIfWrong();
        return options;
    }

    private static string Problem<T>(string section, params (string Key, string Value)[] values)
        where T : class, new()
    {
        var reader = Reader(values);
        reader.Read<T>(section);
        return Should.Throw<SettingsException>(reader.ThrowIfWrong).Problems.ShouldHaveSingleItem();
    }

    private static SettingsReader Reader((string Key, string Value)[] values) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value)))
                .Build()
        );
}
