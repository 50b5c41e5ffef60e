using NewsDigest.Articles.Cleaning;

namespace NewsDigest.Tests.Articles.Cleaning;

public class DebrisRulesTests
{
    private const string First =
        "The harbour council approved a new ferry terminal on Monday after a debate of seven hours.";
    private const string Second =
        "Opponents said that they would ask the regional court in Hollin to stop the building before summer.";

    /// <summary>Debris between two paragraphs, and the reason it must be dropped for.</summary>
    public static TheoryData<string, string> Between =>
        new()
        {
            { "photographer, agency and owner between bars", "Ravi Moss | Coastwire | Keystone Pictures" },
            { "photographer, agency and owner between bars", "Ravi Moss | AFP" },
            { "a label and the name of who made the picture", "Photo: Ravi Moss/Coastwire" },
            { "a label and the name of who made the picture", "Image credit: R. Moss" },
            { "a label and the name of who made the picture", "Photograph by Ravi Moss" },
            { "an agency, with or without the photographer", "Getty Images" },
            { "an agency, with or without the photographer", "REUTERS/Ravi Moss" },
            { "an agency, with or without the photographer", "(AP Photo/Ravi Moss)" },
            { "an agency, with or without the photographer", "AFP via Getty Images" },
            {
                "a label says that it describes a picture",
                "FILE PHOTO: The ferry Guillemot lies at the old pier of the harbour."
            },
            { "a label says that it describes a picture", "Image caption: The ferry lies at the old pier." },
            { "ends in the credit of its picture", "The ferry lies at the old pier on Monday. (AP Photo/Ravi Moss)" },
            {
                "ends in the credit of its picture",
                "The ferry at the old pier of Port Ellery (Photo by Ravi Moss/Coastwire)"
            },
            { "ends in the credit of its picture", "The ferry lies at the old pier. REUTERS/Ravi Moss" },
            { "announces an advertisement", "ADVERTISEMENT" },
            { "announces an advertisement", "Story continues below advertisement" },
            { "points to other articles", "Read more: Ten walks along the Sound" },
            { "points to other articles", "Related: Why the herring came back" },
            { "heads a list of other articles", "You may also like" },
            { "heads a list of other articles", "Most read" },
            {
                "says which site the entry came from",
                "The post Council approves terminal appeared first on Harbour Post."
            },
            { "says which site the entry came from", "This article was originally published by the Harbour Post." },
            { "belongs to the comments under the article", "Comments (0)" },
            { "belongs to the comments under the article", "Add Comment" },
            { "belongs to the comments under the article", "Leave a Reply" },
            { "belongs to the comments under the article", "Your email address will not be published." },
            { "holds nothing but words of buttons and forms", "Share this: Facebook Twitter E-mail Print" },
            { "holds nothing but words of buttons and forms", "Tweet" },
            { "holds nothing but words of buttons and forms", "Log out | Print | 12 replies" },
            { "holds nothing but words of buttons and forms", "Beitrag drucken" },
            {
                "speaks to the reader of the page, not of the news",
                "Our app brings you the tides of every harbour; get it in your inbox."
            },
            { "speaks to the reader of the page, not of the news", "These mails reach you on Fridays." },
            { "heads the article's tags", "Topics: ferries, harbour council" },
            { "heads the article's tags", "Stichwörter: Fähren, Hafen" },
            { "names the author in other words", "Words: Ravi Moss" },
            { "names the author in other words", "Pia Lindgaard is our harbour correspondent" },
            { "a label and the name of who made the picture", "Foto: Ravi Moss" },
            { "an agency, with or without the photographer", "R. Moss/AFP" },
            { "ends in the credit of its picture", "Die Fähre liegt am alten Kai. Foto: Ravi Moss" },
            { "ends in the credit of its picture", "The ferry lies at the old pier © Ravi Moss" },
            { "ends in the credit of its picture", "The ferry lies at the old pier on Monday. [R. Moss/EPA]" },
            { "announces an advertisement", "Anzeige" },
            { "points to other articles", "Auch interessant: Zehn Wege am Sund" },
            { "points to other articles", "» Ten walks along the Sound" },
            { "tells editors what changed", "FLASH" },
            { "tells editors what changed", "a0421: harbour-terminal" },
            { "counts readers, not facts", "1.2K shares" },
            { "says how long the article is", "4 min read" },
            { "speaks of the site", "We use cookies to make this site work and to count its readers." },
            { "speaks of the site", "By continuing to browse you agree to our use of cookies." },
            { "asks the reader to subscribe", "Sign up for our newsletter: The Tide, every Friday at six" },
            { "asks the reader to subscribe", "Get the day's headlines delivered to your inbox." },
            { "asks the reader to follow an account", "Follow us on Facebook" },
            { "asks the reader to follow an account", "Follow Ravi Moss on Twitter @ravimoss" },
            { "says how to reach the writer", "Contact the author at moss@post.example" },
            { "says how to reach the writer", "Ravi Moss can be reached at moss@post.example." },
            { "asks the reader to pay", "Already a subscriber? Log in" },
            { "asks the reader to pay", "To continue reading, please log in." },
            { "the text is cut here", "Continue reading" },
            { "the text is cut here", "(MORE)" },
            { "states an owner's rights", "© 2026 Harbour Post" },
            { "states an owner's rights", "Copyright 2026 Harbour Post. Do not copy." },
            { "states an owner's rights", "Harbour Post, all rights reserved." },
            { "names who wrote and edited", "Reporting by Casimir Holt in Lodrin; Editing by Pia Lindgaard" },
            { "names who wrote and edited", "(Reporting by Casimir Holt; editing by Pia Lindgaard)" },
            { "names who helped", "From our news services" },
            { "names who helped", "With files from Coastwire" },
            { "names who helped", "Casimir Holt in Lodrin contributed to this report." },
            { "belongs to the mail around the article", "Unsubscribe from this list" },
            { "belongs to the mail around the article", "You are receiving this email because you asked for it." },
            { "tells editors what changed", "(UPDATES with reaction of the opposition, paragraph 5)" },
            { "tells editors what changed", "EDS: Moves on general news wires." },
            { "closes a wire story", "reuter" },
            { "a rule or mark between texts", "-30-" },
            { "a rule or mark between texts", "* * *" },
            { "leads to other pages", "Back to top" },
            { "leads to other pages", "Home > News > Harbour" },
        };

