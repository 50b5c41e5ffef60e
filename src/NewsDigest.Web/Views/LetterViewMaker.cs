using NewsDigest.Delivery.ServiceMails;
using NewsDigest.Subscribers;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Views;

/// <summary>Makes a service mail fit to be shown.</summary>
public static class LetterViewMaker
{
    private const int MaxName = 60;

    /// <summary>The mail as it is shown.</summary>
    /// <param name="letter">What it says.</param>
    /// <param name="look">The site that says it.</param>
    public static LetterView Make(ServiceLetter letter, SiteLook look)
    {
        var language = letter.Choices.Language;
        var (words, texts) = (look.Texts.Words(language), look.Texts.Pages(language));
        var siteName = DisplayText.Clean(look.Name, MaxName);
        var kind = letter.Kind.ToString();
        return new LetterView(
            words,
            siteName,
            texts.Format(kind + "MailSubject", siteName),
            texts[kind + "MailHeading"],
            texts.Format(kind + "MailLead", siteName),
            letter.Kind
                is ServiceMailKind.Confirm
                    or ServiceMailKind.Welcome
                    or ServiceMailKind.AlreadySubscribed
                    or ServiceMailKind.PauseAsked
                    or ServiceMailKind.HelpAsked
                ? ChoiceFacts.Of(letter.Topics, letter.Slot, letter.Days, letter.Choices.Length, words, texts)
                : [],
            texts[kind + "MailAction"],
            WebLink.Of(letter.Action) ?? "",
            Notes(letter, texts),
            BriefingViewMaker.Footer(letter.Footer, [], words)
        );
    }

    private static List<string> Notes(ServiceLetter letter, SiteWording texts)
    {
        var kind = letter.Kind.ToString();
        if (letter.Kind == ServiceMailKind.Welcome)
            return [texts[letter.Briefing is null ? "WelcomeMailWithout" : "WelcomeMailWith"]];
        return [.. new[] { texts.Find(kind + "MailNote"), texts.Find(kind + "MailNotYou") }.OfType<string>()];
    }
}
