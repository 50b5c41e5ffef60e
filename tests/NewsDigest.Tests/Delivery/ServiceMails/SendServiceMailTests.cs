using System.Collections.Concurrent;
using NewsDigest.Adapters.Memory;
using NewsDigest.Articles;
using NewsDigest.Briefings.Editions;
using NewsDigest.Delivery;
using NewsDigest.Delivery.Ledger;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Stories;
using NewsDigest.Stories.Ranking;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Addresses;
using NewsDigest.Subscribers.Links;
using NewsDigest.Summaries;
using NewsDigest.Tests.Subscribers;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Delivery.ServiceMails;

public class SendServiceMailTests
{
    private const string Ada = "ada@news.example";

    private readonly SubscribingHouse house = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private readonly MemoryEditionStore editions = new();
    private readonly MemorySenderPauseStore pauses = new();
    private readonly Sender sender = new();
    private readonly MemoryServiceMailLog log = new();
    private readonly MemoryDeliveryLedger ledger = new();
    private readonly Letters letters = new();

    [Fact]
    public async Task A_message_that_comes_twice_mails_once()
    {
        var mail = await SignUp();

        (await Send(mail)).ShouldBeOfType<ServiceMailOutcome.Done>();
        (await Send(mail)).ShouldBeOfType<ServiceMailOutcome.Done>();

        sender.Mails.ShouldHaveSingleItem().To.Value.ShouldBe(Ada);
    }

