using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Inbound;
using NewsDigest.Subscribers.Links;
using NewsDigest.Subscribers.SignUp;

namespace NewsDigest.Tests.Subscribers.Inbound;

public class TakeMailTests
{
    private readonly SubscribingHouse house = new();
    private readonly LinkSigner signer = new([new SigningKey("k1", new byte[32])]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("subscribe", "en")]
    [InlineData("abonnieren", "de")]
    [InlineData("help", "en")]
    public async Task Somebody_new_is_asked_to_confirm_and_nothing_else_happens(string word, string language)
    {
        (await Take("ada@reader.example", word)).ShouldBe(TakeMailOutcome.Answered);

        var pending = await house.Find("ada@reader.example");
        pending!.State.ShouldBe(SubscriberState.Pending);
        pending.Choices.Language.ShouldBe(language);
        pending.Slot.ShouldBe(SubscribingHouse.Morning);
        pending.Consent.Shown.ShouldBe($"mail 1 ({language})");
        house.Mails.ShouldHaveSingleItem().Kind.ShouldBe(ServiceMailKind.Confirm);
    }

    [Theory]
    [InlineData("unsubscribe", ServiceMailKind.UnsubscribeAsked)]
    [InlineData("pause", ServiceMailKind.PauseAsked)]
    [InlineData("help", ServiceMailKind.HelpAsked)]
    [InlineData("subscribe", ServiceMailKind.AlreadySubscribed)]
    public async Task Whatever_is_asked_in_a_readers_name_they_are_asked_and_nothing_changes(
        string word,
        ServiceMailKind kind
    )
    {
        await house.Reader("ada@reader.example");
        var before = await house.Find("ada@reader.example");
        house.Time.Advance(TimeSpan.FromHours(1));
        house.Mails.Clear();

        (await Take("ada@reader.example", word)).ShouldBe(TakeMailOutcome.Answered);

        (await house.Find("ada@reader.example")).ShouldBe(before);
        house.Mails.ShouldHaveSingleItem().Kind.ShouldBe(kind);
    }

    [Theory]
    [InlineData("unsubscribe")]
    [InlineData("pause")]
    public async Task Whoever_is_no_reader_has_nothing_to_leave(string word)
    {
        (await Take("ada@reader.example", word)).ShouldBe(TakeMailOutcome.NotSubscribed);

        house.Mails.ShouldBeEmpty();
        (await house.Find("ada@reader.example")).ShouldBeNull();
    }

    [Fact]
    public async Task However_many_mails_come_in_a_clock_hour_one_is_answered()
    {
        await house.Reader("ada@reader.example");
        house.Mails.Clear();

        foreach (var word in new[] { "help", "unsubscribe", "pause", "unsubscribe", "help", "help" })
        {
            await Take("ada@reader.example", word);
            house.Time.Advance(TimeSpan.FromMinutes(1));
        }

        house.Mails.Select(m => m.Id).Distinct().ShouldHaveSingleItem();
        house.Mails.Count.ShouldBeLessThanOrEqualTo(3);
        house.Mails.Clear();
        house.Time.Advance(TimeSpan.FromHours(1));
        await Take("ada@reader.example", "unsubscribe");
        house.Mails.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(true, false, TakeMailOutcome.Automatic)]
    [InlineData(false, true, TakeMailOutcome.Forged)]
    public async Task A_mail_of_a_program_or_a_forger_is_not_answered(
        bool isAutomatic,
        bool isForged,
        TakeMailOutcome outcome
    )
    {
        var mail = Mail("ada@reader.example", "subscribe") with { IsAutomatic = isAutomatic, IsForged = isForged };

        (await Use().RunAsync(mail, Cancel)).ShouldBe(outcome);

        house.Mails.ShouldBeEmpty();
        (await house.Find("ada@reader.example")).ShouldBeNull();
    }

    [Fact]
    public async Task A_mail_without_a_sender_is_left() =>
        (await Use().RunAsync(new InboundMail(null, "subscribe", ""), Cancel)).ShouldBe(TakeMailOutcome.NoSender);

    [Fact]
    public async Task A_mail_that_asks_for_nothing_is_left() =>
        (await Take("ada@reader.example", "Lovely weather")).ShouldBe(TakeMailOutcome.NothingAsked);

    [Fact]
    public async Task A_network_that_floods_is_left()
    {
        var use = Use();
        for (var i = 0; i < 200; i++)
        {
            var mail = Mail($"reader{i}@reader.example", "pause") with { Network = "203.0.113.0/24" };
            (await use.RunAsync(mail, Cancel)).ShouldBe(TakeMailOutcome.NotSubscribed);
        }

        var last = Mail("ada@reader.example", "subscribe") with { Network = "203.0.113.0/24" };
        (await use.RunAsync(last, Cancel)).ShouldBe(TakeMailOutcome.TooMany);
        (await use.RunAsync(last with { Network = "198.51.100.0/24" }, Cancel)).ShouldBe(TakeMailOutcome.Answered);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task The_token_of_a_readers_mail_ends_the_subscription_whoever_sends_it(
        bool isAutomatic,
        bool isForged
    )
    {
        var id = await house.Reader("ada@reader.example");
        var token = signer.Sign(new SignedLink(LinkPurpose.Unsubscribe, id));
        var mail = Mail("other@reader.example", $"unsubscribe {token}") with
        {
            IsAutomatic = isAutomatic,
            IsForged = isForged,
        };

        (await Use().RunAsync(mail, Cancel)).ShouldBe(TakeMailOutcome.Unsubscribed);

        (await house.Find("ada@reader.example"))!.State.ShouldBe(SubscriberState.Unsubscribed);
    }

    [Fact]
    public async Task A_token_that_serves_another_purpose_or_is_mutated_ends_nothing()
    {
        var id = await house.Reader("ada@reader.example");
        var token = signer.Sign(new SignedLink(LinkPurpose.Unsubscribe, id));
        string[] others =
        [
            signer.Sign(new SignedLink(LinkPurpose.Preferences, id)),
            token[..^1],
            token + "a",
            token.ToUpperInvariant(),
        ];

        foreach (var other in others)
            (await Take("other@reader.example", $"unsubscribe {other}")).ShouldBe(TakeMailOutcome.NotSubscribed);

        (await house.Find("ada@reader.example"))!.State.ShouldBe(SubscriberState.Active);
    }

    [Fact]
    public async Task A_suppressed_address_is_not_mailed()
    {
        await house.Reader("ada@reader.example");
        await house.Suppress.RunAsync(Readers.Address("ada@reader.example"), "reported as spam", Cancel);
        house.Mails.Clear();

        await Take("ada@reader.example", "subscribe");
        await Take("ada@reader.example", "help");

        house.Mails.ShouldBeEmpty();
    }

    private Task<TakeMailOutcome> Take(string from, string subject) => Use().RunAsync(Mail(from, subject), Cancel);

    private static InboundMail Mail(string from, string subject) => new(Readers.Address(from), subject, "");

    private TakeMail Use() =>
        new(
            house.Addresses,
            house.Subscribers,
            new Subscribe(
                house.Addresses,
                house.Subscribers,
                house.Change,
                house,
                house,
                house,
                house.Key,
                house.Limits,
                house.Time
            ),
            house.Unsubscribe,
            house,
            house,
            signer,
            house.Key,
            new MailSignUp(SubscribingHouse.Morning, "en"),
            house.Time
        );
}
