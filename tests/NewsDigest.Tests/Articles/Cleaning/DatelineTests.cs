using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Tests.Articles.Cleaning;

public class DatelineTests
{
    [Theory]
    [InlineData("WASHINGTON – The vote", "WASHINGTON", null)]
    [InlineData("PORT ELLERY — The vote", "PORT ELLERY", null)]
    [InlineData("BERLIN, March 3 (Reuters) - The vote", "BERLIN, March 3 (Reuters)", "Reuters")]
    [InlineData("PARIS (AFP) — The vote", "PARIS (AFP)", "AFP")]
    [InlineData("LODRIN, Sarvany (AP) -- The vote", "LODRIN, Sarvany (AP)", "AP")]
    [InlineData("KABUL, Afghanistan - The vote", "KABUL, Afghanistan", null)]
    [InlineData("Kabul, Afghanistan (CNN) -- The vote", "Kabul, Afghanistan (CNN)", "CNN")]
    [InlineData("LODRIN, March 10 (Lantern Wire) - The vote", "LODRIN, March 10 (Lantern Wire)", "Lantern Wire")]
    [InlineData("(Adds quote) LODRIN, 10 March (dpa) – The vote", "LODRIN, 10 March (dpa)", "dpa")]
    [InlineData("(AFP) - The vote", "(AFP)", "AFP")]
    public void Place_day_and_agency_are_taken_off(string paragraph, string dateline, string? agency) =>
        Dateline.Split(paragraph + " was close.").ShouldBe((dateline, agency, "The vote was close."));

    [Theory]
    [InlineData("PRIME Minister Tolland resigned on Monday.")]
    [InlineData("NATO – the alliance of 30 members – met on Monday.")]
    [InlineData("The council (and the mayor) – Tolland included – agreed.")]
    [InlineData("COVID-19 cases rose on Monday.")]
    [InlineData("A plan – Tolland’s own – failed.")]
    [InlineData("Tolland - The Musical opened on Monday.")]
    public void A_sentence_is_no_dateline(string paragraph) => Dateline.Split(paragraph).ShouldBeNull();
}