    [Fact]
    public async Task A_message_that_comes_fifty_times_at_once_mails_once()
    {
        var mail = await SignUp();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Send(mail))));

        sender.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_confirmation_leads_to_a_link_that_lasts_a_week_and_to_no_other()
    {
        await Send(await SignUp());

        var letter = letters.All.ShouldHaveSingleItem();
        letter.Action.AbsoluteUri.ShouldStartWith("https://news.example/confirm?t=");
        letter.Footer.Links.ShouldBe(new ReaderLinks());
        Verify(letter.Action, LinkPurpose.Confirm, TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1))
            .ShouldBeOfType<LinkVerdict.Valid>();
        Verify(letter.Action, LinkPurpose.Confirm, TimeSpan.FromDays(7)).ShouldBeOfType<LinkVerdict.Expired>();
        sender.Mails.Single().Unsubscribe.ShouldBeNull();
    }

    [Fact]
    public async Task A_mail_that_the_sender_did_not_take_is_sent_when_its_message_comes_again()
    {
        var mail = await SignUp();
        sender.Answer = new SendOutcome.NotSent("connection refused", TimeSpan.FromMinutes(2));
        (await Send(mail)).ShouldBe(new ServiceMailOutcome.Waiting("connection refused", TimeSpan.FromMinutes(2)));

        sender.Answer = new SendOutcome.Accepted(null);
        house.Time.Advance(TimeSpan.FromMinutes(2));
        await Send(mail);

        sender.Mails.Count.ShouldBe(2);
        (await Send(mail)).ShouldBeOfType<ServiceMailOutcome.Done>();
        sender.Mails.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_blocked_sender_is_left_alone_for_a_while()
    {
        var mail = await SignUp();
        sender.Answer = new SendOutcome.SenderBlocked("wrong key");

        var waiting = (await Send(mail)).ShouldBeOfType<ServiceMailOutcome.Waiting>();

        waiting.RetryAfter.ShouldBe(TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task While_the_sender_is_paused_nothing_is_sent()
    {
        var mail = await SignUp();
        await pauses.SaveAsync(new SenderPause(SubscribingHouse.Start.AddMinutes(20), "quota spent"), Stop);

        (await Send(mail)).ShouldBe(new ServiceMailOutcome.Waiting("quota spent", TimeSpan.FromMinutes(20)));

        sender.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_whose_fate_is_unknown_is_not_sent_again()
    {
        var mail = await SignUp();
        sender.Answer = new SendOutcome.Unknown("no answer in time");

        await Send(mail);
        await Send(mail);

        sender.Mails.Count.ShouldBe(1);
    }

    /// <summary>Else nobody would send it: whoever asks next finds that it was handed to the sender before.</summary>
    [Fact]
    public async Task A_process_that_is_asked_to_stop_as_the_sender_answers_notes_the_answer()
    {
        var mail = await SignUp();
        using var stop = new CancellationTokenSource();
        sender.Answer = new SendOutcome.NotSent("connection refused", TimeSpan.FromMinutes(2));
        sender.WhileSending = stop.CancelAsync;

        (await SendUntil(mail, stop.Token)).ShouldBeOfType<ServiceMailOutcome.Waiting>();

        sender.Answer = new SendOutcome.Accepted(null);
        house.Time.Advance(TimeSpan.FromMinutes(2));
        await Send(mail);
        sender.Mails.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_dead_address_is_suppressed()
    {
        var mail = await SignUp();
        sender.Answer = new SendOutcome.Refused("mailbox unknown", AddressIsDead: true);

        await Send(mail);

        (await house.Find(Ada))!.State.ShouldBe(SubscriberState.Suppressed);
    }

    [Fact]
    public async Task An_address_that_is_refused_but_not_dead_is_not_suppressed()
    {
        var mail = await SignUp();
        sender.Answer = new SendOutcome.Refused("content not wanted", AddressIsDead: false);

        await Send(mail);

        (await house.Find(Ada))!.State.ShouldBe(SubscriberState.Pending);
    }

    [Fact]
    public async Task Goodbye_does_not_go_to_somebody_who_never_confirmed()
    {
        var mail = await SignUp();
        await house.Unsubscribe.RunAsync(mail.Subscriber, true, Stop);

        await Send(ServiceMail.Of(ServiceMailKind.Goodbye, mail.Subscriber, "test", SubscribingHouse.Start));

        sender.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_address_is_not_asked_again_once_it_is_theirs()
    {
        var id = await house.Reader(Ada);
        await house.RequestAddress.RunAsync(id, Readers.Address("new@news.example"), Stop);
        var mail = house.Mails.Last();
        var expires = (await house.Subscribers.FindAsync(id, Stop))!.AddressChange!.Expires;
        await house.ConfirmAddress.RunAsync(id, expires, Stop);

        await Send(mail);

        sender.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_welcome_that_comes_late_does_not_take_back_what_a_briefing_has_told()
    {
        await editions.SaveAsync(Edition(SubscribingHouse.Start.AddHours(-2)), Stop);
        await house.Reader(Ada);
        var row = (await house.Rows(SubscribingHouse.Morning)).Single();
        await house.Schedule.SaveReceivedAsync(row, SubscribingHouse.Start, Stop);

        await Send(house.Mails.Last());

        (await house.Rows(SubscribingHouse.Morning)).Single().LastReceived.ShouldBe(SubscribingHouse.Start);
    }

    [Theory]
    [InlineData(ServiceMailKind.Confirm, SubscriberState.Active)]
    [InlineData(ServiceMailKind.Confirm, SubscriberState.Unsubscribed)]
    [InlineData(ServiceMailKind.Confirm, SubscriberState.Suppressed)]
    [InlineData(ServiceMailKind.Welcome, SubscriberState.Pending)]
    [InlineData(ServiceMailKind.Welcome, SubscriberState.Unsubscribed)]
    [InlineData(ServiceMailKind.Welcome, SubscriberState.Suppressed)]
    [InlineData(ServiceMailKind.AlreadySubscribed, SubscriberState.Pending)]
    [InlineData(ServiceMailKind.AlreadySubscribed, SubscriberState.Unsubscribed)]
    [InlineData(ServiceMailKind.AlreadySubscribed, SubscriberState.Suppressed)]
    [InlineData(ServiceMailKind.Goodbye, SubscriberState.Pending)]
    [InlineData(ServiceMailKind.Goodbye, SubscriberState.Active)]
    [InlineData(ServiceMailKind.Goodbye, SubscriberState.Suppressed)]
    public async Task Nobody_gets_a_mail_that_their_state_forbids(ServiceMailKind kind, SubscriberState state)
    {
        var id = await house.Reader(Ada);
        await house.Change.ApplyAsync(id, s => s with { State = state }, Stop);

        await Send(ServiceMail.Of(kind, id, "test", SubscribingHouse.Start));

        sender.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_that_is_suppressed_gets_nothing_whatever_the_subscriber_says()
    {
        var mail = await SignUp();
        var hash = AddressHash.Of(Readers.Address(Ada), house.Key.Secret.Span);
        await house.Addresses.SuppressAsync(hash, "mailbox unknown", Stop);

        await Send(mail);

        sender.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_leaves_while_the_mail_is_made_does_not_get_it()
    {
        var mail = await SignUp();
        letters.WhileMaking = () => house.Unsubscribe.RunAsync(mail.Subscriber, false, Stop);

        await Send(mail);

        sender.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task Goodbye_goes_to_whoever_left()
    {
        var id = await house.Reader(Ada);
        await house.Unsubscribe.RunAsync(id, true, Stop);

        await Send(house.Mails.Last());

        letters.All.ShouldHaveSingleItem().Kind.ShouldBe(ServiceMailKind.Goodbye);
        sender.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_welcome_brings_the_newest_briefing_and_the_next_one_goes_on_from_there()
    {
        var instant = SubscribingHouse.Start.AddHours(-2);
        await editions.SaveAsync(Edition(instant), Stop);
        await house.Reader(Ada);

        await Send(house.Mails.Last());

        letters.All.Single().Briefing.ShouldNotBeNull().Sections.ShouldHaveSingleItem();
        sender.Mails.Single().Unsubscribe.ShouldNotBeNull();
        (await house.Rows(SubscribingHouse.Morning)).Single().LastReceived.ShouldBe(instant);
    }

    [Fact]
    public async Task A_welcome_without_news_is_a_greeting()
    {
        await editions.SaveAsync(Edition(SubscribingHouse.Start.AddDays(-4)), Stop);
        await house.Reader(Ada);

        await Send(house.Mails.Last());

        letters.All.Single().Briefing.ShouldBeNull();
        (await house.Rows(SubscribingHouse.Morning)).Single().LastReceived.ShouldBeNull();
    }

    [Fact]
    public async Task A_welcome_with_news_shortly_before_the_slot_is_counted_as_its_briefing()
    {
        // 05:00 in Lisbon; the slot is at 07:00.
        house.Time.SetUtcNow(SubscribingHouse.Start.AddHours(20));
        await editions.SaveAsync(Edition(SubscribingHouse.Start), Stop);
        var id = await house.Reader(Ada);

        await Send(house.Mails.Last());

        var entry = await ledger.FindAsync(new DeliveryId(id, new DateOnly(2026, 3, 7)), Stop);
        entry.ShouldNotBeNull().State.ShouldBe(DeliveryState.Covered);
        entry.Edition.ShouldBe(SubscribingHouse.Start);
    }

    [Fact]
    public async Task A_welcome_after_the_slot_stands_for_no_briefing()
    {
        await editions.SaveAsync(Edition(SubscribingHouse.Start), Stop);
        await house.Reader(Ada);

        await Send(house.Mails.Last());

        for (var day = 5; day <= 8; day++)
            (await ledger.ReadAsync(new DateOnly(2026, 3, day), Stop).ToListAsync(Stop)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sender_that_takes_none_for_now_is_left_alone_by_all_mails_and_a_full_mailbox_by_its_own(
        bool isMailboxFull
    )
    {
        var wait = TimeSpan.FromMinutes(15);
        sender.Answer = new SendOutcome.NotSent("full", wait) { ConcernsThisMailOnly = isMailboxFull };

        (await Send(await SignUp())).ShouldBe(new ServiceMailOutcome.Waiting("full", wait));

        var pause = await pauses.FindCurrentAsync(house.Time.GetUtcNow(), Stop);
        pause.ShouldBe(isMailboxFull ? null : new SenderPause(SubscribingHouse.Start + wait, "full"));
    }

    [Fact]
    public async Task A_mailbox_that_stays_full_is_given_up_after_days()
    {
        sender.Answer = new SendOutcome.NotSent("full", TimeSpan.FromMinutes(15)) { ConcernsThisMailOnly = true };
        var mail = await SignUp();
        house.Time.Advance(SendServiceMail.MailboxTriedFor);
        (await Send(mail)).ShouldBeOfType<ServiceMailOutcome.Waiting>();

        house.Time.Advance(TimeSpan.FromSeconds(1));

        (await Send(mail)).ShouldBe(new ServiceMailOutcome.Done("given up: full"));
    }

    private async Task<ServiceMail> SignUp()
    {
        await house.Subscribe(Ada);
        return house.Mails.Last();
    }

    private Task<ServiceMailOutcome> Send(ServiceMail mail) => SendUntil(mail, Stop);

    private Task<ServiceMailOutcome> SendUntil(ServiceMail mail, CancellationToken stop)
    {
        var maker = new ServiceMailMaker(editions, letters, links, TopicCatalogue.Iptc, Site, house.Time);
        return new SendServiceMail(
            house.Subscribers,
            house.Addresses,
            house.Schedule,
            new DeliveryClaims(ledger, new DeliverySettings(), house.Time),
            maker,
            log,
            sender,
            pauses,
            house.Suppress,
            house.Key,
            house.Time
        ).RunAsync(mail, stop);
    }

    private static LinkVerdict Verify(Uri link, LinkPurpose purpose, TimeSpan later) =>
        Signer.Verify(link.Query[3..], purpose, SubscribingHouse.Start + later);

    private static readonly SiteIdentity Site = new("The Morning Tide", new Uri("https://news.example/"), null);
    private static readonly LinkSigner Signer = new([new SigningKey("k1", new byte[32])]);
    private readonly ReaderLinkMaker links = new(Signer, Site, new SubscribingHouse());

    private static Edition Edition(DateTimeOffset instant)
    {
        var article = new ArticleId("bridge");
        var told = new EditionDevelopment(
            instant,
            "Bridge opens",
            new Summary([new SummarySentence("The bridge opened.", [new(article, 0)])]),
            [new EditionArticle(article, "bridge.txt", "Bridge opens", "Harbour Post", null, instant, "en")]
        );
        var score = new StoryScore(1, new Dictionary<string, double>());
        return new Edition(
            instant,
            [new EditionStory(new StoryId("bridge"), new TopicId("sport"), [], "en", score, [told])]
        );
    }

    private sealed class Sender : IMailSender
    {
        public ConcurrentQueue<OutgoingMail> Mails { get; } = new();

        public int MailsPerCall => 1;

        public SendOutcome Answer { get; set; } = new SendOutcome.Accepted(null);

        public Func<Task>? WhileSending { get; set; }

        public async Task<IReadOnlyList<SendOutcome>> SendAsync(
            IReadOnlyList<OutgoingMail> mails,
            CancellationToken cancellationToken
        )
        {
            foreach (var mail in mails)
                Mails.Enqueue(mail);
            if (WhileSending is { } happening)
                await happening();
            return [.. mails.Select(_ => Answer)];
        }
    }

    private sealed class Letters : IServiceMailRenderer
    {
        public ConcurrentQueue<ServiceLetter> All { get; } = new();

        public Func<Task>? WhileMaking { get; set; }

        public async Task<MailContent> RenderAsync(ServiceLetter letter, CancellationToken cancellationToken)
        {
            All.Enqueue(letter);
            if (WhileMaking is { } happening)
                await happening();
            return new MailContent(letter.Kind.ToString(), "", "");
        }
    }
}
