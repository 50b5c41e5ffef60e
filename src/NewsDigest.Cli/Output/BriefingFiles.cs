using System.Globalization;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Mails;
using NewsDigest.Hosting.Options;
using NewsDigest.Web.Pages;

namespace NewsDigest.Cli.Output;

/// <summary>Writes a briefing into a folder: page, mail, text and JSON, by the templates that readers' mails are made with.</summary>
public sealed class BriefingFiles(
    IMailRenderer mailRenderer,
    BriefingPageRenderer pageRenderer,
    IMimeWriter mimeWriter,
    MailOptions options
)
{
    /// <summary>Writes the files over those of an earlier run; makes the folder where it is missing.</summary>
    public async Task WriteAsync(string folder, Briefing briefing, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var footer = new BriefingFooter { PostalAddress = options.PostalAddress };
        var page = await pageRenderer.RenderAsync(briefing, footer, cancellationToken);
        var mail = await mailRenderer.RenderAsync(briefing, footer, cancellationToken);
        var json = string.Concat(BriefingJson.Lines(briefing).Select(line => JsonLines.Line(line) + "\n"));

        await File.WriteAllTextAsync(Path.Combine(folder, "briefing.html"), page, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "briefing.txt"), mail.Text, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "briefing.json"), json, cancellationToken);
        await using var eml = File.Create(Path.Combine(folder, "briefing.eml"));
        await mimeWriter.WriteAsync(mail, Envelope(briefing), eml, cancellationToken);
    }

    private MailEnvelope Envelope(Briefing briefing)
    {
        var from = new Mailbox(options.From);
        var host = options.From[(options.From.LastIndexOf('@') + 1)..];
        var id = briefing.Instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        return new MailEnvelope(from, from, $"briefing-{id}@{host}", briefing.Instant)
        {
            ReplyTo = options.ReplyTo is { } replyTo ? new Mailbox(replyTo) : null,
        };
    }
}