    /// <summary>Debris after the last paragraph.</summary>
    public static TheoryData<string, string> Behind =>
        new()
        {
            { "says when the page changed", "Last updated at noon on day 3 by the desk" },
            { "tags run together", "councilferryHarbour Postlocal newsPort EllerycourtsPoliticsTransport" },
            { "tags for other networks", "#ferry #harbour" },
            { "initials of writer and editor", "ch/pl" },
            { "a newspaper's name behind its text", "— Harbour Post" },
        };

    [Theory]
    [MemberData(nameof(Between))]
    public void Debris_between_paragraphs_is_dropped(string reason, string debris)
    {
        var clean = BodyCleaner.Clean([First, debris, Second], "Council approves terminal");

        clean.Paragraphs.ShouldBe([First, Second], reason);
        DebrisRules.Find(debris, DebrisPlace.Anywhere)!.Reason.ShouldBe(reason);
    }

    [Theory]
    [MemberData(nameof(Behind))]
    public void Debris_behind_the_text_is_dropped(string reason, string debris)
    {
        var clean = BodyCleaner.Clean([First, Second, debris], "Council approves terminal");

        clean.Paragraphs.ShouldBe([First, Second], reason);
        DebrisRules.Find(debris, DebrisPlace.Tail)!.Reason.ShouldBe(reason);
    }

    [Fact]
    public void Every_rule_of_the_table_has_a_document()
    {
        var shown = Between.Concat(Behind).Select(row => row.Data.Item1).ToHashSet();

        DebrisRules.All.Select(rule => rule.Reason).Where(reason => !shown.Contains(reason)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Reporting by the harbour office shows that fewer ferries sail.")]
    [InlineData("Share prices of the shipping company fell by a tenth.")]
    [InlineData("Follow-up inspections on X-ray machines will take a week.")]
    [InlineData("“We use cookies as bait,” the fisherman said.")]
    [InlineData("Get out of the water, the wardens told the swimmers.")]
    [InlineData("More on this decision will be known on Friday, the mayor said.")]
    [InlineData("Related companies must publish their accounts.")]
    [InlineData("Photographs of the pier were shown to the court.")]
    [InlineData("Images from the probe reached the station at four.")]
    [InlineData("The end is near, he wrote.")]
    [InlineData("Subscribers to the old service will be moved in May.")]
    [InlineData("Search teams found the boat at dawn.")]
    [InlineData("Copyright law does not protect recipes, the judge held.")]
    [InlineData("This article of the constitution was never used.")]
    [InlineData("Comments on the plan may be sent until June.")]
    [InlineData("Updated figures will follow.")]
    [InlineData("Nine mths")]
    [InlineData("Revs 13.1 mln vs 8,937,000")]
    [InlineData("Terms were not disclosed.")]
    [InlineData("AP Moller reported a loss.")]
    [InlineData("The company is offering free calls to those who sign up to its network in December.")]
    [InlineData("The regulator fined the company for cookies that it set without consent.")]
    [InlineData("Her newsletter reaches a million readers, more than any paper in the country.")]
    [InlineData("Our boats will sail again, the harbour master promised.")]
    [InlineData("Comments and shares, likes and replies: that is how the pier became famous.")]
    [InlineData("“You will get our app for nothing,” the minister promised.")]
    [InlineData("Words: they were all he had left.")]
    [InlineData("The company publishes a weekly newsletter and an app for sailors.")]
    [InlineData("Millions download the app each day, and many click on its links.")]
    [InlineData("The US e-mail provider deleted these emails in the spring.")]
    [InlineData("Subscribers now number a million, a third of them abroad.")]
    [InlineData("The fund supports independent journalism on the islands.")]
    public void A_sentence_of_an_article_is_never_debris(string sentence) =>
        BodyCleaner.Clean([First, sentence, Second], "Council approves terminal").Paragraphs.ShouldContain(sentence);
}
