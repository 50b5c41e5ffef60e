using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace NewsDigest.Benchmarks.Starts;

/// <summary>
/// Stands for the Functions host at its end of the worker's wire (gRPC): takes the stream that a worker opens when it is ready
/// for work, and never asks for any.
/// </summary>
public sealed class HostStandIn : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly SemaphoreSlim opened = new(0);

    private HostStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.ListenLocalhost(Port, listen => listen.Protocols = HttpProtocols.Http2);
        });
        app = builder.Build();
        app.Run(TakeAsync);
    }

    /// <summary>Where it listens.</summary>
    public static int Port => 50991;

    /// <summary>One that listens.</summary>
    public static async Task<HostStandIn> StartAsync(CancellationToken cancellationToken)
    {
        var host = new HostStandIn();
        await host.app.StartAsync(cancellationToken);
        return host;
    }

    /// <summary>Waits until a worker has opened its stream; false where none does within two minutes.</summary>
    public Task<bool> OpenedAsync(CancellationToken cancellationToken) =>
        opened.WaitAsync(TimeSpan.FromMinutes(2), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        opened.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        context.Response.ContentType = "application/grpc";
        await context.Response.StartAsync(context.RequestAborted);
        var buffer = new byte[4096];
        if (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) > 0)
            opened.Release();
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) > 0) { }
    }
}
