using System.Globalization;
using NewsDigest.Feeds.Dates;

namespace NewsDigest.Tests.Feeds.Dates;

public class FeedDateTests
{
    [Theory]
    // RFC 822 and its kin.
    [InlineData("Tue, 03 Feb 2026 07:05:09 GMT", "2026-02-03T07:05:09+00:00")]
    [InlineData("Tue, 3 Feb 2026 7:5 GMT", "2026-02-03T07:05:00+00:00")]
    [InlineData("Tue,3 February 2026 07:05:09 +0530", "2026-02-03T07:05:09+05:30")]
    [InlineData("3 Feb 26 07:05 EST", "2026-02-03T07:05:00-05:00")]
    [InlineData("Tue, 03 Feb 98 07:05:09 GMT", "1998-02-03T07:05:09+00:00")]
    [InlineData("Tuesday, 03-Feb-26 07:05:09 GMT", "2026-02-03T07:05:09+00:00")]
    [InlineData("Tue, 03 Feb 2026", "2026-02-03T00:00:00+00:00")]
    [InlineData("Tue, 03 Feb 2026 07:05:09 -0800 (PST)", "2026-02-03T07:05:09-08:00")]
    [InlineData("Tue, 03 Feb 2026 07:05:09 GMT+01:00", "2026-02-03T07:05:09+01:00")]
    [InlineData("Tue, 03 Feb 2026 07:05:09 UTC-5", "2026-02-03T07:05:09-05:00")]
    [InlineData("Tue, 03 Feb 2026 07:05:09 Etc/GMT", "2026-02-03T07:05:09+00:00")]
    [InlineData("Tue, 03 Feb 2026 07:05:09 MEST", "2026-02-03T07:05:09+02:00")]
    [InlineData("Tue, 03 Feb 2026 07:05:09 X", "2026-02-03T07:05:09+00:00")]
    [InlineData("Tue, 31 Dec 2026 24:00:00 GMT", "2027-01-01T00:00:00+00:00")]
    [InlineData("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59+00:00")]
    [InlineData("Feb 3, 2026 7:05 PM", "2026-02-03T19:05:00+00:00")]
    [InlineData("Feb 3, 2026 12:05 a.m.", "2026-02-03T00:05:00+00:00")]
    // asctime and other orders.
    [InlineData("Tue Feb  3 07:05:09 2026", "2026-02-03T07:05:09+00:00")]
    [InlineData("Tue Feb 3 2026 07:05:09 +0200", "2026-02-03T07:05:09+02:00")]
    [InlineData("Tue Feb 03 07:05:09 +0200 2026", "2026-02-03T07:05:09+02:00")]
    [InlineData("Tue, 2026/02/03 07:05:09 EDT", "2026-02-03T07:05:09-04:00")]
    [InlineData("2/13/2026 7:05:09 PM", "2026-02-13T19:05:09+00:00")]
    [InlineData("2/3/2026 7:05:09 AM", "2026-02-03T07:05:09+00:00")]
    [InlineData("03/02/2026 07:05", "2026-02-03T07:05:00+00:00")]
    [InlineData("03.02.2026 07:05", "2026-02-03T07:05:00+00:00")]
    [InlineData("February 2026", "2026-02-01T00:00:00+00:00")]
    // ISO 8601.
    [InlineData("2026-02-03T07:05:09Z", "2026-02-03T07:05:09+00:00")]
    [InlineData("2026-02-03T07:05:09.538+10:00", "2026-02-03T07:05:09+10:00")]
    [InlineData("2026-02-03T07:05:09-0800", "2026-02-03T07:05:09-08:00")]
    [InlineData("2026-02-03T07:05-05", "2026-02-03T07:05:00-05:00")]
    [InlineData("2026-02-03 07:05", "2026-02-03T07:05:00+00:00")]
    [InlineData("2026-02-03T07:05:09 EST", "2026-02-03T07:05:09-05:00")]
    [InlineData("2026-02-03", "2026-02-03T00:00:00+00:00")]
    [InlineData("2026-02", "2026-02-01T00:00:00+00:00")]
    [InlineData("2026", "2026-01-01T00:00:00+00:00")]
    [InlineData("20260203", "2026-02-03T00:00:00+00:00")]
    [InlineData("20260203T070509Z", "2026-02-03T07:05:09+00:00")]
    [InlineData("20260203T07:05:09+0100", "2026-02-03T07:05:09+01:00")]
    [InlineData("260203", "2026-02-03T00:00:00+00:00")]
    [InlineData("26-02-03", "2026-02-03T00:00:00+00:00")]
    [InlineData("-26-02", "2026-02-01T00:00:00+00:00")]
    [InlineData("2026-034", "2026-02-03T00:00:00+00:00")]
    [InlineData("26034", "2026-02-03T00:00:00+00:00")]
    [InlineData("2026-002-03T07:05:09Z", "2026-02-03T07:05:09+00:00")]
    // Other languages.
    [InlineData("mar, 3 févr. 2026 07:05:09 +0100", "2026-02-03T07:05:09+01:00")]
    [InlineData("Di, 3 März 2026 07:05:09 MEZ", "2026-03-03T07:05:09+01:00")]
    [InlineData("3 de febrero de 2026 07:05", "2026-02-03T07:05:00+00:00")]
    [InlineData("wt., 3 lut 2026 07:05:09 +0100", "2026-02-03T07:05:09+01:00")]
    [InlineData("Вт, 03 фев 2026 07:05:09 +0300", "2026-02-03T07:05:09+03:00")]
    [InlineData("Τρι, 03 Φεβ 2026 07:05:09 EET", "2026-02-03T07:05:09+02:00")]
    [InlineData("2026-február-03T7:05-05:00", "2026-02-03T07:05:00-05:00")]
    [InlineData("2026年2月3日 7時5分", "2026-02-03T07:05:00+00:00")]
    [InlineData("2026년 02월 03일  07:05:09", "2026-02-03T07:05:09+09:00")]
    [InlineData("2026-02-03 오후 07:05:09", "2026-02-03T19:05:09+09:00")]
    public void A_date_is_read_in_any_of_its_forms(string written, string expected) =>
        FeedDate
            .Read(written)!
            .Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            .ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("07:05")]
    [InlineData("Thu, 31 Jun 2026 07:05:09 GMT")]
    [InlineData("2026-13-03")]
    [InlineData("2026-02-03T25:05")]
    [InlineData("2026-02-03T07:61")]
    [InlineData("2026-366")]
    [InlineData("0000-00-00T00:00:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    public void A_date_that_is_on_no_calendar_is_none(string written) => FeedDate.Read(written).ShouldBeNull();

    [Fact]
    public void Parts_of_a_second_are_kept() =>
        FeedDate.Read("2026-02-03T07:05:09.25Z")!.Value.Millisecond.ShouldBe(250);
}
