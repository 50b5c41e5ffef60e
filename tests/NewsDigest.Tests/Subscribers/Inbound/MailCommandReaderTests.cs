using NewsDigest.Subscribers.Inbound;

namespace NewsDigest.Tests.Subscribers.Inbound;

public class MailCommandReaderTests
{
    [Theory]
    [InlineData("subscribe", MailCommand.Subscribe, "en")]
    [InlineData("Subscribe me, please", MailCommand.Subscribe, "en")]
    [InlineData("UNSUBSCRIBE", MailCommand.Unsubscribe, "en")]
    [InlineData("please unsubscribe!", MailCommand.Unsubscribe, "en")]
    [InlineData("Pause", MailCommand.Pause, null)]
    [InlineData("help?", MailCommand.Help, "en")]
    [InlineData("Abonnieren", MailCommand.Subscribe, "de")]
    [InlineData("Bitte abmelden", MailCommand.Unsubscribe, "de")]
    [InlineData("Ich möchte den Newsletter abbestellen", MailCommand.Unsubscribe, "de")]
    [InlineData("Newsletter kündigen", MailCommand.Unsubscribe, "de")]
    [InlineData("bitte pausieren", MailCommand.Pause, "de")]
    [InlineData("Hilfe", MailCommand.Help, "de")]
    public void A_word_is_found_in_the_subject_and_in_the_text(string line, MailCommand command, string? language)
    {
        MailCommandReader.Find(line, "").ShouldBe(new AskedCommand(command, language));
        MailCommandReader.Find("", $"Hello,\n\n{line}\n\nAda").ShouldBe(new AskedCommand(command, language));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Thank you for yesterday's briefing")]
    [InlineData("unsubscribed readers")]
    [InlineData("helpful")]
    public void Other_words_ask_for_nothing(string line)
    {
        MailCommandReader.Find(line, "").ShouldBeNull();
        MailCommandReader.Find("", line).ShouldBeNull();
    }

    [Theory]
    [InlineData("Re: Islanders ask for help")]
    [InlineData("AW: Bitte abmelden")]
    [InlineData("Fwd: unsubscribe")]
    [InlineData("re[2]: subscribe")]
    public void The_subject_of_an_answer_is_not_its_senders_own(string subject)
    {
        MailCommandReader.Find(subject, "Nice!").ShouldBeNull();
        MailCommandReader.Find(subject, "pause").ShouldBe(new AskedCommand(MailCommand.Pause, null));
    }

    [Fact]
    public void Whoever_asks_for_two_things_is_told_what_there_is() =>
        MailCommandReader.Find("subscribe or unsubscribe?", "")!.Value.Command.ShouldBe(MailCommand.Help);

    [Fact]
    public void A_long_paragraph_asks_for_nothing() =>
        MailCommandReader
            .Find("", "We " + string.Concat(Enumerable.Repeat("write and write and ", 10)) + "then need help.")
            .ShouldBeNull();
}
