using NewsDigest.Briefings.Editions;

namespace NewsDigest.Tests.Briefings.Editions;

public class RecentTellingsTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);

    private readonly RecentTellings tellings = new();

    [Fact]
    public void Ranges_of_one_edition_share_its_telling()
    {
        var edition = Edition(0);

        tellings.Of(edition).ShouldBeSameAs(tellings.Of(edition));
    }

    [Fact]
    public void An_edition_that_was_read_anew_is_told_anew()
    {
        // What was taken out of it meanwhile is in the first reading only.
        var before = tellings.Of(Edition(0));
        var anew = Edition(0);

        tellings.Of(anew).ShouldNotBeSameAs(before);
        tellings.Of(anew).Edition.ShouldBeSameAs(anew);
    }

    [Fact]
    public void Only_the_editions_asked_for_last_are_held()
    {
        var first = Edition(0);
        var telling = tellings.Of(first);
        foreach (var hour in Enumerable.Range(1, 3))
            tellings.Of(Edition(hour));

        tellings.Of(first).ShouldNotBeSameAs(telling);
    }

    private static Edition Edition(int hour) => new(Morning.AddHours(hour), []);
}
