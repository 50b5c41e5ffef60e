using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Subscribers;

namespace NewsDigest.Delivery.Mails;

/// <summary>
/// The mails of one edition and date while its readers are gone through in the order of the schedule: readers of the same
/// choices stand together, so content is kept only as long as the choices stay the same.
/// </summary>
public sealed class EditionMails(BriefingMails mails, EditionTelling telling, DateOnly date)
{
    private readonly Dictionary<(DateTimeOffset? LastReceived, bool IsLate), BriefingContent?> contents = [];
    private string? choicesKey;

    /// <summary>The edition.</summary>
    public Edition Edition => telling.Edition;

    /// <summary>The readers' local date.</summary>
    public DateOnly Date => date;

    /// <summary>The content for a reader; null where nothing is new for them.</summary>
    public async Task<BriefingContent?> FindContentAsync(ClaimedReader claimed, CancellationToken cancellationToken)
    {
        var (reader, entry) = claimed;
        if (choicesKey != reader.ChoicesKey)
            contents.Clear();
        choicesKey = reader.ChoicesKey;
        var key = (reader.LastReceived, entry.IsLate);
        if (!contents.TryGetValue(key, out var content))
        {
            content = await mails.MakeAsync(
                telling,
                reader.Choices,
                reader.LastReceived,
                date,
                entry.IsLate,
                cancellationToken
            );
            contents[key] = content;
        }
        return content;
    }

    /// <summary>The mail of one reader.</summary>
    public OutgoingMail Address(BriefingContent content, Subscriber subscriber, DeliveryId id) =>
        mails.Address(content, subscriber.Address, subscriber.Id, id.ToString());
}
