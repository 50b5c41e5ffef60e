using NewsDigest.Briefings;

namespace NewsDigest.Hosting.Tests.Delivery;

/// <summary>The briefing that most tests of delivery are about: Tuesday, 10 March 2026, at seven in Lisbon.</summary>
internal static class TuesdayMorning
{
    /// <summary>The slot of its readers.</summary>
    public static readonly Slot Seven = new("Europe/Lisbon", new TimeOnly(7, 0));

    /// <summary>The instant at which it is due; in winter Lisbon's time is UTC.</summary>
    public static readonly DateTimeOffset Due = new(2026, 3, 10, 7, 0, 0, TimeSpan.Zero);

    /// <summary>Its local date.</summary>
    public static readonly DateOnly Date = new(2026, 3, 10);
}
