using System.Globalization;

namespace NewsDigest.Subscribers.Lists;

/// <summary>Writes subscribers as a list that <see cref="SubscriberList"/> reads with nothing lost but ids.</summary>
public static class SubscriberCsv
{
    /// <summary>The head of the list, with its line's end.</summary>
    public static string Head { get; } =
        Csv.Line([
            "address",
            "state",
            "topics",
            "length",
            "language",
            "story_languages",
            "told_when_quiet",
            "time",
            "zone",
            "days",
            "paused_until",
            "consent_shown",
            "consent_at",
            "consent_network",
            "confirmed",
        ]);

    /// <summary>A subscriber's line, with its end.</summary>
    public static string Line(Subscriber subscriber) =>
        Csv.Line([
            subscriber.Address.Value,
            subscriber.State.ToString().ToLowerInvariant(),
            string.Join(';', subscriber.Choices.Topics.Select(topic => topic.Value)),
            subscriber.Choices.Length.ToString().ToLowerInvariant(),
            subscriber.Choices.Language,
            string.Join(';', subscriber.Choices.StoryLanguages),
            subscriber.Choices.IsToldWhenQuiet ? "yes" : null,
            subscriber.Slot.Time.ToString("HH:mm", CultureInfo.InvariantCulture),
            subscriber.Slot.Zone,
            subscriber.Days.ToString().Replace(", ", ";", StringComparison.Ordinal).ToLowerInvariant(),
            subscriber.PausedUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            // What nobody has confirmed proves nothing, and must not become proof by coming back.
            subscriber.Confirmed
                is null
                ? null
                : subscriber.Consent.Shown,
            subscriber.Confirmed is null ? null : Instant(subscriber.Consent.At),
            subscriber.Confirmed is null ? null : subscriber.Consent.Network,
            Instant(subscriber.Confirmed),
        ]);

    private static string? Instant(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
