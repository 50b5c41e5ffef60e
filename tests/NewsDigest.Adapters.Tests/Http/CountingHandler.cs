namespace NewsDigest.Adapters.Tests.Http;

/// <summary>Counts how many requests are under way at each host.</summary>
internal sealed class CountingHandler : HttpMessageHandler
{
    private readonly Dictionary<string, int> underWay = [];

    /// <summary>The most at once, by host.</summary>
    public Dictionary<string, int> MostAtOnce { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var host = request.RequestUri!.Host;
        Change(host, 1);
        await Task.Yield();
        Change(host, -1);
        return new HttpResponseMessage();
    }

    private void Change(string host, int by)
    {
        lock (underWay)
        {
            underWay[host] = underWay.GetValueOrDefault(host) + by;
            MostAtOnce[host] = Math.Max(MostAtOnce.GetValueOrDefault(host), underWay[host]);
        }
    }
}
