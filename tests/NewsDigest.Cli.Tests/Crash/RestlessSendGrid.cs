using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsDigest.Cli.Tests.Crash;

/// <summary>
/// Stands for SendGrid on its worst day: takes, delays, refuses, answers 429 and 5xx, breaks connections before and after
/// it has taken the mails; and keeps count of what it took.
/// </summary>
public sealed class RestlessSendGrid(Random random, TimeProvider time, EventPosts events) : RestlessSender
{
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

    private readonly Lock gate = new();
    private WebApplication? app;

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

    /// <inheritdoc/>
    protected override async ValueTask StopAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        Begin();
        try
        {
            var sender = context.Request.Headers.Authorization.ToString().Split(' ')[^1];
            var isMoved = IsMoved;
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
                CountHalfRead();
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
            End();
        }
    }

    private Decision Decide(SentRequest request)
    {
        lock (gate)
        {
            var fate = Draw(request);
            Count(fate);
            var id = Guid.NewGuid().ToString("N");
            if (fate is Fate.Accept or Fate.AcceptSlowly or Fate.DropAfter or Fate.FailAfter or Fate.Silent)
            {
                foreach (var mail in request.Mails)
                {
                    Take(mail.Delivery);
                    events.Taken(mail, id);
                }
            }
            var wait = TimeSpan.FromMilliseconds(random.Next(100, 1500));
            var refused = request.Mails.Index().FirstOrDefault(m => IsRefused(m.Item.To)).Index;
            return new Decision(fate, id, wait, refused);
        }
    }

    private Fate Draw(SentRequest request)
    {
        if (request.Mails.Any(m => IsRefused(m.To)))
            return Fate.Refused;
        if (IsCalm)
            return Fate.Accept;
        var fate = Draw(random, Weights);
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

    private sealed record Decision(Fate Fate, string MessageId, TimeSpan Wait, int RefusedMail);
}
