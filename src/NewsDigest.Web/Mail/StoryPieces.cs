using NewsDigest.Delivery.Mails;
using NewsDigest.Web.Rendering;
using NewsDigest.Web.Texts;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Mail;

/// <summary>A story in every form that mails take, each rendered when the first mail asks for it and then for all.</summary>
internal sealed class StoryPieces(StoryView story, Wording words, MailStyles styles)
{
    private MailPiece? html;
    private MailPiece? htmlLine;
    private MailPiece? text;
    private MailPiece? textLine;
    private (MailPiece Html, MailPiece Text)?[] top = [];

    /// <summary>The story with its summary.</summary>
    public MailPiece Html =>
        html ??= MailPiece.Shared(ComponentHtml.Of<MailStory>(new(Parameters()) { ["Words"] = words }));

    /// <summary>The story in one line.</summary>
    public MailPiece HtmlLine => htmlLine ??= MailPiece.Shared(ComponentHtml.Of<MailLine>(Parameters()));

    /// <summary>The story with its summary as text.</summary>
    public MailPiece Text => text ??= MailPiece.Shared(StoryText.Whole(story, words));

    /// <summary>The story in one line of text.</summary>
    public MailPiece TextLine => textLine ??= MailPiece.Shared(StoryText.Line(story));

    /// <summary>The story among the most important ones.</summary>
    /// <param name="rank">Its place there, from 1.</param>
    public MailPiece HtmlTop(int rank) => Top(rank).Html;

    /// <summary>The same as text.</summary>
    /// <param name="rank">Its place there, from 1.</param>
    public MailPiece TextTop(int rank) => Top(rank).Text;

    private (MailPiece Html, MailPiece Text) Top(int rank)
    {
        var known = top;
        if (known.Length > rank && known[rank] is { } pieces)
            return pieces;
        pieces = (
            MailPiece.Shared(ComponentHtml.Of<MailTopStory>(new(Parameters()) { ["Rank"] = rank })),
            MailPiece.Shared(StoryText.Top(story, rank))
        );
        // A new array each time, so that readers beside this one see the old or the new one whole.
        var grown = new (MailPiece, MailPiece)?[Math.Max(known.Length, rank + 1)];
        known.CopyTo(grown, 0);
        grown[rank] = pieces;
        top = grown;
        return pieces;
    }

    private Dictionary<string, object?> Parameters() => new() { ["Story"] = story, ["Styles"] = styles };
}
