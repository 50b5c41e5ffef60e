using System.Diagnostics;
using System.Globalization;
using System.Net;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Mails;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Links;
using NewsDigest.Subscribers.Lists;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Benchmarks.Site;

/// <summary>Many people at once: sign-ups, and one-click unsubscribes of readers who are each asked for once.</summary>
public sealed class SiteRun(SiteServer server)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);
    private static readonly Slot Morning = new("Europe/Lisbon", new TimeOnly(7, 0));

    /// <summary>Sign-ups that all come at the same moment, each of another address.</summary>
    public async Task<Waits> SignUpAsync(int count, CancellationToken cancellationToken)
    {
        var stamp = server
            .Get<LinkSigner>()
            .Sign(
                new SignedLink(
                    LinkPurpose.Form,
                    new SubscriberId(new string('0', 32)),
                    DateTimeOffset.UtcNow.AddHours(23)
                )
            );
        var run = Guid.NewGuid().ToString("N");
        var waits = new Waits();
        await Task.WhenAll(
            Enumerable
                .Range(0, count)
                .Select(i =>
                    PostAsync("subscribe", SignUp($"{run}{i}@reader.example", stamp), waits, cancellationToken)
                )
        );
        return waits;
    }

    /// <summary>Makes readers, and returns the paths by which they leave.</summary>
    public async Task<IReadOnlyList<string>> AddReadersAsync(int count, CancellationToken cancellationToken)
    {
        var (add, find, links) = (server.Get<AddListed>(), server.Get<FindSubscriber>(), server.Get<ReaderLinkMaker>());
        var run = Guid.NewGuid().ToString("N");
        var paths = new string[count];
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = cancellationToken },
            async (i, cancel) =>
            {
                _ = EmailAddress.TryParse($"{run}{i}@reader.example", out var address);
                var listed = new ListedSubscriber(
                    address!,
                    SubscriberState.Active,
                    new ReaderChoices([], BriefingLength.Normal, "en", []),
                    Morning,
                    BriefingDays.Every
                )
                {
                    Proof = new Consent("benchmark", DateTimeOffset.UtcNow, null),
                };
                await add.RunAsync(listed, cancel);
                var reader = await find.RunAsync(address!, cancel);
                paths[i] = links.Unsubscribe(reader!.Id).PathAndQuery[1..];
            }
        );
        return paths;
    }

    /// <summary>
    /// Posts one-click unsubscribes at a rate, whether or not earlier ones are answered: what waits for a slow server waits in
    /// the figures too.
    /// </summary>
    public async Task<Waits> LeaveAsync(IReadOnlyList<string> paths, int perSecond, CancellationToken cancellationToken)
    {
        var waits = new Waits();
        var asked = new List<Task>(paths.Count);
        var began = Stopwatch.GetTimestamp();
        using var ticks = new PeriodicTimer(Tick);
        while (asked.Count < paths.Count)
        {
            var due = Math.Min(paths.Count, (int)(Stopwatch.GetElapsedTime(began).TotalSeconds * perSecond) + 1);
            while (asked.Count < due)
            {
                var form = new Dictionary<string, string> { ["List-Unsubscribe"] = "One-Click" };
                asked.Add(PostAsync(paths[asked.Count], form, waits, cancellationToken));
            }
            await ticks.WaitForNextTickAsync(cancellationToken);
        }
        await Task.WhenAll(asked);
        return waits;
    }

    /// <summary>How many of all subscribers are in a state.</summary>
    public async Task<int> CountAsync(SubscriberState state, CancellationToken cancellationToken) =>
        await server
            .Get<ISubscriberStore>()
            .ReadAsync(cancellationToken)
            .CountAsync(s => s.State == state, cancellationToken);

    private async Task PostAsync(
        string path,
        Dictionary<string, string> fields,
        Waits waits,
        CancellationToken cancellationToken
    )
    {
        var began = Stopwatch.GetTimestamp();
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await server.Browser.PostAsync(new Uri(path, UriKind.Relative), form, cancellationToken);
        waits.Add(Stopwatch.GetElapsedTime(began), answer.StatusCode == HttpStatusCode.OK);
    }

    private static Dictionary<string, string> SignUp(string address, string stamp) =>
        new()
        {
            ["address"] = address,
            ["form"] = stamp,
            ["time"] = Morning.Time.ToString("HH:mm", CultureInfo.InvariantCulture),
            ["zone"] = Morning.Zone,
            ["day"] = nameof(DayOfWeek.Monday),
            ["length"] = nameof(BriefingLength.Normal),
            ["language"] = "en",
        };
}
