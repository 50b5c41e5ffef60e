using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Smtp;
using NewsDigest.Adapters.Tests.Mime;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Adapters.Tests.Smtp;

public sealed class SmtpMailSenderTests : IAsyncDisposable
{
    private readonly SmtpDouble server = new();

    [Fact]
    public async Task Mails_go_over_one_connection_and_each_is_its_readers_own()
    {
        using (var sender = Sender(o => o))
        {
            foreach (var mail in Mails.Briefings(3))
                (await Send(sender, mail)).ShouldBeOfType<SendOutcome.Accepted>();
        }

        server.Connections.ShouldBe(1);
        server.Commands.Last().ShouldBe("QUIT");
        server.Mails.Count.ShouldBe(3);
        var second = server.Mails.ElementAt(1);
        second.ShouldContain("To: reader1@news.example");
        second.ShouldContain("token-1");
        second.ShouldNotContain("tag1");
        second.ShouldContain("List-Unsubscribe: <https://digest.example/unsubscribe?t=token-1>");
    }

    [Fact]
    public async Task Mails_at_the_same_time_go_over_connections_of_their_own()
    {
        var mails = Mails.Briefings(4);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = 4;
        server.Before = line =>
        {
            if (!line.StartsWith("MAIL", StringComparison.Ordinal))
                return Task.CompletedTask;
            if (Interlocked.Decrement(ref left) == 0)
                all.SetResult();
            return all.Task;
        };
        using var sender = Sender(o => o);

        var outcomes = await Task.WhenAll(mails.Select(mail => Task.Run(() => Send(sender, mail))));

        outcomes.ShouldAllBe(o => o is SendOutcome.Accepted);
        server.Connections.ShouldBe(4);
    }

