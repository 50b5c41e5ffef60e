using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsDigest.Delivery;

namespace NewsDigest.Cli.Tests.Crash;

/// <summary>
/// Stands for SendGrid on its worst day: takes, delays, refuses, answers 429 and 5xx, breaks connections before and after
/// it has taken the mails; and keeps count of what it took.
/// </summary>
public sealed class RestlessSendGrid(Random random, TimeProvider time, EventPosts events) : IAsyncDisposable
{
    /// <summary>Begin of the addresses that it refuses for good.</summary>
    public const string RefusedBegin = "refused";

    private static readonly (Fate Fate, int Weight)[] Weights =
    [
        (Fate.Accept, 44),
        (Fate.AcceptSlowly, 10),
        (Fate.DropBefore, 8),
        (Fate.DropAfter, 10),
        (Fate.FailBefore, 6),
        (Fate.FailAfter, 6),
        (Fate.Silent, 2),
        (Fate.TooMany, 6),
        (Fate.Away, 3),
        (Fate.Forbidden, 1),
        (Fate.TooLarge, 4),
    ];

    private readonly ConcurrentDictionary<DeliveryId, int> accepted = new();
    private readonly ConcurrentDictionary<Fate, int> fates = new();
    private readonly Lock gate = new();
    private CancellationTokenSource moved = new();
    private WebApplication? app;
    private int requests;
    private int open;
    private int halfRead;

    /// <summary>How often each mail was taken.</summary>
    public IReadOnlyDictionary<DeliveryId, int> Accepted => accepted;

    /// <summary>How often it did what.</summary>
    public IReadOnlyDictionary<Fate, int> Fates => fates;

    /// <summary>Requests that broke off before they were whole.</summary>
    public int HalfRead => halfRead;

    /// <summary>Requests so far.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>Requests under way.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>Whether it has a good day.</summary>
    public bool IsCalm { get; set; }

    /// <summary>Told of each moment of each request, with the name of the process that sent it, and waited for.</summary>
    public Func<Moment, string, Task> OnMoment { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Its address.</summary>
    public Uri Address =>
        new(app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Begins to listen.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/v3/mail/send", TakeAsync);
        await app.StartAsync(cancellationToken);
    }

    /// <summary>
    /// The clock is about to be moved on, and it keeps the same time: what has not come in by now is given up, as a server
    /// does with a request that stands still for minutes, and slow answers are over.
    /// </summary>
    public async Task MoveAsync()
    {
        using var before = Interlocked.Exchange(ref moved, new CancellationTokenSource());
        await before.CancelAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await MoveAsync();
        if (app is not null)
            await app.DisposeAsync();
        moved.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        Interlocked.Increment(ref open);
        Interlocked.Increment(ref requests);
        try
        {
            var sender = context.Request.Headers.Authorization.ToString().Split(' ')[^1];
            var isMoved = moved.Token;
            await OnMoment(Moment.Arrived, sender);
            SentRequest request;
            try
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body, isMoved);
                isMoved.ThrowIfCancellationRequested();
                request = SentRequest.Read(body.GetBuffer().AsMemory(0, (int)body.Length));
            }
            catch (Exception error) when (error is OperationCanceledException or IOException or BadHttpRequestException)
            {
                Interlocked.Increment(ref halfRead);
                context.Abort();
                return;
            }
            var answer = Decide(request);
            await OnMoment(Moment.Decided, sender);
            await AnswerAsync(context, answer, isMoved);
            await OnMoment(Moment.Answered, sender);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private Decision Decide(SentRequest request)
    {
        lock (gate)
        {
            var fate = Draw(request);
            fates.AddOrUpdate(fate, 1, (_, n) => n + 1);
            var id = Guid.NewGuid().ToString("N");
            if (fate is Fate.Accept or Fate.AcceptSlowly or Fate.DropAfter or Fate.FailAfter or Fate.Silent)
            {
                foreach (var mail in request.Mails)
                {
                    accepted.AddOrUpdate(mail.Delivery, 1, (_, n) => n + 1);
                    events.Taken(mail, id);
                }
            }
            var wait = TimeSpan.FromMilliseconds(random.Next(100, 1500));
            var refused = request.Mails.Index().FirstOrDefault(m => IsRefused(m.Item)).Index;
            return new Decision(fate, id, wait, refused);
        }
    }

    private Fate Draw(SentRequest request)
    {
        if (request.Mails.Any(IsRefused))
            return Fate.Refused;
        if (IsCalm)
            return Fate.Accept;
        var drawn = random.Next(Weights.Sum(w => w.Weight));
        var fate = Weights.First(w => (drawn -= w.Weight) < 0).Fate;
        return fate == Fate.TooLarge && request.Mails.Count == 1 ? Fate.Accept : fate;
    }

    private async Task AnswerAsync(HttpContext context, Decision decision, CancellationToken isMoved)
    {
        var response = context.Response;
        switch (decision.Fate)
        {
            case Fate.DropBefore or Fate.DropAfter:
                context.Abort();
                return;
            case Fate.Silent:
                await SleepAsync(Timeout.InfiniteTimeSpan, isMoved, context.RequestAborted);
                context.Abort();
                return;
            case Fate.AcceptSlowly:
                await SleepAsync(decision.Wait, isMoved, context.RequestAborted);
                break;
            case Fate.TooMany:
                var reset = time.GetUtcNow().AddSeconds(20).ToUnixTimeSeconds();
                response.Headers["X-RateLimit-Reset"] = reset.ToString(CultureInfo.InvariantCulture);
                break;
            case Fate.Away:
                response.Headers.RetryAfter = "30";
                break;
        }
        response.StatusCode = decision.Fate switch
        {
            Fate.Accept or Fate.AcceptSlowly => StatusCodes.Status202Accepted,
            Fate.FailBefore or Fate.FailAfter => StatusCodes.Status500InternalServerError,
            Fate.TooMany => StatusCodes.Status429TooManyRequests,
            Fate.Away => StatusCodes.Status503ServiceUnavailable,
            Fate.Forbidden => StatusCodes.Status401Unauthorized,
            Fate.TooLarge => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status400BadRequest,
        };
        if (response.StatusCode == StatusCodes.Status202Accepted)
            response.Headers["X-Message-Id"] = decision.MessageId;
        if (decision.Fate == Fate.Refused)
            await response.WriteAsJsonAsync(
                new
                {
                    errors = new[]
                    {
                        new
                        {
                            message = "Does not contain a valid address.",
                            field = $"personalizations.{decision.RefusedMail}.to",
                        },
                    },
                },
                context.RequestAborted
            );
        await response.CompleteAsync();
    }

    private static async Task SleepAsync(TimeSpan rest, CancellationToken isMoved, CancellationToken isAborted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(isMoved, isAborted);
        await Task.Delay(rest, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static bool IsRefused(SentRequest.Mail mail) => mail.To.StartsWith(RefusedBegin, StringComparison.Ordinal);

    private sealed record Decision(Fate Fate, string MessageId, TimeSpan Wait, int RefusedMail);
}
