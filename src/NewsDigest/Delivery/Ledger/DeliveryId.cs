using System.Globalization;
using NewsDigest.Subscribers;

namespace NewsDigest.Delivery.Ledger;

/// <summary>Identity of a delivery: one subscriber and one local date, so that there cannot be two.</summary>
public readonly record struct DeliveryId(SubscriberId Subscriber, DateOnly Date)
{
    private const string DateForm = "yyyy-MM-dd";

    private const int SubscriberDigits = 32;

    /// <summary>Reads what <see cref="ToString"/> writes; null where it is no such thing.</summary>
    public static DeliveryId? Parse(string? text) =>
        text is { Length: 10 + 1 + SubscriberDigits }
        && text[10] == '-'
        && DateOnly.TryParseExact(text[..10], DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && text.Skip(11).All(char.IsAsciiHexDigitLower)
            ? new DeliveryId(new SubscriberId(text[11..]), date)
            : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Date.ToString(DateForm, CultureInfo.InvariantCulture)}-{Subscriber}";
}
