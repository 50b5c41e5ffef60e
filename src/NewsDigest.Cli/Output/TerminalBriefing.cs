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

    private static readonly Style Plain = Style.Plain;
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Heading = new(Color.Aqua, decoration: Decoration.Bold);
    private static readonly Style Update = new(Color.Yellow);

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
        terminal.WriteLine(Clean(briefing.Date.ToString("D", culture)), Bold);
        terminal.WriteLine(Counts(briefing), Dim);
        foreach (var section in briefing.Sections)
            WriteSection(terminal, section, briefing.Instant);
        terminal.WriteLine();
        terminal.WriteLine(Clean(Origin(briefing)), Dim);
    }

    private static void WriteSection(IAnsiConsole terminal, BriefingSection section, DateTimeOffset now)
    {
        terminal.WriteLine();
        terminal.WriteLine(Clean(section.Name.ToUpperInvariant()), Heading);
        foreach (var story in section.Stories)
            WriteStory(terminal, story, now);
        if (section.Also.Count > 0)
        {
            terminal.WriteLine();
            WriteIndented(terminal, ("Also in the news", Dim));
            foreach (var story in section.Also)
                WriteIndented(terminal, ($"· {story.Headline} ", Plain), (Names(story), Dim));
        }
        if (section.Further > 0)
            WriteIndented(terminal, ($"and {Count(section.Further, "further story", "further stories")}", Dim));
    }

    private static void WriteStory(IAnsiConsole terminal, BriefingStory story, DateTimeOffset now)
    {
        terminal.WriteLine();
        WriteIndented(
            terminal,
            story.IsUpdate ? [("update", Update), (" ", Plain), (story.Headline, Bold)] : [(story.Headline, Bold)]
        );
        if (story.Sentences.Count > 0)
            WriteIndented(
                terminal,
                [.. story.Sentences.SelectMany((s, i) => i == 0 ? Parts(s) : Parts(s).Prepend((" ", Plain)))]
            );
        if (story.Background is { } background)
            WriteIndented(terminal, [("Before:", Dim), (" ", Plain), .. Parts(background)]);
        var articles = Count(story.ArticleCount, "article", "articles");
        WriteIndented(terminal, ($"{Names(story)} · {articles} · {Age(now - story.Newest)}", Dim));
    }

    private static IEnumerable<(string Text, Style Style)> Parts(BriefingSentence sentence) =>
        sentence.GoesOn
            ? [(sentence.Text, Plain)]
            : [(sentence.Text + ' ', Plain), ($"[{string.Join(',', sentence.Marks)}]", Dim)];

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

    /// <summary>Parts of text are written as they are: what reads like Spectre's markup or its names of pictures is none.</summary>
    private static void WriteIndented(IAnsiConsole terminal, params ReadOnlySpan<(string Text, Style Style)> parts)
    {
        var paragraph = new Paragraph();
        foreach (var (text, style) in parts)
            paragraph.Append(Clean(text), style);
        terminal.Write(new Padder(paragraph, new Padding(2, 0, 0, 0)));
    }

    /// <summary>Control characters from outside are no commands to the terminal.</summary>
    private static string Clean(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Where(c => !char.IsControl(c))) : text;
}
