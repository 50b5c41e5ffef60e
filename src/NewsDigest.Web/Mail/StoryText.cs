using System.Text;
using NewsDigest.Web.Texts;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

/// <summary>
/// A story as plain text, wrapped at 72 columns. The numbers in brackets lead to the sources under it, where their
/// addresses stand. Nothing here depends on the reader.
/// </summary>
internal static class StoryText
{
    /// <summary>Headline, summary and sources.</summary>
    public static string Whole(StoryView story, Wording words)
    {
        var text = new StringBuilder();
        Line(story.IsUpdate ? $"{words.Update.ToUpper(words.Culture)}: {story.Headline}" : story.Headline);
        text.Append('\n');
        if (story.Sentences.Count > 0)
            Paragraph(string.Join(' ', story.Sentences.Select(Cited)));
        if (story.Background is { } background)
            Paragraph($"{words.Background} {Cited(background)}");
        foreach (var source in story.Sources)
            AppendSource(text, source);
        Line(string.Join(" · ", Notes(story, words)), "  ", 2);
        text.Append('\n');
        return text.ToString();

        void Line(string line, string first = "", int indent = 0) =>
            TextWrap.Append(text, line, BriefingText.Width, first, indent);

        void Paragraph(string paragraph)
        {
            Line(paragraph);
            text.Append('\n');
        }
    }

    /// <summary>Headline, first source and its address.</summary>
    public static string Line(StoryView story)
    {
        var text = new StringBuilder();
        var source = story.Sources.Count > 0 ? story.Sources[0] : null;
        TextWrap.Append(
            text,
            source is null ? story.Headline : $"{story.Headline} ({source.Name})",
            BriefingText.Width,
            "  * ",
            4
        );
        if ((story.Link ?? source?.Link) is { } link)
            text.Append("    ").Append(link).Append('\n');
        return text.ToString();
    }

    /// <summary>Headline and first sentence.</summary>
    public static string Top(StoryView story, int rank)
    {
        var text = new StringBuilder();
        TextWrap.Append(text, story.Headline, BriefingText.Width, $" {rank}. ", 4);
        if (story.Sentences.Count > 0)
            TextWrap.Append(text, story.Sentences[0].Text, BriefingText.Width, "    ", 4);
        return text.Append('\n').ToString();
    }

    private static void AppendSource(StringBuilder text, SourceView source)
    {
        var number = $"  [{source.Mark}] ";
        var name = source.Title.Length == 0 ? source.Name : $"{source.Name}: {source.Title}";
        TextWrap.Append(text, name, BriefingText.Width, number, number.Length);
        if (source.Link is { } link)
            text.Append(' ', number.Length).Append(link).Append('\n');
    }

    private static IEnumerable<string> Notes(StoryView story, Wording words)
    {
        if (story.FurtherSources > 0)
            yield return words.FurtherSources(story.FurtherSources);
        if (story.ArticleCount > 1)
            yield return words.Articles(story.ArticleCount);
        yield return story.Age;
        if (story.Model is { } model)
            yield return words.WrittenBy(model);
    }

    /// <summary>A sentence and the numbers of its sources, held together by no-break spaces.</summary>
    private static string Cited(SentenceView sentence) =>
        sentence.Text + string.Concat(sentence.Marks.Select(mark => $"\u00a0[{mark}]"));
}
