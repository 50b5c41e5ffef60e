using NewsDigest.Briefings;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Subscribers;
using NewsDigest.Topics;
using NewsDigest.Web.Mail;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Tests.Mail;

public class ServiceMailRendererTests
{
    public static TheoryData<string, ServiceMailKind, string> Letters =>
        new()
        {
            { "confirm", ServiceMailKind.Confirm, "en" },
            { "confirm-german", ServiceMailKind.Confirm, "de" },
            { "welcome", ServiceMailKind.Welcome, "en" },
            { "welcome-german", ServiceMailKind.Welcome, "de" },
            { "already-subscribed", ServiceMailKind.AlreadySubscribed, "en" },
            { "already-subscribed-german", ServiceMailKind.AlreadySubscribed, "de" },
            { "goodbye", ServiceMailKind.Goodbye, "en" },
            { "goodbye-german", ServiceMailKind.Goodbye, "de" },
            { "export-link", ServiceMailKind.ExportLink, "en" },
            { "erase-link-german", ServiceMailKind.EraseLink, "de" },
            { "address-link", ServiceMailKind.AddressLink, "en" },
            { "new-address", ServiceMailKind.NewAddress, "en" },
            { "address-changed", ServiceMailKind.AddressChanged, "en" },
            { "address-changed-german", ServiceMailKind.AddressChanged, "de" },
        };

    [Theory]
    [MemberData(nameof(Letters))]
    public async Task Each_mail_is_as_it_was_looked_at(string name, ServiceMailKind kind, string language)
    {
        var mail = await Render(Letter(kind, language));

        Golden.ShouldMatch(mail.Html, $"Mail/service-{name}.html");
        Golden.ShouldMatch($"{mail.Subject}\n{mail.Text}", $"Mail/service-{name}.txt");
    }

    [Fact]
    public async Task A_welcome_with_a_briefing_is_as_it_was_looked_at()
    {
        var mail = await Render(
            Letter(ServiceMailKind.Welcome, "en") with
            {
                Briefing = UsualBriefings.OneStory(),
                Footer = SampleBriefings.Footer,
            }
        );

        Golden.ShouldMatch(mail.Html, "Mail/service-welcome-briefing.html");
        Golden.ShouldMatch($"{mail.Subject}\n{mail.Text}", "Mail/service-welcome-briefing.txt");
    }

    public static TheoryData<ServiceMailKind, string> Answers =>
        new(
            from kind in new[]
            {
                ServiceMailKind.UnsubscribeAsked,
                ServiceMailKind.PauseAsked,
                ServiceMailKind.HelpAsked,
            }
            from language in new[] { "en", "de" }
            select (kind, language)
        );

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_to_a_mail_says_what_was_asked_and_leads_to_where_it_is_done(
        ServiceMailKind kind,
        string language
    )
    {
        var mail = await Render(Letter(kind, language));

        mail.Subject.ShouldContain("News Digest");
        mail.Html.ShouldContain("href=\"https://digest.example/preferences?t=abc\"");
        mail.Text.ShouldContain("https://digest.example/preferences?t=abc");
        mail.Text.ShouldNotContain("AskedMail");
    }

    [Fact]
    public async Task A_name_made_of_markup_is_text()
    {
        var letter = Letter(ServiceMailKind.Confirm, "en") with { Topics = ["<img src=x onerror=alert(1)>"] };

        var mail = await new ServiceMailRenderer(new SiteLook("<b>Tide</b>\r\nBcc: all@news.example")).RenderAsync(
            letter,
            TestContext.Current.CancellationToken
        );

        mail.Html.ShouldNotContain("<b>");
        mail.Html.ShouldNotContain("<img");
        mail.Subject.ShouldNotContain('\n');
        mail.Subject.ShouldNotContain('\r');
    }

    [Fact]
    public async Task All_lines_of_the_text_but_addresses_are_short() =>
        (await Render(Letter(ServiceMailKind.Confirm, "de")))
            .Text.Split('\n')
            .Where(line => !line.Contains("https://"))
            .ShouldAllBe(line => line.Length <= BriefingText.Width);

    private static ServiceLetter Letter(ServiceMailKind kind, string language) =>
        new(
            kind,
            new ReaderChoices([new TopicId("sport")], BriefingLength.Short, language, []),
            ["politics and government", "sport"],
            new Slot("America/New_York", new TimeOnly(7, 0)),
            BriefingDays.Weekdays,
            new Uri(
                kind switch
                {
                    ServiceMailKind.Confirm => "https://digest.example/confirm?t=abc",
                    ServiceMailKind.Goodbye or ServiceMailKind.AddressChanged => "https://digest.example/",
                    ServiceMailKind.ExportLink => "https://digest.example/export?t=abc",
                    ServiceMailKind.EraseLink => "https://digest.example/erase?t=abc",
                    ServiceMailKind.AddressLink => "https://digest.example/address?t=abc",
                    ServiceMailKind.NewAddress => "https://digest.example/new-address?t=abc",
                    _ => "https://digest.example/preferences?t=abc",
                }
            )
        )
        {
            Footer = kind is ServiceMailKind.Welcome or ServiceMailKind.AlreadySubscribed
                ? SampleBriefings.Footer
                : new BriefingFooter { PostalAddress = SampleBriefings.Footer.PostalAddress },
        };

    private static Task<MailContent> Render(ServiceLetter letter) =>
        new ServiceMailRenderer(new SiteLook()).RenderAsync(letter, TestContext.Current.CancellationToken);
}
