using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using NewsDigest.Feeds;
using NewsDigest.Feeds.Polling;
using NewsDigest.Feeds.Polling.Robots;

namespace NewsDigest.Adapters.Http;

/// <summary>
/// Fetches feeds, pages and robots.txt over HTTP: conditional, within limits of size and time, one request at a time to a
/// host, following at most five redirects.
/// </summary>
/// <param name="http">A client over <see cref="PublicInternetHandler"/>.</param>
/// <param name="options">The limits.</param>
/// <param name="turns">The turns at hosts, shared by all who fetch.</param>
/// <param name="time">The clock of limits and of Retry-After.</param>
public sealed class HttpFeedFetcher(HttpClient http, FeedHttpOptions options, HostTurns turns, TimeProvider time)
    : IFeedFetcher
{
    private const int MaxRedirects = 5;

    /// <inheritdoc/>
    public async Task<FeedFetch> FetchAsync(FeedRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await FollowAsync(request, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FeedFetch.Failed($"it did not answer within {options.TimeLimit.TotalSeconds:0} seconds");
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException)
        {
            var cause = error.GetBaseException();
            return new FeedFetch.Failed(
                cause is AddressRefusedException ? cause.Message : $"it cannot be reached: {cause.Message}"
            );
        }
    }

    private async Task<FeedFetch> FollowAsync(FeedRequest request, CancellationToken cancellationToken)
    {
        var address = request.Url;
        var onlyPermanent = true;
        var left = options.TimeLimit;
        for (var redirects = 0; ; redirects++)
        {
            if (request.Permits is { } permits && !await permits(address, cancellationToken))
                return new FeedFetch.Failed($"the robots.txt of {address.Host} does not allow to fetch it");
            // Waiting for a host's turn is not its fault, and costs nothing of its time.
            using var turn = await turns.TakeAsync(address.IdnHost, cancellationToken);
            var began = time.GetTimestamp();
            using var limit = new CancellationTokenSource(left, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            using var message = Message(request, address);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.Headers.Location is not { } location || !IsRedirect(response.StatusCode))
                return await ReadAsync(request, response, address, either.Token) with
                {
                    MovedTo = redirects > 0 && onlyPermanent ? address : null,
                };
            if (redirects == MaxRedirects)
                return new FeedFetch.Failed($"it redirects more than {MaxRedirects} times");
            onlyPermanent &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            address = new Uri(address, location);
            if (address.Scheme is not ("http" or "https"))
                return new FeedFetch.Failed($"it redirects to an address of another kind ({address.Scheme})");
            var taken = time.GetElapsedTime(began);
            left = taken < left ? left - taken : TimeSpan.Zero;
        }
    }

    private HttpRequestMessage Message(FeedRequest request, Uri address)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        // What servers sent is sent back byte for byte, well-formed or not.
        message.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", Accept(request.Resource));
        if (request.ETag is not null)
            message.Headers.TryAddWithoutValidation("If-None-Match", request.ETag);
        if (request.LastModified is not null)
            message.Headers.TryAddWithoutValidation("If-Modified-Since", request.LastModified);
        return message;
    }

    private static string Accept(FeedResource resource) =>
        resource switch
        {
            FeedResource.Page => "text/html, application/xhtml+xml;q=0.9",
            FeedResource.Robots => "text/plain, */*;q=0.5",
            _ => "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
                + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5",
        };

    private int MaxBytes(FeedResource resource) =>
        resource switch
        {
            FeedResource.Page => options.MaxPageBytes,
            FeedResource.Robots => RobotsTxt.MaxBytes,
            _ => options.MaxBytes,
        };

    private async Task<FeedFetch> ReadAsync(
        FeedRequest request,
        HttpResponseMessage response,
        Uri address,
        CancellationToken cancellationToken
    )
    {
        var maxAge = response.Headers.CacheControl?.MaxAge;
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return new FeedFetch.NotModified(maxAge);
            case HttpStatusCode.Gone:
                return new FeedFetch.Gone();
            case not HttpStatusCode.OK:
                return new FeedFetch.Failed(
                    $"its server answers {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd()
                )
                {
                    Status = (int)response.StatusCode,
                    RetryAfter = RetryAfter(response.Headers.RetryAfter),
                };
        }
        var maxBytes = MaxBytes(request.Resource);
        var (content, isWhole) = await ContentAsync(response, maxBytes, cancellationToken);
        if (!isWhole && request.Resource != FeedResource.Robots)
            return new FeedFetch.Failed(
                string.Create(CultureInfo.InvariantCulture, $"it holds more than {maxBytes:N0} bytes")
            );
        var source = new FeedSource(content)
        {
            ContentType = First(response.Content.Headers, "Content-Type"),
            Address = address,
            MaxBytes = maxBytes,
        };
        return new FeedFetch.Fetched(source)
        {
            ETag = First(response.Headers, "ETag"),
            LastModified = First(response.Content.Headers, "Last-Modified"),
            MaxAge = maxAge,
        };
    }

    /// <summary>The decompressed document up to the limit, and whether it ends there. Little more than that is ever read.</summary>
    private static async Task<(byte[] Content, bool IsWhole)> ContentAsync(
        HttpResponseMessage response,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var content = new MemoryStream();
        var buffer = new byte[32 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            var room = (int)Math.Min(read, maxBytes - content.Length);
            content.Write(buffer, 0, room);
            if (room < read)
                return (content.ToArray(), false);
        }
        return (content.ToArray(), true);
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        (header?.Delta ?? header?.Date - time.GetUtcNow()) is { } pause && pause > TimeSpan.Zero ? pause : null;

    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static bool IsRedirect(HttpStatusCode status) =>
        status
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect;
}
