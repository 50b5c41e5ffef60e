using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.SendGrid;
using NewsDigest.Adapters.Tests.Mime;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Adapters.Tests.SendGrid;

public sealed class SendGridMailSenderTests : IAsyncDisposable
{
    private readonly SendGridDouble server = new();
    private readonly HttpClient http = new(SendGridHandler.Create());
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 10, 7, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Mails_of_the_same_content_share_a_request()
    {
        var outcomes = await Send(Mails.Briefings(3));

        outcomes.ShouldAllBe(o => o == new SendOutcome.Accepted("m1"));
        SendGridDouble.To(server.Requests.ShouldHaveSingleItem()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Mails_of_many_contents_are_all_sent_in_one_call()
    {
        var mails = Enumerable
            .Range(0, 100)
            .Select(n => Mails.Briefing(n, Mails.Content with { Subject = $"Number {n}" }))
            .ToList();

        (await Send(mails)).ShouldAllBe(o => o is SendOutcome.Accepted);

        server.Requests.Count.ShouldBe(100);
    }

    [Fact]
    public async Task What_is_a_readers_own_stands_in_their_personalization()
    {
        await Send(Mails.Briefings(2));

        var second = server.Requests.Single().GetProperty("personalizations")[1];
        second.GetProperty("substitutions").GetProperty("tag1").GetString().ShouldBe("token-1");
        second.GetProperty("custom_args").GetProperty("delivery").GetString().ShouldBe(Mails.Briefing(1).Reference);
        var headers = second.GetProperty("headers");
        headers.GetProperty("List-Unsubscribe").GetString().ShouldBe("<https://digest.example/unsubscribe?t=token-1>");
        headers.GetProperty("List-Unsubscribe-Post").GetString().ShouldBe("List-Unsubscribe=One-Click");
        headers.GetProperty("List-Id").GetString().ShouldBe("The Morning Tide <briefing.digest.example>");
    }

    [Fact]
    public async Task A_request_tracks_nothing_and_says_who_sends()
    {
        await Send(Mails.Briefings(1));

        var request = server.Requests.Single();
        var tracking = request.GetProperty("tracking_settings");
        tracking.GetProperty("click_tracking").GetProperty("enable").GetBoolean().ShouldBeFalse();
        tracking.GetProperty("open_tracking").GetProperty("enable").GetBoolean().ShouldBeFalse();
        request.GetProperty("from").GetProperty("email").GetString().ShouldBe("briefing@digest.example");
        request.GetProperty("reply_to").GetProperty("email").GetString().ShouldBe("editor@digest.example");
        request
            .GetProperty("content")
            .EnumerateArray()
            .Select(c => c.GetProperty("type").GetString())
            .ShouldBe(["text/plain", "text/html"]);
        request.TryGetProperty("mail_settings", out _).ShouldBeFalse();
        var head = server.Heads.Single();
        head.ShouldContain("Authorization: Bearer secret");
        head.ShouldStartWith("POST /v3/mail/send ");
    }

    [Fact]
    public async Task A_content_of_many_pieces_arrives_as_one_text()
    {
        const string awkward = "\"Caf\u00e9\" <b>\\ &amp; \ud83d\ude00\n";
        var part = new MailPart([MailPiece.Own("a"), MailPiece.Shared(awkward), MailPiece.Own("z\n")]);

        await Send([Mails.Briefing(1, new MailContent("Pieces", part, part))]);

        server
            .Requests.Single()
            .GetProperty("content")
            .EnumerateArray()
            .Select(c => c.GetProperty("value").GetString())
            .ShouldBe([$"a{awkward}z\n", $"a{awkward}z\n"]);
    }

    [Fact]
    public async Task Different_contents_go_in_requests_of_their_own_and_outcomes_keep_the_order()
    {
        var other = Mails.Content with { Subject = "Another" };
        server.Answer = r =>
            SendGridDouble.Http(202, "", $"X-Message-Id: {r.GetProperty("subject").GetString()![..3]}");

        var outcomes = await Send([Mails.Briefing(1), Mails.Briefing(2, other), Mails.Briefing(3)]);

        outcomes.ShouldBe([
            new SendOutcome.Accepted("The"),
            new SendOutcome.Accepted("Ano"),
            new SendOutcome.Accepted("The"),
        ]);
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_service_mail_is_marked_as_made_by_a_machine()
    {
        await Send([Mails.Service()]);

        var headers = server.Requests.Single().GetProperty("personalizations")[0].GetProperty("headers");
        headers.GetProperty("Auto-Submitted").GetString().ShouldBe("auto-generated");
        headers.TryGetProperty("List-Unsubscribe", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Substitutions_beyond_the_limit_are_put_into_a_content_of_its_own()
    {
        var large = Mails.Briefing(1) with { Substitutions = [new Substitution("tag1", new string('x', 11_000))] };

        await Send([large, Mails.Briefing(2)]);

        server.Requests.Count.ShouldBe(2);
        var own = server.Requests.Single(r => SendGridDouble.To(r)[0].StartsWith("reader1", StringComparison.Ordinal));
        own.GetProperty("personalizations")[0].TryGetProperty("substitutions", out _).ShouldBeFalse();
        own.GetProperty("content")[0].GetProperty("value").GetString()!.ShouldContain(new string('x', 11_000));
    }

    [Fact]
    public void A_group_has_at_most_as_many_mails_as_a_request_may_have() =>
        SendGridPayload.Group(Mails.Briefings(2500)).Select(g => g.Count).ShouldBe([1000, 1000, 500]);

    [Theory]
    [InlineData("")]
    [InlineData("<html>accepted</html>")]
    public async Task A_202_without_an_id_or_with_a_strange_body_is_accepted(string body)
    {
        server.Answer = _ => SendGridDouble.Http(202, body);

        (await Send(Mails.Briefings(1))).ShouldBe([new SendOutcome.Accepted(null)]);
    }

    [Fact]
    public async Task In_the_sandbox_a_200_is_accepted()
    {
        server.Answer = _ => SendGridDouble.Http(200, "");

        (await Send(Mails.Briefings(1), o => o with { IsSandbox = true })).ShouldBe([new SendOutcome.Accepted(null)]);
        server
            .Requests.Single()
            .GetProperty("mail_settings")
            .GetProperty("sandbox_mode")
            .GetProperty("enable")
            .GetBoolean()
            .ShouldBeTrue();
    }

    [Fact]
    public async Task A_200_outside_the_sandbox_is_no_acceptance()
    {
        server.Answer = _ => SendGridDouble.Http(200, "<html>a proxy</html>");

        (await Send(Mails.Briefings(1))).ShouldHaveSingleItem().ShouldBeOfType<SendOutcome.Unknown>();
    }

    [Fact]
    public async Task A_bad_address_that_is_named_refuses_only_itself()
    {
        server.Answer = r =>
        {
            var place = SendGridDouble.To(r).ToList().IndexOf("reader2@news.example");
            return place < 0
                ? SendGridDouble.Http(202, "", "X-Message-Id: m2")
                : SendGridDouble.Http(
                    400,
                    Error("reader2@news.example is not valid.", $"personalizations.{place}.to.email")
                );
        };

        var outcomes = await Send(Mails.Briefings(5));

        outcomes[2].ShouldBe(new SendOutcome.Refused("SendGrid: (address) is not valid.", false));
        outcomes.Where((_, i) => i != 2).ShouldAllBe(o => o == new SendOutcome.Accepted("m2"));
        server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"errors":[{"message":"bad","field":null}]}""")]
    [InlineData("""{"errors":[{"message":"bad","field":"personalizations.99.to"}]}""")]
    [InlineData("""{"errors":"what"}""")]
    [InlineData("[1]")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task A_bad_address_that_is_not_named_is_found_by_halving(string body)
    {
        server.Answer = r =>
            SendGridDouble.To(r).Contains("reader6@news.example")
                ? SendGridDouble.Http(400, body)
                : SendGridDouble.Http(202, "", "X-Message-Id: m1");

        var outcomes = await Send(Mails.Briefings(9));

        outcomes[6].ShouldBeOfType<SendOutcome.Refused>();
        outcomes.Count(o => o == new SendOutcome.Accepted("m1")).ShouldBe(8);
        // Whoever was accepted is in no request that follows.
        server.Requests.SelectMany(SendGridDouble.To).Count(to => to == "reader0@news.example").ShouldBe(2);
    }

    [Fact]
    public async Task A_wrong_sender_blocks_and_is_not_searched_for_among_readers()
    {
        server.Answer = _ => SendGridDouble.Http(400, Error("The from address is not verified.", "from.email"));

        (await Send(Mails.Briefings(4))).ShouldAllBe(o => o is SendOutcome.SenderBlocked);
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(307)]
    public async Task A_key_or_address_of_the_API_that_is_wrong_blocks_the_sender_for_all(int status)
    {
        server.Answer = _ => SendGridDouble.Http(status, Error("authorization required", null), "Location: /elsewhere");

        var outcomes = await Send([Mails.Briefing(1), Mails.Briefing(2, Mails.Content with { Subject = "Another" })]);

        outcomes.ShouldAllBe(o =>
            o == new SendOutcome.SenderBlocked($"SendGrid answered {status}: authorization required")
        );
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_split()
    {
        server.Answer = r =>
            SendGridDouble.To(r).Count > 2
                ? SendGridDouble.Http(413, "")
                : SendGridDouble.Http(202, "", "X-Message-Id: m1");

        (await Send(Mails.Briefings(5))).ShouldAllBe(o => o == new SendOutcome.Accepted("m1"));
    }

    [Theory]
    [InlineData("Retry-After: 90", 90)]
    [InlineData("Retry-After: Tue, 10 Mar 2026 07:02:00 GMT", 120)]
    [InlineData("X-RateLimit-Reset: 1773126030", 30)]
    [InlineData("X-RateLimit-Reset: 99999999999999999", 60)]
    [InlineData("X-RateLimit-Reset: soon", 60)]
    [InlineData("X-Nothing: 1", 60)]
    public async Task Too_many_requests_wait_as_long_as_it_says(string header, int seconds)
    {
        server.Answer = _ => SendGridDouble.Http(429, "", header);

        var outcome = (await Send(Mails.Briefings(1))).ShouldHaveSingleItem().ShouldBeOfType<SendOutcome.NotSent>();

        outcome.RetryAfter.ShouldBe(TimeSpan.FromSeconds(seconds));
        outcome.ConcernsThisMailOnly.ShouldBeFalse();
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(408)]
    public async Task A_fault_of_the_server_leaves_open_whether_it_took_the_mail(int status)
    {
        server.Answer = _ => SendGridDouble.Http(status, "");

        (await Send(Mails.Briefings(2))).ShouldAllBe(o => o is SendOutcome.Unknown);
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_503_that_says_when_to_come_back_took_nothing()
    {
        server.Answer = _ => SendGridDouble.Http(503, "", "Retry-After: 10");

        (await Send(Mails.Briefings(1)))
            .ShouldHaveSingleItem()
            .ShouldBeOfType<SendOutcome.NotSent>()
            .RetryAfter.ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 20")]
    [InlineData("SSH-2.0-nothing\r\n")]
    public async Task An_answer_that_breaks_off_leaves_the_mail_unknown_and_is_not_asked_for_again(string answer)
    {
        server.Answer = _ => answer;

        (await Send(Mails.Briefings(1))).ShouldHaveSingleItem().ShouldBeOfType<SendOutcome.Unknown>();
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_is_silent_leaves_the_mail_unknown_when_the_time_is_up()
    {
        server.Answer = request =>
        {
            // The clock moves on once the request is there.
            _ = Task.Run(() => time.Advance(TimeSpan.FromSeconds(31)));
            return null;
        };

        var outcomes = await Send([Mails.Briefing(1)]);

        outcomes.ShouldBe([new SendOutcome.Unknown("SendGrid's answer was lost: it did not answer in time")]);
    }

    [Fact]
    public async Task A_server_that_is_not_there_took_nothing()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        var outcomes = await Send(
            Mails.Briefings(2),
            o => o with { BaseAddress = new Uri($"http://127.0.0.1:{port}/") }
        );

        outcomes.ShouldAllBe(o => o is SendOutcome.NotSent);
    }

    [Fact]
    public async Task A_call_that_is_ended_before_it_began_sends_nothing()
    {
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();

        var outcomes = await Sender(o => o).SendAsync(Mails.Briefings(2), ended.Token);

        outcomes.ShouldAllBe(o => o is SendOutcome.NotSent);
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_process_that_slept_past_the_limit_makes_no_further_request()
    {
        // Mails of different contents, so a request each. The clock alone is moved: timers are not to be relied on.
        var slept = new MovableTime();
        server.Answer = _ =>
        {
            slept.Ahead += TimeSpan.FromMinutes(2);
            return SendGridDouble.Http(202, "", "X-Message-Id: m1");
        };
        var options = new SendGridOptions("secret") { BaseAddress = server.Address };
        var sender = new SendGridMailSender(http, options, Mails.Identity, slept);

        var mail = Mails.Briefing(0);
        var other = Mails.Briefing(1) with { Content = mail.Content with { Subject = "Another" } };

        var outcomes = await sender.SendAsync([mail, other], TestContext.Current.CancellationToken);

        outcomes[0].ShouldBeOfType<SendOutcome.Accepted>();
        outcomes[1].ShouldBeOfType<SendOutcome.NotSent>();
        server.Requests.Count.ShouldBe(1);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    private static string Error(string message, string? field) =>
        JsonSerializer.Serialize(
            new
            {
                errors = new[]
                {
                    new
                    {
                        message,
                        field,
                        help = "",
                    },
                },
            }
        );

    private Task<IReadOnlyList<SendOutcome>> Send(
        IReadOnlyList<OutgoingMail> mails,
        Func<SendGridOptions, SendGridOptions>? change = null
    ) => Sender(change ?? (o => o)).SendAsync(mails, TestContext.Current.CancellationToken);

    private SendGridMailSender Sender(Func<SendGridOptions, SendGridOptions> change) =>
        new(http, change(new SendGridOptions("secret") { BaseAddress = server.Address }), Mails.Identity, time);
}
