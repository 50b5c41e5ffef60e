using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Tests.Settings;

public class SettingsReaderTests
{
    [Fact]
    public void Values_become_the_types_of_their_properties()
    {
        var options = Read(("Name", "Tide"), ("Limit", "2.50"), ("Pause", "00:10:00"), ("Colour", "blue"));

        options.Name.ShouldBe("Tide");
        options.Limit.ShouldBe(2.50m);
        options.Pause.ShouldBe(TimeSpan.FromMinutes(10));
        options.Colour.ShouldBe(Colour.Blue);
    }

    [Fact]
    public void What_is_not_set_keeps_its_default() => Read(("Name", "Tide")).Limit.ShouldBe(1m);

    [Fact]
    public void A_blank_value_is_as_good_as_none() => Read(("Name", "Tide"), ("Limit", " ")).Limit.ShouldBe(1m);

    [Theory]
    [InlineData("Limit", "much", "Sample__Limit: 'much' is not a number. Example: Sample__Limit=2.50")]
    [InlineData("Colour", "green", "Sample__Colour: 'green' is not one of Red, Blue. Example: Sample__Colour=Red")]
    [InlineData("Colour", "1", "Sample__Colour: '1' is not one of Red, Blue. Example: Sample__Colour=Red")]
    [InlineData(
        "Address",
        "not an address",
        "Sample__Address: 'not an address' is not a full address. Example: Sample__Address=https://news.example/"
    )]
    [InlineData("Limit", "-1", "Sample__Limit: must not be negative. Example: Sample__Limit=2.50")]
    public void A_wrong_value_is_named_with_its_fault_and_an_example(string name, string value, string message) =>
        Should.Throw<SettingsException>(() => Read(("Name", "Tide"), (name, value))).Message.ShouldBe(message);

    [Fact]
    public void A_missing_value_is_named_with_an_example() =>
        Should
            .Throw<SettingsException>(() => Read())
            .Message.ShouldBe("Sample__Name: is missing. Example: Sample__Name=Tide");

    [Fact]
    public void A_secret_is_not_repeated() =>
        Should
            .Throw<SettingsException>(() => Read(("Name", "Tide"), ("Secret", "hush")))
            .Message.ShouldNotContain("hush");

    [Fact]
    public void All_faults_are_told_at_once() =>
        Should.Throw<SettingsException>(() => Read(("Limit", "much"), ("Colour", "green"))).Problems.Count.ShouldBe(2);

    private static Sample Read(params (string Name, string Value)[] values)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(v => KeyValuePair.Create($"Sample:{v.Name}", (string?)v.Value)))
            .Build();
        var reader = new SettingsReader(configuration);
        var options = reader.Read<Sample>("Sample");
        reader.ThrowIfWrong();
        return options;
    }

    private enum Colour
    {
        Red,
        Blue,
    }

    private sealed class Sample
    {
        [Setting("Tide")]
        [Required(ErrorMessage = "is missing")]
        public string? Name { get; set; }

        [Setting("2.50")]
        [Range(0.0, 100.0, ErrorMessage = "must not be negative")]
        public decimal Limit { get; set; } = 1m;

        [Setting("00:05:00")]
        public TimeSpan Pause { get; set; }

        [Setting("Red")]
        public Colour Colour { get; set; }

        [Setting("https://news.example/")]
        public Uri? Address { get; set; }

        [Setting("7", IsSecret = true)]
        public int? Secret { get; set; }
    }
}
