using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsDigest.Hosting.Tests.WholeWay;

/// <summary>Answers as SendGrid does, and keeps what it was sent.</summary>
public sealed class SendGridDouble : IAsyncLifetime
{
    private readonly ConcurrentQueue<AcceptedMail> accepted = new();
    private WebApplication? app;

    /// <summary>Every mail that was accepted, one for each person that it goes to.</summary>
    public IReadOnlyCollection<AcceptedMail> Accepted => accepted;

    /// <summary>Its address.</summary>
    public Uri Address =>
        new(app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/v3/mail/send", AcceptAsync);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync() => await app!.DisposeAsync();

    /// <summary>The mails that one address got.</summary>
    public IReadOnlyList<AcceptedMail> For(string address) => [.. accepted.Where(m => m.To == address)];

    private async Task<IResult> AcceptAsync(HttpRequest request, HttpResponse response)
    {
        using var mail = await JsonDocument.ParseAsync(request.Body);
        var subject = mail.RootElement.GetProperty("subject").GetString()!;
        var texts = mail
            .RootElement.GetProperty("content")
            .EnumerateArray()
            .Select(c => c.GetProperty("value").GetString()!)
            .ToList();
        foreach (var personalization in mail.RootElement.GetProperty("personalizations").EnumerateArray())
        {
            var to = personalization.GetProperty("to")[0].GetProperty("email").GetString()!;
            accepted.Enqueue(new AcceptedMail(to, subject, texts[0]));
        }
        response.Headers["X-Message-Id"] = Guid.NewGuid().ToString("N");
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }
}
