using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Cli.Tests.Crash;

/// <summary>Stands for SendGrid as it thinks about what it was handed: it has the mails, and answers when it is told to.</summary>
public sealed class HesitantSendGrid : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<DeliveryId> taken = new();
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource answering = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HesitantSendGrid()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/v3/mail/send", TakeAsync);
    }

    /// <summary>Its address.</summary>
    public Uri Address =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Deliveries that it has.</summary>
    public IReadOnlyCollection<DeliveryId> Taken => taken;

    /// <summary>One that listens.</summary>
    public static async Task<HesitantSendGrid> StartAsync(CancellationToken cancellationToken)
    {
        var sender = new HesitantSendGrid();
        await sender.app.StartAsync(cancellationToken);
        return sender;
    }

    /// <summary>Waits until it has mails.</summary>
    public Task AskedAsync(CancellationToken cancellationToken) =>
        asked.Task.WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);

    /// <summary>From now on it answers at once, and what waits for its answer has it.</summary>
    public void Answer() => answering.TrySetResult();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Answer();
        return app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        foreach (var mail in SentRequest.Read(body.ToArray()).Mails)
            taken.Enqueue(mail.Delivery);
        asked.TrySetResult();
        await answering.Task.WaitAsync(context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }
}
