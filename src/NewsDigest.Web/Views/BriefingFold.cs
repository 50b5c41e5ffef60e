namespace NewsDigest.Web.Views;

/// <summary>
/// Makes a briefing shorter where its form would grow too large. What it takes out it counts: 'also in the news' goes
/// first, then summaries become lines, then lines go; always where there is most, so that no topic starves.
/// </summary>
public static class BriefingFold
{
    /// <summary>Lines per topic that are kept while there are summaries that could become lines.</summary>
    private const int LinesKept = 3;

    /// <summary>The briefing without at least <paramref name="bytes"/> of its stories, or as short as it can be.</summary>
    /// <param name="view">The briefing.</param>
    /// <param name="bytes">How much must go.</param>
    /// <param name="storyBytes">Size of a story with its summary in the form.</param>
    /// <param name="lineBytes">Size of a story in one line.</param>
    public static BriefingView Fold(
        BriefingView view,
        int bytes,
        Func<StoryView, int> storyBytes,
        Func<StoryView, int> lineBytes
    )
    {
        var sections = view.Sections.Select(section => new OpenSection(section)).ToList();
        while (bytes > 0 && FoldOne(sections, storyBytes, lineBytes) is { } saved)
            bytes -= saved;
        return view with { Sections = [.. sections.Select(section => section.Close())] };
    }

    /// <summary>Bytes saved by the next best fold; null where nothing is left to fold.</summary>
    private static int? FoldOne(
        List<OpenSection> sections,
        Func<StoryView, int> storyBytes,
        Func<StoryView, int> lineBytes
    )
    {
        if (Longest(sections, s => s.Also.Count, LinesKept) is { } lined)
            return lined.DropLine(lineBytes);
        if (Longest(sections, s => s.Stories.Count, 1) is { } storied)
            return storied.MakeLine(storyBytes, lineBytes);
        if (Longest(sections, s => s.Also.Count, 0) is { } last)
            return last.DropLine(lineBytes);
        return Longest(sections, s => s.Stories.Count, 0)?.DropStory(storyBytes);
    }

    /// <summary>The section with most of something, the last of equals; null where none has more than <paramref name="kept"/>.</summary>
    private static OpenSection? Longest(List<OpenSection> sections, Func<OpenSection, int> count, int kept)
    {
        OpenSection? longest = null;
        foreach (var section in sections)
        {
            if (count(section) > kept && (longest is null || count(section) >= count(longest)))
                longest = section;
        }
        return longest;
    }

    private sealed class OpenSection(SectionView section)
    {
        private int further = section.Further;

        public List<StoryView> Stories { get; } = [.. section.Stories];

        public List<StoryView> Also { get; } = [.. section.Also];

        public int DropLine(Func<StoryView, int> lineBytes)
        {
            var line = Also[^1];
            Also.RemoveAt(Also.Count - 1);
            further++;
            return lineBytes(line);
        }

        public int MakeLine(Func<StoryView, int> storyBytes, Func<StoryView, int> lineBytes)
        {
            var story = Stories[^1];
            Stories.RemoveAt(Stories.Count - 1);
            Also.Insert(0, story);
            return storyBytes(story) - lineBytes(story);
        }

        public int DropStory(Func<StoryView, int> storyBytes)
        {
            var story = Stories[^1];
            Stories.RemoveAt(Stories.Count - 1);
            further++;
            return storyBytes(story);
        }

        public SectionView Close() => section with { Stories = Stories, Also = Also, Further = further };
    }
}
