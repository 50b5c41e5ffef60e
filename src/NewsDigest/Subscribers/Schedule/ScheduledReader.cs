using System.Security.Cryptography;
using System.Text;
using NewsDigest.Briefings;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Subscribers.Schedule;

/// <summary>All that delivery needs to mail one reader.</summary>
/// <param name="Subscriber">The reader.</param>
/// <param name="Address">Where to.</param>
/// <param name="Slot">When.</param>
/// <param name="Days">On which days.</param>
/// <param name="Choices">What.</param>
/// <param name="LastReceived">Instant of the newest edition they received (UTC); null: none yet.</param>
public sealed record ScheduledReader(
    SubscriberId Subscriber,
    EmailAddress Address,
    Slot Slot,
    BriefingDays Days,
    ReaderChoices Choices,
    DateTimeOffset? LastReceived
)
{
    /// <summary>The first local date that the row counts for; null: any. Set where a change counts from tomorrow.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last local date that the row counts for; null: any. Set where the old slot still serves today.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether the row asks for a briefing on a local date.</summary>
    public bool ReadsOn(DateOnly date) => Days.Include(date) && !(date < From) && !(date > Until);

    /// <summary>Hash of what is read: equal for readers who get the same briefing. 16 lower-case hexadecimal digits.</summary>
    public string ChoicesKey => HashOf(Choices);

    /// <summary>
    /// Key of the row in its slot: a hash of what is read, then the subscriber's id, so that readers of the same briefing
    /// stand together and can share one request to the sender.
    /// </summary>
    public string Row => $"{ChoicesKey}-{Subscriber}";

    private static string HashOf(ReaderChoices choices)
    {
        var text = string.Join(
            '\n',
            string.Join(',', choices.Topics.Select(t => t.Value)),
            choices.Length.ToString(),
            choices.Language,
            // Readers from before there was the choice keep their rows.
            string.Join(',', choices.StoryLanguages) + (choices.IsToldWhenQuiet ? "\nquiet" : "")
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
