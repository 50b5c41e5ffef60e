using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Components;
using NewsDigest.Delivery.Mails;
using NewsDigest.Web.Rendering;
using NewsDigest.Web.Texts;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

/// <summary>
/// What mails of one site are put together from, rendered from the Razor components of this folder when it is first
/// asked for: the parts around the stories, and the stories, for as long as somebody holds them.
/// </summary>
internal sealed class MailBlocks(SiteLook look)
{
    /// <summary>Blocks differ by names of topics, models and feeds; a process that runs for months sees many.</summary>
    private const int MaxBlocks = 2_000;

    private readonly ConditionalWeakTable<StoryView, StoryPieces> stories = [];
    private readonly ConcurrentDictionary<Key, MailTemplate> blocks = new();
    private readonly ConcurrentDictionary<Key, MailPiece> texts = new();

    /// <summary>The site's styles.</summary>
    public MailStyles Styles { get; } = new(look.Light, look.Dark);

    /// <summary>A story in all forms.</summary>
    public StoryPieces Story(StoryView story, Wording words) =>
        stories.TryGetValue(story, out var pieces)
            ? pieces
            : stories.GetValue(story, s => new StoryPieces(s, words, Styles));

    /// <summary>Everything outside of the rows. Places: subject, preheader; content.</summary>
    public MailTemplate Frame(Wording words) =>
        Block(
            new Key(nameof(Frame), words.Language),
            () =>
                ComponentHtml.Of<MailFrame>(
                    new()
                    {
                        ["Subject"] = MailTemplate.Mark(0),
                        ["Preheader"] = MailTemplate.Mark(1),
                        ["Words"] = words,
                        ["Styles"] = Styles,
                        ["ChildContent"] = Content,
                    }
                )
        );

    /// <summary>The head of a briefing. Places: date, extent, address of the page.</summary>
    public MailTemplate Masthead(BriefingView view) =>
        Block(
            new Key(
                nameof(Masthead),
                view.Words.Language,
                view.Late,
                view.Extent.Length > 0 ? 1 : 0,
                view.Footer.ReadOnline is null ? 0 : 1
            ),
            () =>
                ComponentHtml.Of<MailMasthead>(
                    new()
                    {
                        ["Look"] = look,
                        ["SiteName"] = view.SiteName,
                        ["Heading"] = MailTemplate.Mark(0),
                        ["Extent"] = view.Extent.Length > 0 ? MailTemplate.Mark(1) : null,
                        ["ReadOnline"] = view.Footer.ReadOnline is null ? null : MailTemplate.Mark(2),
                        ["Late"] = view.Late,
                        ["Words"] = view.Words,
                        ["Styles"] = Styles,
                    }
                )
        );

    /// <summary>What stands there when there is no news.</summary>
    public MailTemplate Quiet(Wording words) =>
        Block(
            new Key(nameof(Quiet), words.Language),
            () => ComponentHtml.Of<MailQuiet>(new() { ["Words"] = words, ["Styles"] = Styles })
        );

    /// <summary>'If you read only three', around its stories. Places: content.</summary>
    public MailTemplate Top(Wording words) =>
        Block(
            new Key(nameof(Top), words.Language),
            () =>
                ComponentHtml.Of<MailTop>(
                    new()
                    {
                        ["Words"] = words,
                        ["Styles"] = Styles,
                        ["ChildContent"] = Content,
                    }
                )
        );

    /// <summary>A topic's section, around its stories. Places: content.</summary>
    public MailTemplate Section(Wording words, string name, bool followsMasthead) =>
        Block(
            new Key(nameof(Section), words.Language, name, followsMasthead ? 1 : 0),
            () =>
                ComponentHtml.Of<MailSection>(
                    new()
                    {
                        ["Name"] = name,
                        ["FollowsMasthead"] = followsMasthead,
                        ["Styles"] = Styles,
                        ["ChildContent"] = Content,
                    }
                )
        );

    /// <summary>'Also in the news', around its lines. Places: content.</summary>
    public MailTemplate Also(Wording words) =>
        Block(
            new Key(nameof(Also), words.Language),
            () =>
                ComponentHtml.Of<MailAlso>(
                    new()
                    {
                        ["Words"] = words,
                        ["Styles"] = Styles,
                        ["ChildContent"] = Content,
                    }
                )
        );

    /// <summary>How many stories are not shown. Places: address of the page.</summary>
    public MailTemplate Further(Wording words, int count, bool hasPage) =>
        Block(
            new Key(nameof(Further), words.Language, null, count, hasPage ? 1 : 0),
            () =>
                ComponentHtml.Of<MailFurther>(
                    new()
                    {
                        ["Count"] = count,
                        ["Page"] = hasPage ? MailTemplate.Mark(0) : null,
                        ["Words"] = words,
                        ["Styles"] = Styles,
                    }
                )
        );

    /// <summary>The end. Places: addresses of the reader's links.</summary>
    public MailTemplate Footer(FooterView footer, Wording words) =>
        Block(
            new Key(
                nameof(Footer),
                words.Language,
                string.Join('\n', footer.Notes.Append(footer.Address).Concat(footer.Links.Select(l => l.Text)))
            ),
            () =>
                ComponentHtml.Of<MailFooter>(
                    new()
                    {
                        ["Footer"] = footer with
                        {
                            Links = [.. footer.Links.Select((link, i) => (link.Text, MailTemplate.Mark(i)))],
                        },
                        ["Styles"] = Styles,
                    }
                )
        );

    /// <summary>A heading as text.</summary>
    public MailPiece TextHeading(string heading, Wording words) =>
        Text(
            new Key(nameof(TextHeading), words.Language, heading),
            text =>
            {
                TextWrap.Append(text, heading.ToUpper(words.Culture), BriefingText.Width);
                text.Append('-', BriefingText.Width).Append("\n\n");
            }
        );

    /// <summary>A paragraph of one line or several as text.</summary>
    public MailPiece TextLine(string line) =>
        Text(new Key(nameof(TextLine), "", line), text => TextWrap.Append(text, line, BriefingText.Width));

    /// <summary>The rule above the end and the notes under it as text.</summary>
    public MailPiece TextNotes(IReadOnlyList<string> notes) =>
        Text(
            new Key(nameof(TextNotes), "", string.Join('\n', notes)),
            text =>
            {
                text.Append('-', BriefingText.Width).Append("\n\n");
                foreach (var note in notes)
                {
                    TextWrap.Append(text, note, BriefingText.Width);
                    text.Append('\n');
                }
            }
        );

    private static RenderFragment Content => builder => builder.AddMarkupContent(0, MailTemplate.Content);

    private MailPiece Text(Key key, Action<StringBuilder> write)
    {
        if (texts.TryGetValue(key, out var piece))
            return piece;
        if (texts.Count >= MaxBlocks)
            texts.Clear();
        var text = new StringBuilder();
        write(text);
        return texts.GetOrAdd(key, MailPiece.Shared(text.ToString()));
    }

    private MailTemplate Block(Key key, Func<string> render)
    {
        if (blocks.TryGetValue(key, out var block))
            return block;
        if (blocks.Count >= MaxBlocks)
            blocks.Clear();
        return blocks.GetOrAdd(key, new MailTemplate(render()));
    }

    /// <summary>All that a block's HTML depends on beside the site's look.</summary>
    private readonly record struct Key(
        string Block,
        string Language,
        string? Text = null,
        int First = 0,
        int Second = 0
    );
}
