using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Telemetry;

namespace NewsDigest.Functions.Tests.Infra;

/// <summary>What is asked for in Azure is what the app counts, and what the documentation says.</summary>
public partial class MetricNamesTests
{
    [Theory]
    [InlineData("infra/modules/alerts.bicep")]
    [InlineData("infra/modules/dashboard.json")]
    public void Every_metric_that_is_asked_for_is_counted(string file)
    {
        var asked = Name().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value).Distinct().ToList();

        asked.ShouldNotBeEmpty();
        asked.ShouldBeSubsetOf(Counted());
    }

    [Fact]
    public void The_documentation_lists_every_metric_with_its_unit() =>
        Row()
            .Matches(Repository.Read("docs/observability.md"))
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value))
            .ShouldBe(Instruments().Select(i => (i.Name, i.Unit!)), ignoreOrder: true);

    /// <summary>An alert that asks for a value that nobody ever writes is silent for ever.</summary>
    [Theory]
    [InlineData("infra/modules/alerts.bicep")]
    [InlineData("infra/modules/dashboard.json")]
    public void Every_tag_that_is_asked_for_is_written(string file) =>
        Tag()
            .Matches(Repository.Read(file))
            .Select(match => match.Groups[1].Value)
            .ShouldBeSubsetOf(
                Tag().Matches(Repository.Read("src/NewsDigest/Telemetry/DigestMetrics.cs")).Select(Value)
            );

    [Fact]
    public void Every_state_of_a_delivery_that_is_asked_for_is_one()
    {
        var asked = States()
            .Matches(Repository.Read("infra/modules/alerts.bicep"))
            .SelectMany(match => Quoted().Matches(match.Groups[1].Value))
            .Select(Value)
            .ToList();

        asked.ShouldNotBeEmpty();
        asked.ShouldBeSubsetOf(Enum.GetValues<DeliveryState>().Select(state => state.MetricName()));
    }

    /// <summary>Each of the things that an operator wants to be woken for, by what the app counts.</summary>
    [Theory]
    [InlineData("deliveries-failed", "newsdigest.deliveries")]
    [InlineData("sender-paused", "newsdigest.sender.paused")]
    [InlineData("deliveries-unknown", "newsdigest.deliveries.unknown")]
    [InlineData("no-site-edition", "newsdigest.site.editions")]
    [InlineData("no-plan", "newsdigest.plans")]
    [InlineData("poison", "newsdigest.poison.messages")]
    [InlineData("budget", "newsdigest.budget.used")]
    [InlineData("intake-backlog", "newsdigest.intake.waiting")]
    [InlineData("feeds-failing", "newsdigest.feeds.failing")]
    public void An_alert_rests_on_its_metric(string alert, string metric)
    {
        var rule = Rule()
            .Matches(Repository.Read("infra/modules/alerts.bicep"))
            .Single(m => m.Groups[1].Value == alert);

        Name().Match(rule.Value).Groups[1].Value.ShouldBe(metric);
    }

    private static string Value(Match match) => match.Groups[1].Value;

    private static List<string> Counted() => [.. Instruments().Select(i => i.Name)];

    private static List<Instrument> Instruments()
    {
        RuntimeHelpers.RunClassConstructor(typeof(DigestMetrics).TypeHandle);
        var found = new List<Instrument>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == DigestTrace.SourceName)
                    found.Add(instrument);
            },
        };
        listener.Start();
        return found;
    }

    // As it stands in a query, whole: a tag's name begins alike.
    [GeneratedRegex(@"(?:Name == \\?""|lasts, '|sums, ')(newsdigest\.[a-z._]+)")]
    private static partial Regex Name();

    // As a tag's name stands in code and in queries: quoted, in JSON with a stroke before it.
    [GeneratedRegex(@"(?:Properties\[\\?|KeyValuePair<string, object\?>\()""(newsdigest\.[a-z._]+)\\?""")]
    private static partial Regex Tag();

    [GeneratedRegex(@"State in \(([^)]*)\)")]
    private static partial Regex States();

    [GeneratedRegex(@"""(\w+)""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"name: '([a-z-]+)'\s+title:.*?\n  }", RegexOptions.Singleline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\| `(newsdigest\.[a-z._]+)` \| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
