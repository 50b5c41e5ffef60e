using System.Globalization;
using NewsDigest.Briefings;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Topics;

namespace NewsDigest.Subscribers.Lists;

/// <summary>
/// Reads lists of subscribers: our own, and those that listmonk and Mailchimp export. What a list does not say comes from
/// defaults; what it says and cannot be is told for its line.
/// </summary>
public sealed class SubscriberList(TopicCatalogue catalogue, ListDefaults defaults, TimeProvider time)
{
    private const StringSplitOptions Tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>Reads a list.</summary>
    /// <returns>Its lines; none where there is no column of addresses.</returns>
    public IEnumerable<ListedRow> Read(string text)
    {
        IReadOnlyList<string>? head = null;
        foreach (var row in Csv.Read(text))
        {
            if (head is not null)
                yield return Read(row, head);
            else if (ListColumns.Has(row.Fields, "address", "email", "emailaddress"))
                head = row.Fields;
            else
                yield break;
        }
    }

    private ListedRow Read(CsvRow row, IReadOnlyList<string> head)
    {
        var columns = new ListColumns(head, row.Fields);
        try
        {
            return new ListedRow(row.Line, Read(columns), null);
        }
        catch (FormatException fault)
        {
            return new ListedRow(row.Line, null, fault.Message);
        }
    }

    private ListedSubscriber Read(ListColumns columns)
    {
        var written = columns.Find("address", "email", "emailaddress");
        if (!EmailAddress.TryParse(written, out var address))
            throw new FormatException(written is null ? "there is no address" : "that is no e-mail address");
        var state = StateOf(columns);
        var proof = ProofIn(columns) ?? Promised();
        return new ListedSubscriber(
            address,
            state is SubscriberState.Active or SubscriberState.Paused && proof is null
                ? SubscriberState.Pending
                : state,
            ChoicesIn(columns),
            SlotIn(columns),
            DaysIn(columns)
        )
        {
            Proof = proof,
            Confirmed = columns.Instant("confirmed", "confirmtime") ?? proof?.At,
            PausedUntil = DateIn(columns.Find("pauseduntil")),
        };
    }

    /// <summary>The state in our words, listmonk's (enabled, disabled, blocklisted) or Mailchimp's columns of what happened.</summary>
    private static SubscriberState StateOf(ListColumns columns)
    {
        if (columns.Find("cleantime") is not null)
            return SubscriberState.Suppressed;
        if (columns.Find("unsubtime") is not null)
            return SubscriberState.Unsubscribed;
        var text = columns.Find("state", "subscriptionstatus", "status")?.ToLowerInvariant();
        return text switch
        {
            null or "active" or "enabled" or "subscribed" or "confirmed" => SubscriberState.Active,
            "paused" => SubscriberState.Paused,
            "pending" or "unconfirmed" => SubscriberState.Pending,
            "unsubscribed" or "disabled" => SubscriberState.Unsubscribed,
            "suppressed" or "blocklisted" or "cleaned" or "bounced" or "complained" => SubscriberState.Suppressed,
            _ => throw new FormatException(
                $"'{Short(text)}' is no state: it is active, paused, pending, unsubscribed or suppressed"
            ),
        };
    }

    /// <summary>
    /// What the list proves: our own record, or of Mailchimp that somebody signed up and then confirmed from an address of
    /// the network. A time of confirmation alone proves nothing there: imported contacts have it too.
    /// </summary>
    private static Consent? ProofIn(ListColumns columns)
    {
        if (columns.Find("consentshown") is { } shown && columns.Instant("consentat") is { } at)
            return new Consent(shown, at, columns.Network("consentnetwork"));
        return
            columns.Instant("optintime") is { } signedUp
            && columns.Instant("confirmtime") is not null
            && columns.Network("confirmip") is { } network
            ? new Consent("sign-up form at Mailchimp, confirmed there", signedUp, network)
            : null;
    }

    private Consent? Promised() =>
        defaults.Consent is { } words ? new Consent($"operator: {words}", time.GetUtcNow(), null) : null;

    private ReaderChoices ChoicesIn(ListColumns columns)
    {
        var topics = new List<TopicId>();
        foreach (var name in (columns.Find("topics") ?? "").Split(';', Tidy))
            topics.Add(
                catalogue.Find(name)?.Id
                    ?? throw new FormatException($"'{Short(name)}' is no topic of this installation")
            );
        var languages = (columns.Find("storylanguages") ?? "").Split(';', Tidy);
        return new ReaderChoices(
            [.. topics.Distinct()],
            Member(columns.Find("length"), BriefingLength.Normal, "length: it is short, normal or long"),
            LanguageIn(columns),
            languages
        )
        {
            IsToldWhenQuiet = columns.Find("toldwhenquiet")?.ToLowerInvariant() is "true" or "yes" or "1",
        };
    }

    private string LanguageIn(ListColumns columns)
    {
        var text = columns.Find("language");
        return text is null ? defaults.Language
            : text.Length == 2 && text.All(char.IsAsciiLetter) ? text.ToLowerInvariant()
            : throw new FormatException($"'{Short(text)}' is no language: it is a code of two letters, as en");
    }

    private Slot SlotIn(ListColumns columns)
    {
        var (zone, text) = (columns.Find("zone", "timezone") ?? defaults.Slot.Zone, columns.Find("time"));
        // Mailchimp has a column of this name that holds no zone of the database for everybody.
        if (!DueTime.IsZone(zone))
            throw new FormatException($"'{Short(zone)}' is no time zone of the time-zone database");
        if (text is null)
            return new Slot(zone, defaults.Slot.Time);
        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? new Slot(zone, at)
            : throw new FormatException($"'{Short(text)}' is no time of day: it is written as 07:00");
    }

    private static BriefingDays DaysIn(ListColumns columns)
    {
        var days = BriefingDays.None;
        foreach (var day in (columns.Find("days") ?? nameof(BriefingDays.Every)).Split([';', ','], Tidy))
            days |= Member(day, BriefingDays.None, "day: it is Monday to Sunday, Weekdays or Every");
        return days == BriefingDays.None ? throw new FormatException("there is no day of the week") : days;
    }

    private static DateOnly? DateIn(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
        : throw new FormatException($"'{Short(text)}' is no date: it is written as 2026-03-10");

    private static T Member<T>(string? text, T otherwise, string what)
        where T : struct, Enum =>
        text is null ? otherwise
        : Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(text, ignoreCase: true)
        : throw new FormatException($"'{Short(text)}' is no {what}");

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
