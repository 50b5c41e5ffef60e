using System.Globalization;
using NewsDigest.Articles;

namespace NewsDigest.Tests.Articles;

public class PublishedTimeTests
{
    [Theory]
    [InlineData("2026-03-09T07:30:00Z", "2026-03-09 07:30:00")]
    [InlineData("2026-03-09T07:30:00.123+02:00", "2026-03-09 05:30:00")]
    [InlineData("2026-03-09T07:30:00-0500", "2026-03-09 12:30:00")]
    [InlineData("2026-03-09 07:30", "2026-03-09 07:30:00")]
    [InlineData("2026-03-09", "2026-03-09 00:00:00")]
    [InlineData("2026/3/9", "2026-03-09 00:00:00")]
    [InlineData("20260309", "2026-03-09 00:00:00")]
    [InlineData("Mon, 09 Mar 2026 07:30:00 GMT", "2026-03-09 07:30:00")]
    [InlineData("Mon, 9 Mar 26 07:30 EST", "2026-03-09 12:30:00")]
    [InlineData("March 24, 2021", "2021-03-24 00:00:00")]
    [InlineData("Wednesday, March 24, 2021 at 3:05 pm ET", "2021-03-24 19:05:00")]
    [InlineData("THURSDAY, APRIL 11, 2013, 12:12 AM", "2013-04-11 00:12:00")]
    [InlineData("JUNE 6, 2013 11:34PM", "2013-06-06 23:34:00")]
    [InlineData("Sept. 3, 2021", "2021-09-03 00:00:00")]
    [InlineData("24 March 2021", "2021-03-24 00:00:00")]
    [InlineData("3rd August 2011", "2011-08-03 00:00:00")]
    [InlineData("Tuesday 10 March 2026, 12:30", "2026-03-10 12:30:00")]
    [InlineData("1:25 AM on 3rd August 2011", "2011-08-03 01:25:00")]
    [InlineData("08:15 GMT, 3 March 2026", "2026-03-03 08:15:00")]
    [InlineData("24.03.2021", "2021-03-24 00:00:00")]
    [InlineData("12/19/2005 3:36 PM", "2005-12-19 15:36:00")]
    [InlineData("11 / 30 / 09 05:40 PM ET", "2009-11-30 22:40:00")]
    [InlineData("Dienstag, 10. März 2026, 14:05 Uhr", "2026-03-10 14:05:00")]
    [InlineData("mardi 10 mars 2026", "2026-03-10 00:00:00")]
    [InlineData("10 de marzo de 2026", "2026-03-10 00:00:00")]
    [InlineData("1773041400", "2026-03-09 07:30:00")]
    [InlineData("1773041400.5", "2026-03-09 07:30:00")]
    [InlineData("2026-03-09T07:30:00+01", "2026-03-09 06:30:00")]
    [InlineData("2026-03-09T07:30:00+01:00[Europe/Berlin]", "2026-03-09 06:30:00")]
    [InlineData("2026-03-09 07:30:00 +0000 UTC", "2026-03-09 07:30:00")]
    [InlineData("2026.03.09 07:30", "2026-03-09 07:30:00")]
    [InlineData("20260309T073000Z", "2026-03-09 07:30:00")]
    [InlineData("Mon, 9 Mar 2026 07:30:00 +0000 (UTC)", "2026-03-09 07:30:00")]
    [InlineData("Mon Mar  9 07:30:00 UTC 2026", "2026-03-09 07:30:00")]
    [InlineData("Mon Mar 09 07:30:00 +0000 2026", "2026-03-09 07:30:00")]
    [InlineData("Mon Mar 09 2026 07:30:00 GMT+0100 (Central European Standard Time)", "2026-03-09 06:30:00")]
    [InlineData("9:30 PM EST, Mon March 9, 2026", "2026-03-10 02:30:00")]
    [InlineData("January 9, 2026, 7 a.m. ET", "2026-01-09 12:00:00")]
    [InlineData("July 9, 2026, 7 a.m. ET", "2026-07-09 11:00:00")]
    [InlineData("January 9, 2026 7:30 a.m. Pacific Standard Time", "2026-01-09 15:30:00")]
    [InlineData("March 9, 2026 07:30 IST", "2026-03-09 02:00:00")]
    [InlineData("9 March 2026 • 7:30am", "2026-03-09 07:30:00")]
    [InlineData("Dienstag, den 10. März 2026, 14 Uhr MEZ", "2026-03-10 13:00:00")]
    [InlineData("mardi 10 mars 2026 à 14h05", "2026-03-10 14:05:00")]
    [InlineData("martes, 10 de marzo de 2026 a las 14:05", "2026-03-10 14:05:00")]
    [InlineData("10 marzo 2026 alle ore 14:05", "2026-03-10 14:05:00")]
    [InlineData("terça-feira, 10 de março de 2026 às 14h05", "2026-03-10 14:05:00")]
    [InlineData("dinsdag 10 maart 2026 om 14:05 uur", "2026-03-10 14:05:00")]
    [InlineData("13-03-2026", "2026-03-13 00:00:00")]
    [InlineData("2026年3月9日 15:30", "2026-03-09 15:30:00")]
    [InlineData("1773041400000", "2026-03-09 07:30:00")]
    public void Dates_are_read_in_the_forms_that_documents_print(string text, string utc) =>
        PublishedTime.Parse(text)!.Value.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture).ShouldBe(utc);

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("03/04/2026")]
    [InlineData("03-04-2026")]
    [InlineData("202611")]
    [InlineData("March 2021")]
    [InlineData("The vote is on March 24, 2021")]
    [InlineData("99999999999")]
    [InlineData("2026-03-09T07:30:00+99999")]
    public void What_is_no_certain_date_is_none(string text) => PublishedTime.Parse(text).ShouldBeNull();

    [Fact]
    public void The_metadata_of_a_blob_may_state_the_time_under_any_of_its_names() =>
        PublishedTime
            .InMetadata([new("author", "March 1, 2026"), new("published_at", "2026-03-09T07:30:00+01:00")])
            .ShouldBe(new DateTimeOffset(2026, 3, 9, 6, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("LODRIN, March 10 (Lantern Wire)", "2026-03-10")]
    [InlineData("LODRIN, 9 March (dpa)", "2026-03-09")]
    [InlineData("LODRIN, December 30 (AP)", "2025-12-30")]
    [InlineData("LODRIN, Sarvany (AP)", null)]
    [InlineData("LODRIN, February 30 (AP)", null)]
    [InlineData(null, null)]
    public void The_day_of_a_dateline_is_the_last_such_day(string? dateline, string? day) =>
        PublishedTime
            .OfDay(dateline, new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero))
            .ShouldBe(day is null ? null : DateTimeOffset.Parse(day + "Z", CultureInfo.InvariantCulture));
}
