using System.Text;
using NewsDigest.Web.Texts;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

/// <summary>
/// The briefing as plain text: the mail's text alternative, and a file to read anywhere. Wrapped at 72 columns; the
/// numbers in brackets lead to the list of sources at its end.
/// </summary>
public sealed class BriefingText
{
    /// <summary>Columns of a line; only addresses may be longer.</summary>
    public const int Width = 72;

    private readonly StringBuilder _text = new();
    private readonly NumberedSources _sources = new();
    private readonly BriefingView _view;
    private readonly Wording _words;

    private BriefingText(BriefingView view)
    {
        _view = view;
        _words = view.Words;
    }

    /// <summary>The text of a briefing, lines ended by line feeds.</summary>
    public static string Render(BriefingView view)
    {
        var text = new BriefingText(view);
        text.Write();
        return text._text.ToString();
    }

    private void Write()
    {
        WriteHead();
        if (_view.IsQuiet)
            Paragraph(_words.QuietText);
        if (_view.Top.Count > 0)
            WriteTop();
        foreach (var section in _view.Sections)
            WriteSection(section);
        WriteFooter();
    }

    private void WriteHead()
    {
        Line(_view.SiteName.ToUpper(_words.Culture));
        Line(_view.Date);
        Line(_view.IsQuiet ? _words.QuietHeading : _view.Extent);
        Rule('=');
    }

    private void WriteTop()
    {
        Heading(_words.Top);
        foreach (var (index, story) in _view.Top.Index())
        {
            TextWrap.Append(_text, story.Headline, Width, $" {index + 1}. ", 4);
            if (story.Sentences.Count > 0)
                TextWrap.Append(_text, story.Sentences[0].Text, Width, "    ", 4);
            Line();
        }
        Line();
    }

    private void WriteSection(SectionView section)
    {
        Heading(section.Name);
        foreach (var story in section.Stories)
            WriteStory(story);
        if (section.Also.Count > 0)
        {
            Line(_words.Also);
            foreach (var story in section.Also)
                WriteLine(story);
            Line();
        }
        if (section.Further > 0)
            Paragraph(_words.FurtherStories(section.Further));
        Line();
    }

    private void WriteStory(StoryView story)
    {
        Line(story.IsUpdate ? $"{_words.Update.ToUpper(_words.Culture)}: {story.Headline}" : story.Headline);
        Line();
        if (story.Sentences.Count > 0)
            Paragraph(string.Join(' ', story.Sentences.Select(sentence => Cited(sentence, story))));
        if (story.Background is { } background)
            Paragraph($"{_words.Background} {Cited(background, story)}");

        var notes = story.Sources.Select(Numbered).ToList();
        if (story.FurtherSources > 0)
            notes.Add(_words.FurtherSources(story.FurtherSources));
        if (story.ArticleCount > 1)
            notes.Add(_words.Articles(story.ArticleCount));
        notes.Add(story.Age);
        if (story.Model is { } model)
            notes.Add(_words.WrittenBy(model));
        TextWrap.Append(_text, string.Join(" · ", notes), Width, "  -- ", 5);
        Line();
    }

    private void WriteLine(StoryView story)
    {
        var source = story.Sources.Count > 0 ? $" ({Numbered(story.Sources[0])})" : "";
        TextWrap.Append(_text, story.Headline + source, Width, "  * ", 4);
    }

    private void WriteFooter()
    {
        Rule('-');
        foreach (var note in _view.Footer.Notes)
            Paragraph(note);
        if (_view.Footer.ReadOnline is { } page)
            Action(_words.ReadOnline, page);
        foreach (var (text, target) in _view.Footer.Links)
            Action(text, target);
        if (_view.Footer.Address is { } address)
        {
            Line();
            Line(address);
        }
        if (_sources.List.Count > 0)
            WriteSources();
    }

    private void WriteSources()
    {
        Line();
        Heading(_words.Sources);
        foreach (var (index, source) in _sources.List.Index())
        {
            var number = $"[{index + 1}] ";
            TextWrap.Append(_text, Named(source), Width, number, number.Length);
            if (source.Link is { } link)
                _text.Append(' ', number.Length).Append(link).Append('\n');
        }
    }

    private static string Named(SourceView source) =>
        source.Title.Length == 0 ? source.Name : $"{source.Name}: {source.Title}";

    /// <summary>A sentence and the numbers of its sources, held together by no-break spaces.</summary>
    private string Cited(SentenceView sentence, StoryView story)
    {
        var numbers = story
            .Sources.Where(source => sentence.Marks.Contains(source.Mark))
            .Select(_sources.NumberOf)
            .Distinct();
        return sentence.Text + string.Concat(numbers.Select(number => $"\u00a0[{number}]"));
    }

    private string Numbered(SourceView source) => $"{source.Name}\u00a0[{_sources.NumberOf(source)}]";

    private void Action(string text, string link) => _text.Append(text).Append(": ").Append(link).Append('\n');

    private void Heading(string text)
    {
        Line(text.ToUpper(_words.Culture));
        Rule('-');
    }

    private void Rule(char stroke) => _text.Append(stroke, Width).Append("\n\n");

    private void Paragraph(string text)
    {
        Line(text);
        Line();
    }

    private void Line(string text = "") => TextWrap.Append(_text, text, Width);

    /// <summary>Sources in the order of their first mention; what stands at one address is one source.</summary>
    private sealed class NumberedSources
    {
        private readonly Dictionary<string, int> _numbers = [];

        public List<SourceView> List { get; } = [];

        public int NumberOf(SourceView source)
        {
            var key = source.Link ?? Named(source);
            if (_numbers.TryGetValue(key, out var number))
                return number;
            List.Add(source);
            return _numbers[key] = List.Count;
        }
    }
}
