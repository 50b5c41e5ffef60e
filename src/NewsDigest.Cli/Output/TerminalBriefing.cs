using System.Globalization;
using NewsDigest.Briefings;
using Spectre.Console;

namespace NewsDigest.Cli.Output;

/// <summary>Shows a briefing in a terminal.</summary>
public static class TerminalBriefing
{
    private const int NarrowestText = 40;
    private const int WidestText = 96;
    private const int WidthWithoutTerminal = 80;

    /// <summary>Writes the briefing, in colours where a person sees it.</summary>
    public static void Write(DigestConsole console, Briefing briefing)
    {
        var page = new StringWriter();
        Write(Terminal(console, page), briefing);
        // Spectre fills lines up to the width, which neither a terminal nor a file needs.
        foreach (var line in page.ToString().TrimEnd().Split('\n'))
            console.Output.WriteLine(line.TrimEnd());
    }

    private static IAnsiConsole Terminal(DigestConsole console, TextWriter page)
    {
        var isSeen = console.TerminalWidth is not null;
        var terminal = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = isSeen ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = isSeen ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(page),
            }
        );
        terminal.Profile.Width = Math.Clamp(console.TerminalWidth ?? WidthWithoutTerminal, NarrowestText, WidestText);
        return terminal;
    }

    private static void Write(IAnsiConsole terminal, Briefing briefing)
    {
        var culture = CultureInfo.GetCultureInfo(briefing.Language);
        terminal.MarkupLine($"[bold]{Escape(briefing.Date.ToString("D", culture))}[/]");
        terminal.MarkupLine($"[dim]{Escape(Counts(briefing))}[/]");
        foreach (var section in briefing.Sections)
            WriteSection(terminal, section, briefing.Instant);
        terminal.WriteLine();
        terminal.MarkupLine($"[dim]{Escape(Origin(briefing))}[/]");
    }

    private static void WriteSection(IAnsiConsole terminal, BriefingSection section, DateTimeOffset now)
    {
        terminal.WriteLine();
        terminal.MarkupLine($"[bold cyan]{Escape(section.Name.ToUpperInvariant())}[/]");
        foreach (var story in section.Stories)
            WriteStory(terminal, story, now);
        if (section.Also.Count > 0)
        {
            terminal.WriteLine();
            WriteIndented(terminal, "[dim]Also in the news[/]");
            foreach (var story in section.Also)
                WriteIndented(terminal, $"· {Escape(story.Headline)} [dim]{Escape(Names(story))}[/]");
        }
        if (section.Further > 0)
            WriteIndented(terminal, $"[dim]and {Count(section.Further, "further story", "further stories")}[/]");
    }

    private static void WriteStory(IAnsiConsole terminal, BriefingStory story, DateTimeOffset now)
    {
        terminal.WriteLine();
        var mark = story.IsUpdate ? "[yellow]update[/] " : "";
        WriteIndented(terminal, $"{mark}[bold]{Escape(story.Headline)}[/]");
        if (story.Sentences.Count > 0)
            WriteIndented(terminal, string.Join(' ', story.Sentences.Select(Sentence)));
        if (story.Background is { } background)
            WriteIndented(terminal, $"[dim]Before:[/] {Sentence(background)}");
        var articles = Count(story.ArticleCount, "article", "articles");
        WriteIndented(terminal, $"[dim]{Escape($"{Names(story)} · {articles} · {Age(now - story.Newest)}")}[/]");
    }

    private static string Sentence(BriefingSentence sentence) =>
        sentence.GoesOn
            ? Escape(sentence.Text)
            : $"{Escape(sentence.Text)} [dim]{Escape($"[{string.Join(',', sentence.Marks)}]")}[/]";

    private static string Names(BriefingStory story) =>
        string.Join(
            ", ",
            story
                .Sources.GroupBy(s => s.Name, StringComparer.OrdinalIgnoreCase)
                .Select(named => $"{named.Key} [{string.Join(',', named.Select(s => s.Mark))}]")
        );

    private static string Counts(Briefing briefing)
    {
        var stories = briefing.Sections.Sum(s => s.Stories.Count + s.Also.Count + s.Further);
        return string.Join(
            " · ",
            Count(briefing.ArticleCount, "article", "articles"),
            Count(stories, "story", "stories"),
            Count(briefing.SourceCount, "source", "sources"),
            Count((int)briefing.ReadingTime.TotalMinutes, "minute", "minutes") + " to read"
        );
    }

    private static string Origin(Briefing briefing) =>
        briefing.Models.Count == 0
            ? "Every sentence is an extract from the source marked beside it."
            : $"Written by {string.Join(", ", briefing.Models)} and checked against the sources marked; the rest are extracts.";

    private static string Age(TimeSpan age) =>
        age.TotalMinutes < 60 ? "just now"
        : age.TotalHours < 24 ? $"{(int)age.TotalHours} h ago"
        : Count((int)age.TotalDays, "day", "days") + " ago";

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static void WriteIndented(IAnsiConsole terminal, string markup) =>
        terminal.Write(new Padder(new Markup(markup), new Padding(2, 0, 0, 0)));

    /// <summary>Text from outside is no markup, and control characters are no commands to the terminal.</summary>
    private static string Escape(string text) =>
        Markup.Escape(text.Any(char.IsControl) ? string.Concat(text.Where(c => !char.IsControl(c))) : text);
}
