using NewsDigest.Briefings;
using NewsDigest.Delivery.Mails;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>A renderer that counts, and writes only the links.</summary>
public sealed class PlainRenderer : IMailRenderer
{
    /// <summary>Mails written.</summary>
    public int Count { get; private set; }

    /// <summary>What is done while a mail is written; null: nothing.</summary>
    public Action<Briefing>? During { get; set; }

    public Task<MailContent> RenderAsync(Briefing briefing, BriefingFooter footer, CancellationToken cancellationToken)
    {
        Count++;
        During?.Invoke(briefing);
        var links = string.Join(
            ' ',
            footer.IsLate ? "late" : "in time",
            footer.Links.ReadOnline,
            footer.Links.ChangeTopics,
            footer.Links.Pause,
            footer.Links.Unsubscribe
        );
        return Task.FromResult(new MailContent("Bridge opens", links, links));
    }
}
