using System.Globalization;
using NewsDigest.Briefings.Status;
using NewsDigest.Delivery.Ledger;

namespace NewsDigest.Delivery.Status;

/// <summary>Says in lines what the counts do not tell: when was planned, what stands in the way, and how the model does.</summary>
public static class StatusLines
{
    /// <summary>The lines, delivery first.</summary>
    public static IReadOnlyList<string> Of(DigestStatus status)
    {
        var delivery = status.Delivery;
        var lines = new List<string>
        {
            delivery.LastPlan is { } plan
                ? Text($"Planned last: {plan.UtcDateTime:u}")
                : "Nothing has been planned yet.",
        };
        if (delivery.Pause is { } pause)
            lines.Add(Text($"The sender is paused until {pause.Until.UtcDateTime:u}: {pause.Reason}"));
        if (delivery.Ramp is { } ramp)
            lines.Add(
                Text(
                    $"The ramp has let {ramp.Taken:N0} of {ramp.PerHour?.ToString("N0", CultureInfo.InvariantCulture) ?? "any number"} through until {ramp.Until.UtcDateTime:u}."
                )
            );
        lines.AddRange(
            delivery.UnknownZones.Select(zone =>
                Text($"{zone.Readers:N0} readers get nothing: their time zone '{zone.Zone}' is not known.")
            )
        );
        lines.AddRange(ModelStatusLines.Of(status.Model));
        if (delivery.Dates.Count == 0)
            lines.Add("No briefing was due on these days.");
        return lines;
    }

    /// <summary>"3 × refused: mailbox unknown".</summary>
    public static string Of(ReasonCount reason) =>
        Text($"{reason.Count:N0} × {reason.State.ToString().ToLowerInvariant()}: {reason.Reason}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
