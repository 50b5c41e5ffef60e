using NewsDigest.Briefings;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Tests.Subscribers;

/// <summary>Subscribers to test with.</summary>
public static class Readers
{
    /// <summary>An active reader of everything at a slot.</summary>
    public static Subscriber At(Slot slot, int number = 1) =>
        new()
        {
            Id = new SubscriberId($"{number:x32}"),
            Address = Address($"reader{number}@news.example"),
            State = SubscriberState.Active,
            Choices = new ReaderChoices([], BriefingLength.Normal, "en", []),
            Slot = slot,
            Consent = new Consent("form 1", new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), null),
            SignedUp = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
        };

    /// <summary>A valid address.</summary>
    public static EmailAddress Address(string text) =>
        EmailAddress.TryParse(text, out var address) ? address : throw new ArgumentException($"{text} is no address.");
}
