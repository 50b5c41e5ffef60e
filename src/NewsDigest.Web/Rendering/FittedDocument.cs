using Microsoft.AspNetCore.Components;
using NewsDigest.Stories;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Rendering;

/// <summary>
/// Renders a briefing so that it stays within a size. Stories are rendered one by one and put into the document as they
/// are, so that their sizes are known, and so that one rendering can serve many readers.
/// </summary>
internal static class FittedDocument
{
    /// <summary>The document of a briefing. To be called from within <see cref="ComponentHtml.Run"/>.</summary>
    /// <typeparam name="TStory">Component of a story with its summary; parameters Story and Words.</typeparam>
    /// <typeparam name="TLine">Component of a story in one line; parameter Story.</typeparam>
    /// <typeparam name="TDocument">Component of the document; parameters View, Stories and Lines.</typeparam>
    /// <param name="components">The renderer.</param>
    /// <param name="view">The briefing.</param>
    /// <param name="size">Size of a piece of HTML as it is sent, in bytes.</param>
    /// <param name="maxBytes">Limit of the document. Only the parts around the stories can pass it.</param>
    /// <param name="more">Further parameters of the document, by name.</param>
    public static string Render<TStory, TLine, TDocument>(
        ComponentHtml components,
        BriefingView view,
        Func<string, int> size,
        int maxBytes,
        Dictionary<string, object?>? more = null
    )
        where TStory : IComponent
        where TLine : IComponent
        where TDocument : IComponent
    {
        var stories = new Dictionary<StoryId, MarkupString>();
        var lines = new Dictionary<StoryId, MarkupString>();
        foreach (var story in view.Sections.SelectMany(section => section.Stories))
            stories[story.Id] = new(components.Render<TStory>(new() { ["Story"] = story, ["Words"] = view.Words }));
        RenderLines(view.Sections.SelectMany(section => section.Also));

        while (true)
        {
            var html = components.Render<TDocument>(
                new(more ?? [])
                {
                    ["View"] = view,
                    ["Stories"] = stories,
                    ["Lines"] = lines,
                }
            );
            var excess = size(html) - maxBytes;
            if (excess <= 0 || !view.Shown.Any())
                return html;
            // Any of them may become a line now.
            RenderLines(view.Shown);
            view = BriefingFold.Fold(
                view,
                excess,
                story => size(stories[story.Id].Value),
                story => size(lines[story.Id].Value)
            );
        }

        void RenderLines(IEnumerable<StoryView> toRender)
        {
            foreach (var story in toRender)
            {
                if (!lines.ContainsKey(story.Id))
                    lines[story.Id] = new(components.Render<TLine>(new() { ["Story"] = story }));
            }
        }
    }
}
