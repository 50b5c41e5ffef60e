using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Feeds.Polling;
using NewsDigest.Feeds.Polling.Discovery;

namespace NewsDigest.Cli.Commands;

/// <summary>Adds the feed that an operator means by an address, and says which it is.</summary>
internal sealed class FeedAdder(DigestConsole console, IServiceProvider services)
{
    private readonly IFeedStore feeds = services.GetRequiredService<IFeedStore>();

    /// <summary>
    /// Adds it. An address from which nothing comes now is added as it is: its server may be down, and the list of
    /// feeds says how it does.
    /// </summary>
    public async Task<int> RunAsync(Uri address, bool fullText, CancellationToken cancellationToken)
    {
        switch (await services.GetRequiredService<FindFeed>().RunAsync(address, cancellationToken))
        {
            case FeedSearch.NoFeed none:
                return console.Fail($"{address}: {none.Explanation}. Nothing was added.");
            case FeedSearch.Unreachable failed:
                console.Error.WriteLine(
                    $"digest: {address}: {failed.Explanation}. It is polled all the same; 'digest feeds list' shows how it does."
                );
                break;
            case FeedSearch.Found { Feed: var feed, Others: var others }:
                if (feed.Url != address)
                    console.Output.WriteLine($"{address} is a web page; its feed {Named(feed)} is taken.");
                foreach (var other in others)
                    console.Output.WriteLine($"It also names {Named(other)}.");
                address = feed.Url;
                break;
        }
        await AddAsync(address, fullText, cancellationToken);
        return ExitCode.Done;
    }

    private async Task AddAsync(Uri url, bool fullText, CancellationToken cancellationToken)
    {
        var now = console.Time.GetUtcNow();
        var added = FeedSubscription.New(url, now) with { FullText = fullText };
        if (await feeds.AddAsync(added, cancellationToken))
        {
            console.Output.WriteLine($"{url}: added.");
            return;
        }
        var there = await feeds.ReadAsync(cancellationToken).FirstAsync(feed => feed.Id == added.Id, cancellationToken);
        var wanted = there with { FullText = there.FullText || fullText };
        if (there.State != FeedState.Active)
            wanted = wanted with
            {
                State = FeedState.Active,
                NextPoll = now,
                FailingSince = null,
                Failures = 0,
                LastError = null,
            };
        if (wanted != there)
            await feeds.SaveAsync(wanted, cancellationToken);
        console.Output.WriteLine(
            there.State == FeedState.Active
                ? $"{url}: was there already."
                : $"{url}: was there already, and is polled again."
        );
    }

    private static string Named(FeedLink feed) => feed.Title is { } title ? $"{feed.Url} ({title})" : $"{feed.Url}";
}