    [Theory]
    [InlineData("")]
    [InlineData("421 4.4.2 waited too long")]
    public async Task A_connection_that_the_server_gave_up_meanwhile_is_replaced(string answer)
    {
        using var sender = Sender(o => o);
        await Send(sender, Mails.Briefing(1));
        var connections = server.Connections;
        server.Answer = line =>
            line.StartsWith("MAIL", StringComparison.Ordinal) && server.Connections == connections ? answer : null;

        (await Send(sender, Mails.Briefing(2))).ShouldBeOfType<SendOutcome.Accepted>();

        server.Connections.ShouldBe(2);
        server.Mails.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_mail_whose_content_went_out_over_a_connection_that_waited_is_not_sent_again()
    {
        using var sender = Sender(o => o);
        await Send(sender, Mails.Briefing(1));
        Refuse(".", "");

        (await Send(sender, Mails.Briefing(2))).ShouldBeOfType<SendOutcome.Unknown>();

        server.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_waits_for_long_is_left()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var options = new SmtpOptions("127.0.0.1", server.Port, SmtpSecurity.None);
        using var sender = new SmtpMailSender(options, Mails.Identity, time);
        await Send(sender, Mails.Briefing(1));

        time.Advance(TimeSpan.FromSeconds(6));

        server.Commands.Last().ShouldBe("QUIT");
        (await Send(sender, Mails.Briefing(2))).ShouldBeOfType<SendOutcome.Accepted>();
        server.Connections.ShouldBe(2);
    }

    [Fact]
    public async Task A_mail_has_the_same_id_whenever_it_is_sent()
    {
        await Send([Mails.Briefing(1)]);
        await Send([Mails.Briefing(1)]);

        var id = $"Message-Id: <{Mails.Briefing(1).Reference}@digest.example>";
        server.Mails.ShouldAllBe(m => m.Contains(id, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("550 5.1.1 <reader1@news.example> unknown", true)]
    [InlineData("550 5.1.10 null MX", true)]
    [InlineData("550 5.7.1 relaying denied", false)]
    [InlineData("550 5.1.8 bad sender's domain", false)]
    [InlineData("552 5.2.2 mailbox full", false)]
    [InlineData("550 no", false)]
    public async Task A_recipient_refused_refuses_that_mail_alone(string answer, bool isDead)
    {
        Refuse("RCPT TO:<reader1@", answer);

        var outcomes = await Send(Mails.Briefings(3));

        var refused = outcomes[1].ShouldBeOfType<SendOutcome.Refused>();
        refused.AddressIsDead.ShouldBe(isDead);
        refused.Reason.ShouldNotContain("reader1");
        outcomes[0].ShouldBeOfType<SendOutcome.Accepted>();
        outcomes[2].ShouldBeOfType<SendOutcome.Accepted>();
        server.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task A_recipient_who_has_to_wait_lets_only_that_mail_wait()
    {
        Refuse("RCPT TO:<reader0@", "451 4.7.1 grey-listed");

        var outcomes = await Send(Mails.Briefings(2));

        outcomes[0].ShouldBeOfType<SendOutcome.NotSent>().ConcernsThisMailOnly.ShouldBeTrue();
        outcomes[1].ShouldBeOfType<SendOutcome.Accepted>();
    }

    [Theory]
    [InlineData("554 5.6.0 no")]
    [InlineData("552 5.3.4 too large")]
    public async Task A_content_refused_is_refused_and_the_address_lives(string answer)
    {
        Refuse(".", answer);

        (await Send([Mails.Briefing(1)]))
            .ShouldHaveSingleItem()
            .ShouldBeOfType<SendOutcome.Refused>()
            .AddressIsDead.ShouldBeFalse();
    }

    [Fact]
    public async Task A_login_refused_blocks_the_sender()
    {
        server.Extensions = ["AUTH PLAIN"];
        Refuse("AUTH", "535 5.7.8 no");

        var outcomes = await Send(Mails.Briefings(2), o => o with { User = "digest", Password = "wrong" });

        outcomes.ShouldAllBe(o => o is SendOutcome.SenderBlocked);
        server.Connections.ShouldBe(1);
        server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sender_refused_blocks_and_tries_no_further()
    {
        Refuse("MAIL FROM", "550 5.7.1 not from here");

        (await Send(Mails.Briefings(2))).ShouldAllBe(o => o is SendOutcome.SenderBlocked);
        server.Commands.Count(c => c.StartsWith("MAIL", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_server_without_TLS_is_refused_where_TLS_is_asked_for()
    {
        var outcomes = await Send(Mails.Briefings(1), o => o with { Security = SmtpSecurity.StartTls });

        outcomes.ShouldHaveSingleItem().ShouldBeOfType<SendOutcome.SenderBlocked>();
        server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_connection_lost_after_the_content_leaves_the_mail_unknown_and_the_next_goes_over_another()
    {
        var ends = 0;
        server.Answer = line => line == "." && ends++ == 0 ? "" : null;

        var outcomes = await Send(Mails.Briefings(2));

        outcomes[0].ShouldBeOfType<SendOutcome.Unknown>();
        outcomes[1].ShouldBeOfType<SendOutcome.Accepted>();
        server.Connections.ShouldBe(2);
    }

    [Theory]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    [InlineData("DATA")]
    public async Task A_connection_lost_before_the_content_took_nothing(string command)
    {
        Refuse(command, "");

        (await Send([Mails.Briefing(1)])).ShouldHaveSingleItem().ShouldBeOfType<SendOutcome.NotSent>();
    }

    [Fact]
    public async Task A_server_that_keeps_closing_is_not_tried_for_every_mail()
    {
        Refuse("MAIL", "");

        (await Send(Mails.Briefings(20))).ShouldAllBe(o => o is SendOutcome.NotSent);
        server.Connections.ShouldBeLessThanOrEqualTo(3);
    }

    [Theory]
    [InlineData("421 4.3.2 too busy", typeof(SendOutcome.NotSent))]
    [InlineData("554 5.7.1 we know you", typeof(SendOutcome.SenderBlocked))]
    public async Task A_server_that_does_not_greet_us_took_nothing(string greeting, Type outcome)
    {
        Refuse("CONNECT", greeting);

        (await Send(Mails.Briefings(2))).ShouldAllBe(o => o.GetType() == outcome);
    }

    [Fact]
    public async Task A_server_that_is_not_there_took_nothing()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        (await Send(Mails.Briefings(2), o => o with { Port = port })).ShouldAllBe(o => o is SendOutcome.NotSent);
    }

    [Fact]
    public async Task A_server_that_is_silent_after_the_content_leaves_the_mail_unknown()
    {
        using var ended = new CancellationTokenSource();
        server.Answer = line =>
        {
            if (line != ".")
                return null;
            ended.Cancel();
            return "";
        };

        using var sender = Sender(o => o);

        var outcomes = await sender.SendAsync(Mails.Briefings(2), ended.Token);

        outcomes[0].ShouldBeOfType<SendOutcome.Unknown>();
        outcomes[1].ShouldBeOfType<SendOutcome.NotSent>();
    }

    [Fact]
    public async Task A_process_that_slept_past_the_limit_sends_no_further_mail()
    {
        // The clock alone is moved: timers are not to be relied on.
        var slept = new MovableTime();
        server.Answer = line =>
        {
            if (line == ".")
                slept.Ahead += TimeSpan.FromMinutes(2);
            return null;
        };
        var options = new SmtpOptions("127.0.0.1", server.Port, SmtpSecurity.None);
        using var sender = new SmtpMailSender(options, Mails.Identity, slept);

        var outcomes = await sender.SendAsync(Mails.Briefings(2), TestContext.Current.CancellationToken);

        outcomes[0].ShouldBeOfType<SendOutcome.Accepted>();
        outcomes[1].ShouldBeOfType<SendOutcome.NotSent>();
        server.Mails.Count.ShouldBe(1);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private void Refuse(string command, string answer) =>
        server.Answer = line => line.StartsWith(command, StringComparison.Ordinal) ? answer : null;

    private async Task<IReadOnlyList<SendOutcome>> Send(
        IReadOnlyList<OutgoingMail> mails,
        Func<SmtpOptions, SmtpOptions>? change = null
    )
    {
        using var sender = Sender(change ?? (o => o));
        return await sender.SendAsync(mails, TestContext.Current.CancellationToken);
    }

    private static async Task<SendOutcome> Send(SmtpMailSender sender, OutgoingMail mail) =>
        (await sender.SendAsync([mail], TestContext.Current.CancellationToken)).ShouldHaveSingleItem();

    private SmtpMailSender Sender(Func<SmtpOptions, SmtpOptions> change) =>
        new(change(new SmtpOptions("127.0.0.1", server.Port, SmtpSecurity.None)), Mails.Identity, TimeProvider.System);
}
