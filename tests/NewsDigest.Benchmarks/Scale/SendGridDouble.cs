using System.Buffers;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace NewsDigest.Benchmarks.Scale;

/// <summary>
/// Takes what is sent to <c>POST /v3/mail/send</c> as SendGrid does and notes for whom: each request is read to its end and
/// searched for the deliveries it names. <c>POST /again/v3/mail/send</c> does the same work and notes it elsewhere.
/// </summary>
public sealed class SendGridDouble
{
    private const int DateChars = 11;
    private const int IdChars = 32;

    private readonly Seen first = new();
    private readonly Seen again = new();

    /// <summary>Serves on this machine until it is ended; prints its address first.</summary>
    public async Task<int> ServeAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.Listen(IPAddress.Loopback, 0);
                // SendGrid's own limit of a message.
                kestrel.Limits.MaxRequestBodySize = 30 * 1024 * 1024;
            });
        await using var server = builder.Build();
        server.Run(AnswerAsync);
        await server.StartAsync(cancellationToken);
        Console.WriteLine(
            server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
        );
        await server.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        switch (context.Request.Path.Value)
        {
            case "/v3/mail/send":
                await TakeAsync(context, first);
                break;
            case "/again/v3/mail/send":
                await TakeAsync(context, again);
                break;
            case "/seen":
                await context.Response.WriteAsync(first.ToString());
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private static async Task TakeAsync(HttpContext context, Seen seen)
    {
        var length = (int)(context.Request.ContentLength ?? throw new BadHttpRequestException("It has no length."));
        var body = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await context.Request.Body.ReadExactlyAsync(body.AsMemory(0, length), context.RequestAborted);
            seen.Take(body.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(body);
        }
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers["X-Message-Id"] = Guid.NewGuid().ToString("N")[..22];
    }

    private sealed class Seen
    {
        private readonly Lock gate = new();
        private readonly HashSet<UInt128> readers = [];
        private long requests;
        private long mails;
        private long bytes;

        public void Take(ReadOnlySpan<byte> body)
        {
            var named = new List<UInt128>();
            var rest = body;
            while (rest.IndexOf("\"delivery\":\""u8) is var at and >= 0)
            {
                rest = rest[(at + "\"delivery\":\""u8.Length)..];
                named.Add(
                    UInt128.Parse(
                        rest.Slice(DateChars, IdChars),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture
                    )
                );
            }
            lock (gate)
            {
                requests++;
                bytes += body.Length;
                mails += named.Count;
                foreach (var reader in named)
                    readers.Add(reader);
            }
        }

        /// <inheritdoc/>
        public override string ToString()
        {
            lock (gate)
                return string.Create(CultureInfo.InvariantCulture, $"{requests} {mails} {readers.Count} {bytes}");
        }
    }
}
