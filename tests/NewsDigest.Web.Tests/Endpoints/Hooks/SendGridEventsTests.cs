using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsDigest.Delivery.Events;
using NewsDigest.Web.Endpoints;
using NewsDigest.Web.Endpoints.Hooks;

namespace NewsDigest.Web.Tests.Endpoints.Hooks;

public sealed class SendGridEventsTests : IDisposable
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        """[{"email":"ada@reader.example","event":"delivered","sg_event_id":"e1"}]"""
    );

    private readonly SignedEvents sender = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => sender.Dispose();

    [Fact]
    public async Task A_signed_batch_is_kept_as_it_came_and_put_into_the_queue()
    {
        await using var house = await Open();

        (await Post(house, sender.Request(Body, SiteHouse.Start))).ShouldBe(HttpStatusCode.NoContent);

        var batch = await house.EventBatches.ReadAsync(DateTimeOffset.MaxValue, Stop).SingleAsync(Stop);
        (await house.EventBatches.FindAsync(batch, Stop))!.Value.ToArray().ShouldBe(Body);
        house.Events.TryTake(out var message).ShouldBeTrue();
        message.ShouldContain(batch);
    }

    [Fact]
    public async Task A_batch_that_is_repeated_is_kept_once()
    {
        await using var house = await Open();

        for (var i = 0; i < 3; i++)
            (await Post(house, sender.Request(Body, SiteHouse.Start.AddSeconds(i)))).ShouldBe(HttpStatusCode.NoContent);

        (await house.EventBatches.ReadAsync(DateTimeOffset.MaxValue, Stop).CountAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task An_unsigned_request_is_refused()
    {
        await using var house = await Open();
        var signature = Convert.ToBase64String(sender.Sign(Now, Body));

        foreach (
            var (timestamp, given) in new[] { (null, null), (Now, null), (null, signature), (Now, ""), ("", signature) }
        )
            (await Post(house, SignedEvents.Request(Body, timestamp, given))).ShouldBe(HttpStatusCode.Unauthorized);

        await NothingWasKept(house);
    }

    [Fact]
    public async Task A_request_that_somebody_else_signed_is_refused()
    {
        using var other = new SignedEvents();
        await using var house = await Open();

        (await Post(house, other.Request(Body, SiteHouse.Start))).ShouldBe(HttpStatusCode.Forbidden);

        await NothingWasKept(house);
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    [InlineData("MEQCIA==")]
    public async Task A_signature_that_is_none_is_refused(string signature)
    {
        await using var house = await Open();

        (await Post(house, SignedEvents.Request(Body, Now, signature))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(-24.9, HttpStatusCode.NoContent)]
    [InlineData(-25.1, HttpStatusCode.Forbidden)]
    [InlineData(0.05, HttpStatusCode.NoContent)]
    [InlineData(0.2, HttpStatusCode.Forbidden)]
    public async Task A_signature_counts_for_25_hours(double hours, HttpStatusCode status)
    {
        await using var house = await Open();

        (await Post(house, sender.Request(Body, SiteHouse.Start.AddHours(hours)))).ShouldBe(status);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData(" 1772787600")]
    [InlineData("0x10")]
    [InlineData("999999999999")]
    public async Task A_timestamp_that_is_none_or_far_off_is_refused_though_it_is_signed(string timestamp)
    {
        var signature = Convert.ToBase64String(sender.Sign(timestamp.Trim(), Body));
        await using var house = await Open();

        (await Post(house, SignedEvents.Request(Body, timestamp, signature))).ShouldBeOneOf(
            HttpStatusCode.Forbidden,
            // White space around a header's value is none of it.
            timestamp.StartsWith(' ')
                ? HttpStatusCode.NoContent
                : HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public void Any_byte_that_is_changed_makes_a_signature_worthless()
    {
        var random = new Random(20260310);
        var (key, signature) = (sender.PublicKey, sender.Sign(Now, Body));
        Verdict(Now, Body, signature, key).ShouldBe(EventSignatureVerdict.Valid);
        for (var i = 0; i < 2000; i++)
        {
            var (timestamp, body, signed) = (
                Encoding.ASCII.GetBytes(Now),
                (byte[])Body.Clone(),
                (byte[])signature.Clone()
            );
            var changed = (i % 3) switch
            {
                0 => timestamp,
                1 => body,
                _ => signed,
            };
            var at = random.Next(changed.Length);
            changed[at] = (byte)(
                changed == timestamp
                    ? '0' + (changed[at] - '0' + random.Next(1, 10)) % 10
                    : changed[at] ^ random.Next(1, 256)
            );

            Verdict(Encoding.ASCII.GetString(timestamp), body, signed, key).ShouldNotBe(EventSignatureVerdict.Valid);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[{\"event\":")]
    [InlineData("")]
    [InlineData("hello")]
    public async Task A_signed_body_that_is_no_list_of_events_is_refused(string body)
    {
        await using var house = await Open();

        (await Post(house, sender.Request(Encoding.UTF8.GetBytes(body), SiteHouse.Start))).ShouldBe(
            HttpStatusCode.BadRequest
        );
        await NothingWasKept(house);
    }

    [Fact]
    public async Task A_body_above_the_limit_is_refused()
    {
        await using var house = await Open();
        var body = new byte[SendGridEventsArea.MaxBytes + 1];
        Array.Fill(body, (byte)' ');

        (await Post(house, sender.Request(body, SiteHouse.Start))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Where_no_key_is_set_there_is_no_such_page()
    {
        await using var house = await SiteHouse.OpenAsync();

        (await Post(house, sender.Request(Body, SiteHouse.Start))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task While_the_storage_is_away_the_sender_is_asked_to_come_back()
    {
        await using var house = await Open(services =>
            services.AddSingleton(new PassingFaults(e => e is TimeoutException)).AddSingleton<IEventQueue, AwayQueue>()
        );
        using var request = sender.Request(Body, SiteHouse.Start);

        using var answer = await house.Browser.SendAsync(request, Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_refused_is_logged_with_its_reason_and_without_an_address()
    {
        await using var house = await Open();

        await Post(house, SignedEvents.Request(Body, Now, "AAAA"));

        house.Logs.Lines.ShouldContain(line => line.Contains("refused with 403", StringComparison.Ordinal));
        house.Logs.Lines.ShouldAllBe(line => !line.Contains("ada@", StringComparison.Ordinal));
    }

    private static string Now => SiteHouse.Start.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static EventSignatureVerdict Verdict(string timestamp, byte[] body, byte[] signature, EventWebhookKey key)
    {
        var headers = new HeaderDictionary
        {
            [EventSignature.TimestampHeader] = timestamp,
            [EventSignature.SignatureHeader] = Convert.ToBase64String(signature),
        };
        return EventSignature.Verify(headers, body, key, SiteHouse.Start);
    }

    private static async Task NothingWasKept(SiteHouse house)
    {
        (await house.EventBatches.ReadAsync(DateTimeOffset.MaxValue, Stop).ToListAsync(Stop)).ShouldBeEmpty();
        house.Events.TryTake(out _).ShouldBeFalse();
    }

    private static Task<HttpStatusCode> Post(SiteHouse house, HttpRequestMessage request) =>
        SignedEvents.StatusOf(house.Browser, request);

    private Task<SiteHouse> Open(Action<IServiceCollection>? more = null) =>
        SiteHouse.OpenAsync(more: services =>
        {
            services.AddSingleton(sender.PublicKey);
            more?.Invoke(services);
        });

    private sealed class AwayQueue : IEventQueue
    {
        public Task EnqueueAsync(EventBatch batch, CancellationToken cancellationToken) => throw new TimeoutException();
    }
}
