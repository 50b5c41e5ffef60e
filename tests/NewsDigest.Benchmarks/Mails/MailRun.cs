using System.Diagnostics;
using System.Globalization;
using NewsDigest.Adapters.Mime;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Mails;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Links;
using NewsDigest.Topics;
using NewsDigest.Web.Mail;
using NewsDigest.Web.Views;

namespace NewsDigest.Benchmarks.Mails;

/// <summary>
/// Different readers' mails of one edition, from what each chose to the last byte of the message: composed, rendered,
/// addressed, signed links put in, encoded and written. Stories are rendered within the run, as in a process that has
/// just read the edition.
/// </summary>
/// <param name="edition">The edition.</param>
/// <param name="choices">What the readers chose, all of it different.</param>
public sealed class MailRun(Edition edition, IReadOnlyList<ReaderChoices> choices)
{
    private static readonly SiteIdentity Site = new(
        "The Morning Tide",
        new Uri("https://news.example/"),
        "The Morning Tide, 1 Quay Street, Port Ellery"
    );

    private static readonly SenderIdentity Sender = new(
        new Mailbox("briefing@news.example", Site.Name),
        new MailingList("briefing.news.example", Site.Name)
    );

    private readonly DateOnly date = DateOnly.FromDateTime(edition.Instant.UtcDateTime);

    /// <summary>Makes all mails once, on all cores.</summary>
    public MailMeasure Measure()
    {
        var ids = new RandomHex();
        var mails = new BriefingMails(
            new BriefingMailRenderer(new SiteLook(Site.Name, Site.BaseUrl)),
            new ReaderLinkMaker(new LinkSigner([new SigningKey("k1", new byte[32])]), Site, ids),
            TopicCatalogue.Iptc,
            Site
        );
        var telling = new EditionTelling(edition);
        long bytes = 0;
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var used = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        Parallel.For(
            0,
            choices.Count,
            () => 0L,
            (i, _, sum) => sum + Write(mails, telling, choices[i], i),
            sum => Interlocked.Add(ref bytes, sum)
        );
        var took = Stopwatch.GetElapsedTime(began);
        used = Environment.CpuUsage.TotalTime - used;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new MailMeasure(
            choices.Count / took.TotalSeconds,
            used / choices.Count,
            bytes / (double)choices.Count,
            allocated / (double)choices.Count
        );
    }

    private long Write(BriefingMails mails, EditionTelling telling, ReaderChoices chosen, int number)
    {
        // A fifth of the readers are new; the others know what was told yesterday.
        DateTimeOffset? lastReceived = number % 5 == 0 ? null : edition.Instant.AddDays(-1);
        var made = mails.MakeAsync(telling, chosen, lastReceived, date, isLate: false, CancellationToken.None);
        // Nothing in it waits.
        var content =
            made.GetAwaiter().GetResult() ?? throw new InvalidOperationException("There is no news for a reader.");
        var subscriber = new SubscriberId(number.ToString("x32", CultureInfo.InvariantCulture));
        _ = EmailAddress.TryParse("reader@reader.example", out var address);
        var mail = mails.Address(content, address!, subscriber, $"{date:yyyyMMdd}-{subscriber}");
        using var message = PersonalMail.Compose(mail, Sender, edition.Instant);
        using var target = new CountingStream();
        MimeMessageComposer.WriteAsync(message, target, CancellationToken.None).GetAwaiter().GetResult();
        return target.Length;
    }

    private sealed class RandomHex : IRandomIds
    {
        public string Next() => Guid.NewGuid().ToString("N");
    }
}
