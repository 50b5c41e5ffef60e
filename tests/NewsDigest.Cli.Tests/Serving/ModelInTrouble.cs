using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsDigest.Cli.Tests.Serving;

/// <summary>A model's server on this machine, with its own way of failing.</summary>
internal sealed class ModelInTrouble : IAsyncDisposable
{
    private readonly WebApplication app;
    private int calls;

    private ModelInTrouble(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(context =>
        {
            Interlocked.Increment(ref calls);
            return answer(context);
        });
    }

    /// <summary>How often it was called.</summary>
    public int Calls => calls;

    /// <summary>The settings that name it.</summary>
    public (string Key, string Value)[] Settings =>
        [
            ("OpenAI__Kind", "Compatible"),
            ("OpenAI__Endpoint", $"{Address}/v1"),
            ("OpenAI__Deployment", "small-model"),
            ("OpenAI__InputUsdPerMillionTokens", "1"),
            ("OpenAI__OutputUsdPerMillionTokens", "4"),
        ];

    private string Address =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Starts one that answers with a status, a body and perhaps the wish to be left alone for an hour.</summary>
    public static async Task<ModelInTrouble> StartAsync(int status, string body)
    {
        var server = new ModelInTrouble(context =>
        {
            context.Response.StatusCode = status;
            if (status == StatusCodes.Status429TooManyRequests)
                context.Response.Headers.RetryAfter = "3600";
            return context.Response.WriteAsync(body);
        });
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
