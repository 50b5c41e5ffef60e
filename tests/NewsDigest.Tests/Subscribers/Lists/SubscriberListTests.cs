using NewsDigest.Briefings;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Lists;
using NewsDigest.Subscribers.SignUp;
using NewsDigest.Topics;

namespace NewsDigest.Tests.Subscribers.Lists;

public class SubscriberListTests
{
    private static readonly Slot Morning = new("Europe/Lisbon", new TimeOnly(6, 30));

    [Theory]
    [InlineData("enabled", SubscriberState.Pending)]
    [InlineData("disabled", SubscriberState.Unsubscribed)]
    [InlineData("blocklisted", SubscriberState.Suppressed)]
    public void A_list_of_listmonk_keeps_its_states_and_proves_no_consent(string status, SubscriberState state)
    {
        var row = Read(
                $"""
                uuid,email,name,attributes,status,created_at,updated_at
                5c2a,ada@news.example,Ada,"{'{'}""city"": ""Brack""{'}'}",{status},2025-01-02,2025-01-02
                """
            )
            .ShouldHaveSingleItem();

        row.Line.ShouldBe(2);
        var subscriber = row.Subscriber.ShouldNotBeNull();
        subscriber.State.ShouldBe(state);
        subscriber.Proof.ShouldBeNull();
        subscriber.Slot.ShouldBe(Morning);
        subscriber.Choices.Language.ShouldBe("en");
        subscriber.Days.ShouldBe(BriefingDays.Every);
    }

    [Fact]
    public void A_list_of_Mailchimp_proves_consent_where_somebody_signed_up_and_confirmed()
    {
        const string list = """
            "Email Address","First Name",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,TAGS
            ada@news.example,Ada,4,"2024-05-01 08:00:00",203.0.113.9,"2024-05-01 08:02:10",203.0.113.9,
            bob@news.example,Bob,2,,,"2024-05-03 10:00:00",203.0.113.9,
            """;

        var rows = Read(list);

        var ada = rows[0].Subscriber!;
        ada.State.ShouldBe(SubscriberState.Active);
        ada.Proof.ShouldBe(
            new Consent(
                "sign-up form at Mailchimp, confirmed there",
                new DateTimeOffset(2024, 5, 1, 8, 0, 0, TimeSpan.Zero),
                "203.0.113.0/24"
            )
        );
        ada.Confirmed.ShouldBe(new DateTimeOffset(2024, 5, 1, 8, 2, 10, TimeSpan.Zero));
        rows[1].Subscriber!.State.ShouldBe(SubscriberState.Pending);
    }

    [Theory]
    [InlineData("UNSUB_TIME", SubscriberState.Unsubscribed)]
    [InlineData("CLEAN_TIME", SubscriberState.Suppressed)]
    public void Mailchimps_lists_of_who_left_and_what_bounced_are_known_by_their_columns(
        string column,
        SubscriberState state
    ) =>
        Read($"Email Address,{column}\nada@news.example,2025-02-03 10:00:00")
            .ShouldHaveSingleItem()
            .Subscriber!.State.ShouldBe(state);

    [Fact]
    public void What_the_operator_says_proves_the_consent_of_all()
    {
        var row = Read("email,status\nada@news.example,enabled", consent: "paper forms of the fair of 2025").Single();

        row.Subscriber!.State.ShouldBe(SubscriberState.Active);
        row.Subscriber.Proof!.Shown.ShouldBe("operator: paper forms of the fair of 2025");
    }

    [Fact]
    public void What_we_write_we_read()
    {
        var subscriber = Readers.At(new Slot("America/New_York", new TimeOnly(7, 30))) with
        {
            State = SubscriberState.Paused,
            PausedUntil = new DateOnly(2026, 4, 1),
            Choices = new ReaderChoices(
                [new TopicId("sport"), new TopicId("health")],
                BriefingLength.Long,
                "de",
                ["en"]
            )
            {
                IsToldWhenQuiet = true,
            },
            Days = BriefingDays.Monday | BriefingDays.Friday,
            Confirmed = new DateTimeOffset(2026, 3, 1, 1, 2, 3, TimeSpan.Zero),
        };

        var read = Read(SubscriberCsv.Head + SubscriberCsv.Line(subscriber)).Single().Subscriber!;

        read.Address.ShouldBe(subscriber.Address);
        read.State.ShouldBe(subscriber.State);
        read.PausedUntil.ShouldBe(subscriber.PausedUntil);
        read.Slot.ShouldBe(subscriber.Slot);
        read.Days.ShouldBe(subscriber.Days);
        read.Choices.Topics.ShouldBe(subscriber.Choices.Topics);
        read.Choices.StoryLanguages.ShouldBe(["en"]);
        read.Choices.IsToldWhenQuiet.ShouldBeTrue();
        read.Choices.Length.ShouldBe(BriefingLength.Long);
        read.Proof.ShouldBe(subscriber.Consent);
        read.Confirmed.ShouldBe(subscriber.Confirmed);
    }

    [Fact]
    public void A_sign_up_that_nobody_confirmed_does_not_come_back_as_proof()
    {
        var pending = Readers.At(Morning) with { State = SubscriberState.Pending };

        var read = Read(SubscriberCsv.Head + SubscriberCsv.Line(pending)).Single().Subscriber!;

        read.State.ShouldBe(SubscriberState.Pending);
        read.Proof.ShouldBeNull();
    }

    [Theory]
    [InlineData("not an address,active,,,", "that is no e-mail address")]
    [InlineData(",active,,,", "there is no address")]
    [InlineData("ada@news.example,asleep,,,", "'asleep' is no state")]
    [InlineData("ada@news.example,active,astrology,,", "'astrology' is no topic")]
    [InlineData("ada@news.example,active,,Mars/Olympus,", "'Mars/Olympus' is no time zone")]
    [InlineData("ada@news.example,active,,,25:00", "'25:00' is no time of day")]
    public void A_line_that_cannot_be_read_says_why_and_the_others_go_on(string line, string fault)
    {
        var rows = Read($"address,state,topics,zone,time\n{line}\nbob@news.example,active,,,");

        rows.Count.ShouldBe(2);
        rows[0].Fault.ShouldNotBeNull().ShouldContain(fault);
        rows[0].Fault!.ShouldNotContain("ada@");
        rows[1].Subscriber.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no list at all")]
    [InlineData("name,phone\nAda,123")]
    public void A_file_without_a_column_of_addresses_holds_nobody(string text) => Read(text).ShouldBeEmpty();

    private static List<ListedRow> Read(string text, string? consent = null) =>
        [
            .. new SubscriberList(
                TopicCatalogue.Iptc,
                new ListDefaults(Morning, "en") { Consent = consent },
                TimeProvider.System
            ).Read(text),
        ];
}
