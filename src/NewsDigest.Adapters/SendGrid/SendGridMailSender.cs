using System.Globalization;
using System.Net.Http.Headers;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Adapters.SendGrid;

/// <summary>
/// Sends through SendGrid, mails of the same content in one request. It has no key by which SendGrid would know a request
/// again, so that nothing is sent again that it may have taken.
/// </summary>
/// <param name="http">A client over <see cref="SendGridHandler"/>, without a handler that repeats.</param>
/// <param name="options">Where and with which key.</param>
/// <param name="identity">Who sends.</param>
/// <param name="time">The clock of limits and pauses.</param>
public sealed class SendGridMailSender(
    HttpClient http,
    SendGridOptions options,
    SenderIdentity identity,
    TimeProvider time
) : IMailSender
{
    /// <summary>
    /// Requests of one call beside the first with each content: enough to find some bad addresses among a thousand by halving.
    /// </summary>
    private const int MaxFurtherRequests = 60;

    private const int MaxErrorChars = 64 * 1024;

    private static readonly TimeSpan RetrySoon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public int MailsPerCall => SendGridPayload.MaxMails;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SendOutcome>> SendAsync(
        IReadOnlyList<OutgoingMail> mails,
        CancellationToken cancellationToken
    )
    {
        using var limit = new CancellationTokenSource(options.TimeLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        // By the clock too: the timer of a process that slept comes when it may be under way with the next request.
        var end = time.GetUtcNow() + options.TimeLimit;
        var call = new Call(mails);
        var most = call.Groups + MaxFurtherRequests;
        for (var requests = 0; call.Next() is { } group; requests++)
        {
            if (requests == most || either.IsCancellationRequested || time.GetUtcNow() >= end)
                call.EndAll(group, new SendOutcome.NotSent("no time was left for it", TimeSpan.Zero));
            else
                await RequestAsync(group, call, either.Token);
        }
        return call.Outcomes;
    }

    private async Task RequestAsync(List<int> group, Call call, CancellationToken cancellationToken)
    {
        var content = new WatchedContent(
            SendGridPayload.Write([.. group.Select(i => call.Mails[i])], identity, options.IsSandbox)
        );
        using var limit = new CancellationTokenSource(options.RequestLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.BaseAddress, "v3/mail/send"))
            {
                Content = content,
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            await TakeAsync(response, group, call, either.Token);
        }
        // Whatever it is that goes wrong on the way, only whether the request had left us matters.
        catch (Exception error)
        {
            var cause =
                error is OperationCanceledException ? "it did not answer in time" : error.GetBaseException().Message;
            if (content.HasBegun)
                call.End(group, new SendOutcome.Unknown($"SendGrid's answer was lost: {cause}"));
            else
                call.EndAll(group, new SendOutcome.NotSent($"SendGrid cannot be reached: {cause}", RetrySoon));
        }
    }

    private async Task TakeAsync(
        HttpResponseMessage response,
        List<int> group,
        Call call,
        CancellationToken cancellationToken
    )
    {
        var status = (int)response.StatusCode;
        switch (status)
        {
            case 202:
            case 200 when options.IsSandbox:
                call.End(group, new SendOutcome.Accepted(Header(response, "X-Message-Id")));
                break;
            case 400:
                TakeErrors(SendGridError.Parse(await BodyAsync(response, cancellationToken)), group, call);
                break;
            case 413:
                call.SplitOr(group, new SendOutcome.Refused("SendGrid says that the mail is too large", false));
                break;
            case 429:
                call.EndAll(
                    group,
                    new SendOutcome.NotSent("SendGrid asks for a slower pace (429)", RetryAfter(response))
                );
                break;
            // With the time to come back it says that it has not begun; without, a gateway may have lost its answer.
            case 503 when response.Headers.RetryAfter is not null:
                call.EndAll(group, new SendOutcome.NotSent("SendGrid is not available (503)", RetryAfter(response)));
                break;
            // A wrong key, a wrong address of the API, an account that is closed: refused unread.
            case >= 300 and < 500 and not 408:
                var errors = SendGridError.Parse(await BodyAsync(response, cancellationToken));
                call.EndAll(group, new SendOutcome.SenderBlocked($"SendGrid answered {status}{Told(errors)}"));
                break;
            default:
                call.End(
                    group,
                    new SendOutcome.Unknown($"SendGrid answered {status}, which leaves open whether it took the mail")
                );
                break;
        }
    }

    /// <summary>A request with one bad address is refused as a whole: the others go again without it.</summary>
    private static void TakeErrors(IReadOnlyList<SendGridError> errors, List<int> group, Call call)
    {
        var named = errors
            .Where(e => e.Personalization < group.Count)
            .GroupBy(e => group[e.Personalization!.Value])
            .ToDictionary(e => e.Key, e => e.First().Message);
        if (named.Count > 0)
        {
            foreach (var (mail, message) in named)
                call.End([mail], new SendOutcome.Refused($"SendGrid: {message}", AddressIsDead: false));
            call.Again([.. group.Where(i => !named.ContainsKey(i))]);
        }
        else if (errors.FirstOrDefault(e => e.ConcernsSender) is not null)
            call.EndAll(group, new SendOutcome.SenderBlocked($"SendGrid answered 400{Told(errors)}"));
        else if (errors.FirstOrDefault(e => e.ConcernsAll) is { } all)
            call.End(group, new SendOutcome.Refused($"SendGrid: {all.Message}", AddressIsDead: false));
        else
            call.SplitOr(group, new SendOutcome.Refused($"SendGrid answered 400{Told(errors)}", AddressIsDead: false));
    }

    private static string Told(IReadOnlyList<SendGridError> errors) =>
        errors.Count > 0 && errors[0].Message.Length > 0 ? $": {errors[0].Message}" : "";

    private TimeSpan RetryAfter(HttpResponseMessage response)
    {
        var now = time.GetUtcNow();
        var wait =
            response.Headers.RetryAfter?.Delta
            ?? response.Headers.RetryAfter?.Date - now
            ?? (
                long.TryParse(
                    Header(response, "X-RateLimit-Reset"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var epoch
                )
                && epoch < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                    ? DateTimeOffset.FromUnixTimeSeconds(epoch) - now
                    : RetrySoon
            );
        return TimeSpan.FromSeconds(Math.Clamp(wait.TotalSeconds, 1, LongestRetry.TotalSeconds));
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values)
            ? values.FirstOrDefault(v => v.Length is > 0 and < 200)
            : null;

    /// <summary>What it says, at most so much; nothing where it breaks off: the status alone tells that nothing was taken.</summary>
    private static async Task<string> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
            var buffer = new char[MaxErrorChars];
            var read = await reader.ReadBlockAsync(buffer, cancellationToken);
            return new string(buffer, 0, read);
        }
        catch (Exception)
        {
            return "";
        }
    }

    /// <summary>The mails of one call, those still to be tried, and what became of the others.</summary>
    private sealed class Call(IReadOnlyList<OutgoingMail> mails)
    {
        private readonly Queue<List<int>> groups = new(SendGridPayload.Group(mails));
        private readonly SendOutcome[] outcomes = new SendOutcome[mails.Count];

        public IReadOnlyList<OutgoingMail> Mails => mails;

        /// <summary>Groups that are still to be tried.</summary>
        public int Groups => groups.Count;

        public IReadOnlyList<SendOutcome> Outcomes => outcomes;

        public List<int>? Next() => groups.TryDequeue(out var group) ? group : null;

        public void Again(List<int> group)
        {
            if (group.Count > 0)
                groups.Enqueue(group);
        }

        public void SplitOr(List<int> group, SendOutcome alone)
        {
            if (group.Count == 1)
                End(group, alone);
            else
            {
                Again(group[..(group.Count / 2)]);
                Again(group[(group.Count / 2)..]);
            }
        }

        public void End(List<int> group, SendOutcome outcome)
        {
            foreach (var i in group)
                outcomes[i] = outcome;
        }

        /// <summary>The same for all that has not been tried: it would fare no better.</summary>
        public void EndAll(List<int> group, SendOutcome outcome)
        {
            End(group, outcome);
            while (Next() is { } untried)
                End(untried, outcome);
        }
    }
}
