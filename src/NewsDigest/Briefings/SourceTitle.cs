using NewsDigest.Summaries.Writing;

namespace NewsDigest.Briefings;

/// <summary>What readers are shown of an article's own title where it stands among the sources.</summary>
public static class SourceTitle
{
    /// <summary>The title; empty where it speaks to software, so that the source is told by its name alone.</summary>
    /// <param name="title">The title as its article has it.</param>
    public static string Shown(string title) => SoftwareInstructions.IsOne(PlainText.Clean(title)) ? "" : title;
}
