using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using MimeKit;
using NewsDigest.Subscribers.Inbound;

namespace NewsDigest.Web.Endpoints.Hooks;

/// <summary>
/// Where SendGrid hands mails on that are written to us. It signs nothing, so that its address holds a secret; not there where
/// none is set.
/// </summary>
internal sealed partial class SendGridInboundArea(
    TakeMail takeMail,
    SitePages pages,
    ILogger<SendGridInboundArea> logger,
    InboundSecret? secret = null
) : ISiteArea
{
    private const string Pattern = "/hooks/sendgrid/inbound/{secret}";

    /// <summary>What instrumentations call the path, <see href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/"/> and before it.</summary>
    private static readonly string[] PathTags = ["url.path", "url.full", "http.target", "http.url", "http.path"];

    public void Map(IEndpointRouteBuilder routes)
    {
        if (secret is not null)
            routes.MapForm(Pattern, context => TakeAsync(context, secret));
    }

    private async Task TakeAsync(HttpContext context, InboundSecret expected)
    {
        KeepOutOfTraces();
        if (!expected.Is(context.Request.RouteValues["secret"] as string))
        {
            // As of a page that is not there: whoever tries addresses learns nothing.
            await pages.WriteErrorAsync(context, StatusCodes.Status404NotFound);
            return;
        }
        var (form, status) = await InboundForm.ReadAsync(context);
        if (form is null)
        {
            LogRefused(status);
            context.Response.StatusCode = status;
            return;
        }
        if (await ReadMailAsync(form, context.RequestAborted) is { } mail)
        {
            var outcome = await takeMail.RunAsync(mail, context.RequestAborted);
            LogTaken(outcome);
        }
        else
            LogNone();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task<InboundMail?> ReadMailAsync(InboundForm form, CancellationToken cancellationToken)
    {
        InboundMail? mail;
        if (form.Bytes("email") is { } whole)
        {
            using var content = new MemoryStream(whole);
            mail = await InboundMailReader.ReadAsync(content, form.EnvelopeFrom(), cancellationToken);
        }
        else
            mail = await ReadPartsAsync(form, cancellationToken);
        return mail is null
            ? null
            : mail with
            {
                IsForged =
                    mail.From is { } from && SenderAuthentication.SaysForged(form.Text("SPF"), form.Text("dkim"), from),
                Network = IPAddress.TryParse(form.Text("sender_ip"), out var address)
                    ? ClientNetwork.Of(address)
                    : null,
            };
    }

    /// <summary>A mail that SendGrid has taken apart; its head comes whole.</summary>
    private static async Task<InboundMail?> ReadPartsAsync(InboundForm form, CancellationToken cancellationToken)
    {
        try
        {
            // The field 'from' is of the head, too, and only serves where that is missing.
            using var head = new MemoryStream(
                form.Bytes("headers") ?? Encoding.UTF8.GetBytes($"From: {form.Text("from")}\r\n\r\n")
            );
            var headers = await HeaderList.LoadAsync(head, cancellationToken);
            var words =
                form.Text("text") is { Length: > 0 } text ? OwnWords.Of(text)
                : form.Text("html") is { } html ? OwnWords.OfHtml(html)
                : "";
            return InboundMailReader.Make(headers, null, form.Text("subject") ?? "", words, form.EnvelopeFrom());
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Whoever exports traces of requests writes their paths.</summary>
    private static void KeepOutOfTraces()
    {
        for (var activity = Activity.Current; activity is not null; activity = activity.Parent)
        {
            foreach (var name in PathTags.Where(name => activity.GetTagItem(name) is not null))
                activity.SetTag(name, Pattern);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A mail came in: {Outcome}")]
    private partial void LogTaken(TakeMailOutcome outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What came in by the hook for mails is no mail")]
    private partial void LogNone();

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request to the hook for mails was refused with {Status}")]
    private partial void LogRefused(int status);
}
