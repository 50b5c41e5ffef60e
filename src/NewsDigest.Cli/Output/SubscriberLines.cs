using System.Globalization;
using NewsDigest.Subscribers;

namespace NewsDigest.Cli.Output;

/// <summary>Shows subscribers to the operator.</summary>
public static class SubscriberLines
{
    /// <summary>All that is held, as the object of a JSON line.</summary>
    public static object AsJson(Subscriber subscriber) =>
        new
        {
            Id = subscriber.Id.Value,
            Address = subscriber.Address.Value,
            State = Word(subscriber.State),
            Topics = subscriber.Choices.Topics.Select(topic => topic.Value),
            Length = Word(subscriber.Choices.Length),
            subscriber.Choices.Language,
            subscriber.Choices.StoryLanguages,
            ToldWhenQuiet = subscriber.Choices.IsToldWhenQuiet,
            Time = subscriber.Slot.Time.ToString("HH:mm", CultureInfo.InvariantCulture),
            subscriber.Slot.Zone,
            Days = Word(subscriber.Days).Split(", "),
            subscriber.PausedUntil,
            Consent = new
            {
                subscriber.Consent.Shown,
                subscriber.Consent.At,
                subscriber.Consent.Network,
            },
            subscriber.SignedUp,
            subscriber.Confirmed,
            subscriber.Left,
        };

    /// <summary>What matters, on one line.</summary>
    public static string AsText(Subscriber subscriber)
    {
        var topics = subscriber.Choices.Topics;
        var state = subscriber is { State: SubscriberState.Paused, PausedUntil: { } until }
            ? string.Create(CultureInfo.InvariantCulture, $"paused until {until:yyyy-MM-dd}")
            : Word(subscriber.State);
        return $"{subscriber.Address.Value}  {state}  {subscriber.Slot}, {Word(subscriber.Days)}"
            + $"  {(topics.Count == 0 ? "all topics" : string.Join(", ", topics))}";
    }

    private static string Word<T>(T member)
        where T : struct, Enum => member.ToString().ToLowerInvariant();
}
