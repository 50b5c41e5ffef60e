using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
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

    [GeneratedRegex(@"^\| `(newsdigest\.[a-z._]+)` \| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
