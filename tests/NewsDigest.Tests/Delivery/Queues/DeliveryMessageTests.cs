using CsCheck;
using NewsDigest.Briefings;
using NewsDigest.Delivery.Queues;

namespace NewsDigest.Tests.Delivery.Queues;

public class DeliveryMessageTests
{
    private const string Row = "0123456789abcdef-00000000000000000000000000000001";

    private static readonly DeliveryRange Range = new(
        new Slot("Europe/Lisbon", new TimeOnly(7, 30)),
        new DateOnly(2026, 3, 10),
        new DateTimeOffset(2026, 3, 10, 7, 30, 0, TimeSpan.Zero),
        Row,
        "f" + Row[1..],
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    );

    private static readonly Gen<DeliveryRange> AnyRange = Gen.Select(
        Gen.Select(Gen.OneOf<string>("UTC", "Etc/GMT+10", "America/Port-au-Prince"), Gen.Int[0, 1439]),
        Gen.Int[0, 3_000_000],
        Gen.Long[0, DateTime.MaxValue.Ticks],
        Gen.String[Gen.Char.AlphaNumeric, 1, 50].Array[2],
        Gen.OneOf<string?>(null, "00-\"<&>'+-é漢😀-01"),
        (slot, day, ticks, rows, trace) =>
            new DeliveryRange(
                new Slot(slot.Item1, TimeOnly.MinValue.AddMinutes(slot.Item2)),
                DateOnly.FromDayNumber(day),
                new DateTimeOffset(ticks, TimeSpan.Zero),
                rows.Min(StringComparer.Ordinal)!,
                rows.Max(StringComparer.Ordinal)!,
                trace
            )
    );

    [Fact]
    public void A_message_has_the_form_that_other_releases_read() =>
        DeliveryMessage
            .Write(Range)
            .ShouldBe(
                """
                {"version":1,"zone":"Europe/Lisbon","time":"07:30","date":"2026-03-10","edition":"2026-03-10T07:30:00Z",
                """.Trim()
                    + $"\"firstRow\":\"{Row}\",\"lastRow\":\"f{Row[1..]}\","
                    + "\"traceParent\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\"}"
            );

    [Fact]
    public void A_range_comes_back_as_it_was_written() =>
        AnyRange.Sample(range => Content(DeliveryMessage.Write(range)) == range);

    [Fact]
    public void An_instant_of_another_offset_is_written_in_UTC()
    {
        var moved = Range with { Edition = Range.Edition.ToOffset(TimeSpan.FromHours(5.5)) };

        Content(DeliveryMessage.Write(moved)).Edition.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Fields_of_a_later_release_are_left_out() =>
        Content(DeliveryMessage.Write(Range).Replace("{", "{\"added\":{\"later\":[1]},")).ShouldBe(Range);

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("eyJ2ZXJzaW9uIjoxfQ==", "not JSON")]
    [InlineData("{\"version\":1,\"version\":1}", "not JSON")]
    [InlineData("\ud800", "not JSON")]
    [InlineData("{\"\\ud800\":1}", "not JSON")]
    [InlineData("[1]", "no object")]
    [InlineData("null", "no object")]
    [InlineData("{}", "'version'")]
    [InlineData("{\"version\":\"1\"}", "'version'")]
    [InlineData("{\"version\":1.5}", "'version'")]
    [InlineData("{\"version\":2}", "version 2")]
    [InlineData("{\"version\":1}", "'zone' is missing")]
    public void A_message_that_is_none_says_why(string text, string reason) => Reason(text).ShouldContain(reason);

    [Theory]
    [InlineData("\"Europe/Lisbon\"", "\"\"", "'zone'")]
    [InlineData("\"Europe/Lisbon\"", "\"a\\u0000b\"", "'zone'")]
    [InlineData("\"Europe/Lisbon\"", "\"\\ud800\"", "'zone'")]
    [InlineData("\"Europe/Lisbon\"", "null", "'zone' is missing")]
    [InlineData("\"Europe/Lisbon\"", "7", "'zone'")]
    [InlineData("\"07:30\"", "\"7:30\"", "'time'")]
    [InlineData("\"07:30\"", "\"24:00\"", "'time'")]
    [InlineData("\"2026-03-10\"", "\"2026-02-30\"", "'date'")]
    [InlineData("\"2026-03-10T07:30:00Z\"", "\"2026-03-10T07:30:00+01:00\"", "'edition'")]
    [InlineData("\"2026-03-10T07:30:00Z\"", "\"2026-03-10\"", "'edition'")]
    [InlineData("\"" + Row + "\"", "\"a/b\"", "'firstRow'")]
    [InlineData("\"" + Row + "\"", "\"z\"", "'lastRow' comes before")]
    [InlineData("\"traceParent\":\"", "\"traceParent\":[],\"x\":\"", "'traceParent'")]
    public void A_field_that_is_wrong_is_named(string right, string wrong, string reason)
    {
        var message = DeliveryMessage.Write(Range);

        Reason(message.Replace(right, wrong)).ShouldContain(reason);
    }

    [Fact]
    public void Whatever_a_message_holds_reading_it_never_throws() =>
        MessageMutations
            .Of(DeliveryMessage.Write(Range))
            .Sample(text => DeliveryMessage.Read(text) is not null, iter: 10_000);

    private static DeliveryRange Content(string text) =>
        DeliveryMessage.Read(text).ShouldBeOfType<MessageReading<DeliveryRange>.Readable>().Content;

    private static string Reason(string text) =>
        DeliveryMessage.Read(text).ShouldBeOfType<MessageReading<DeliveryRange>.Unreadable>().Reason;
}
