using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsDigest.Articles;
using NewsDigest.Briefings;
using NewsDigest.Briefings.Editions;
using NewsDigest.Intake.Items;
using NewsDigest.Intake.Notices;
using NewsDigest.Topics;
using NewsDigest.Web.Pages;
using NewsDigest.Web.Rendering;
using NewsDigest.Web.Site;
using NewsDigest.Web.Texts;
using NewsDigest.Web.Views;

namespace NewsDigest.Web.Endpoints.Archive;

/// <summary>A story through its developments, each sentence with what it rests on.</summary>
internal sealed class StoryArea(
    TellStory tell,
    IArticleStore articles,
    IWithdrawalStore withdrawals,
    SiteArchive archive,
    ArchiveAccess access,
    TopicCatalogue catalogue,
    SitePages pages,
    TimeProvider time
) : ISiteArea
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPage("/stories/{id}", ShowAsync);

    private async Task ShowAsync(HttpContext context)
    {
        if (await access.OpenAsync(context) is not { } links)
            return;
        var stop = context.RequestAborted;
        if (
            ArchivePaths.Story(context) is not { } id
            || await tell.RunAsync(id, time.GetUtcNow(), stop) is not { } story
        )
        {
            await pages.WriteErrorAsync(context, StatusCodes.Status404NotFound);
            return;
        }
        var site = access.View(context, links);
        var view = StoryPageViewMaker.Make(
            story,
            await TextsAsync(story, stop),
            await CorrectedAsync(story, stop),
            site.Words
        );
        var day = archive.DateOf(story.Developments[^1].Instant);
        var isArchived = (await archive.DaysAsync(day, day, stop)).Count > 0;
        var html = await RenderAsync(
            view,
            new()
            {
                ["Site"] = site,
                ["Canonical"] = links.Absolute(links.Story(id)),
                ["Topic"] = (
                    DisplayText.Clean(catalogue.NameOf(story.Topic), 60),
                    isArchived ? links.Topic(day, story.Topic) : null
                ),
            }
        );
        await PageAnswer.WriteHtmlAsync(context, StatusCodes.Status200OK, html);
    }

    /// <summary>The page, without the oldest developments where it would grow too large.</summary>
    private static async Task<string> RenderAsync(StoryPageView view, Dictionary<string, object?> parameters)
    {
        while (true)
        {
            await using var components = new ComponentHtml();
            parameters["Story"] = view;
            var html = await components.Run(() => components.Render<StoryPage>(parameters));
            if (Encoding.UTF8.GetByteCount(html) <= BriefingPageRenderer.MaxBytes || view.Developments.Count == 1)
                return html;
            view = view with { Developments = [.. view.Developments.SkipLast(1)], IsCut = true };
        }
    }

    /// <summary>The texts of the articles that sentences rest on, as far as they are still kept.</summary>
    private async Task<IReadOnlyDictionary<ArticleId, Article>> TextsAsync(
        StoryHistory story,
        CancellationToken cancellationToken
    )
    {
        var cited = story
            .Developments.SelectMany(d => d.Summary.Sentences)
            .SelectMany(s => s.Sources)
            .Select(s => s.Article)
            .Distinct();
        var texts = await Task.WhenAll(cited.Select(id => articles.FindAsync(id, cancellationToken)));
        return texts.OfType<Article>().ToDictionary(article => article.Id);
    }

    private async Task<IReadOnlySet<ArticleId>> CorrectedAsync(
        StoryHistory story,
        CancellationToken cancellationToken
    ) =>
        await withdrawals
            .ReadAsync(story.Developments[0].Instant - BriefingPeriod.Longest, cancellationToken)
            .Where(w => w.Kind == WithdrawalKind.Superseded)
            .Select(w => w.Article)
            .ToHashSetAsync(cancellationToken: cancellationToken);
}
