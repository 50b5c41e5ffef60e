using NewsDigest.Briefings;
using NewsDigest.Cli.Output;
using NewsDigest.Stories;
using NewsDigest.Topics;

namespace NewsDigest.Cli.Tests.Output;

public class TerminalBriefingTests
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_story_shows_its_sentences_with_marks_and_its_sources()
    {
        var text = Show(Story("Bridge opens"), width: null);

        text.ShouldContain("SPORT");
        text.ShouldContain("  Bridge opens\n");
        text.ShouldContain("The bridge opened. [1]");
        text.ShouldContain("Harbour Post [1] · 1 article · 2 h ago");
    }

    [Fact]
    public void What_goes_into_a_file_has_no_colours_and_no_blanks_at_line_ends()
    {
        var text = Show(Story("Bridge opens"), width: null);

        text.ShouldNotContain('\e');
        text.Split('\n').ShouldAllBe(line => line == line.TrimEnd());
    }

    [Fact]
    public void Lines_are_no_wider_than_the_terminal()
    {
        var text = Show(Story(string.Join(' ', Enumerable.Repeat("bridge", 40))), width: 50);

        text.Split('\n').ShouldContain(line => line.Contains("bridge bridge"));
        text.Split('\n').Where(line => line.Contains("bridge bridge")).ShouldAllBe(line => Visible(line) <= 50);
    }

    [Fact]
    public void A_headline_cannot_command_the_terminal() =>
        Show(Story("Bridge \e[31mopens\a [bold]at last[/]"), width: null)
            .ShouldContain("Bridge [31mopens [bold]at last[/]");

    [Fact]
    public void A_headline_is_no_markup_and_holds_no_names_of_pictures() =>
        Show(Story("Storm :warning: for [red]all[/]"), width: 80).ShouldContain("Storm :warning: for [red]all[/]");

    private static string Show(BriefingStory story, int? width)
    {
        var output = new StringWriter { NewLine = "\n" };
        var briefing = new Briefing(
            Instant,
            new DateOnly(2026, 3, 10),
            "en",
            [new BriefingSection(new TopicId("sport"), "sport", [story], [])],
            TimeSpan.FromMinutes(1),
            1,
            1,
            []
        );
        TerminalBriefing.Write(
            new DigestConsole(Stream.Null, output, TextWriter.Null) { TerminalWidth = width },
            briefing
        );
        return output.ToString();
    }

    private static int Visible(string line) =>
        System.Text.RegularExpressions.Regex.Replace(line, "\e\\[[0-9;]*m", "").Length;

    private static BriefingStory Story(string headline) =>
        new(
            new StoryId("story"),
            headline,
            Link: null,
            IsUpdate: false,
            [new BriefingSentence("The bridge opened.", [1])],
            Background: null,
            [new BriefingSource(1, "Harbour Post", headline, Url: null, Instant.AddHours(-2), "a.txt")],
            ArticleCount: 1,
            Newest: Instant.AddHours(-2),
            "en",
            Model: null
        );
}
