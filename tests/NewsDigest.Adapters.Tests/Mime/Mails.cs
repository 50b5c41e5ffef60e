using NewsDigest.Delivery.Mails;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Adapters.Tests.Mime;

/// <summary>Mails to hand to senders.</summary>
public static class Mails
{
    public static readonly SenderIdentity Identity = new(
        new Mailbox("briefing@digest.example", "The Morning Tide"),
        new MailingList("briefing.digest.example", "The Morning Tide")
    )
    {
        ReplyTo = new Mailbox("editor@digest.example"),
    };

    public static readonly MailContent Content = new(
        "The bridge opens",
        "<!DOCTYPE html><p>The bridge opened.</p><a href=\"https://digest.example/unsubscribe?t=tag1\">Leave</a>",
        "The bridge opened.\nLeave: https://digest.example/unsubscribe?t=tag1\n"
    );

    /// <summary>A briefing for reader number so-and-so.</summary>
    public static OutgoingMail Briefing(int number, MailContent? content = null) =>
        new(
            Address($"reader{number}@news.example"),
            content ?? Content,
            [new Substitution("tag1", $"token-{number}")],
            $"2026-03-10-{number:x32}"
        )
        {
            Unsubscribe = new Uri($"https://digest.example/unsubscribe?t=token-{number}"),
        };

    /// <summary>Briefings of the same content.</summary>
    public static IReadOnlyList<OutgoingMail> Briefings(int count) =>
        [.. Enumerable.Range(0, count).Select(n => Briefing(n))];

    /// <summary>A service mail.</summary>
    public static OutgoingMail Service() =>
        new(Address("reader1@news.example"), new MailContent("Confirm", "<p>Confirm</p>", "Confirm"), [], "service-1");

    public static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text, out var address) ? address : throw new ArgumentException($"{text} is no address.");
}
