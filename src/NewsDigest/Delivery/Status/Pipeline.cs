using System.Globalization;
using NewsDigest.Briefings.Status;

namespace NewsDigest.Delivery.Status;

/// <summary>The way of the last day's news in stages, each with its count and what is wrong with it.</summary>
public static class Pipeline
{
    /// <summary>The stages, in the order in which news goes through them.</summary>
    public static IReadOnlyList<PipelineStage> Of(DigestStatus status) =>
        [Feeds(status.News), Articles(status.News), Stories(status.News), Summaries(status.Model), Mails(status)];

    private static PipelineStage Feeds(NewsStatus news) =>
        new(
            "feeds",
            news.Feeds,
            Notes(
                (news.FailingFeeds, $"{news.FailingFeeds:N0} failing"),
                (news.EndedFeeds, $"{news.EndedFeeds:N0} polled no more")
            ),
            news.FailingFeeds > 0
        );

    private static PipelineStage Articles(NewsStatus news) =>
        new(
            "articles",
            news.Articles,
            [
                .. Notes(
                    (news.Rejections, $"{news.Rejections:N0} rejected"),
                    (news.Copies, $"copies: {news.Copies:N0}")
                ),
                news.LastArrival is { } last ? Text($"last at {last.UtcDateTime:HH:mm} UTC") : "none in 24 hours",
            ],
            // Some pages of feeds can never be read; more than a tenth is another matter.
            news.LastArrival
                is null
                || news.Rejections > news.Articles / 10
        );

    private static PipelineStage Stories(NewsStatus news) =>
        news.Edition is { } edition
            ? new PipelineStage(
                "stories",
                edition.Stories,
                [
                    Text($"{edition.Developed:N0} with news of the last day"),
                    Text($"edition of {edition.Instant.UtcDateTime:yyyy-MM-dd HH:mm} UTC"),
                ],
                edition.Instant < news.Since
            )
            : new PipelineStage("stories", 0, ["no edition yet"], IsTroubled: false);

    private static PipelineStage Summaries(ModelStatus model)
    {
        if (model.Model is null)
            return new PipelineStage("summaries", 0, ["no model: extracts"], IsTroubled: false);
        var today = model.Today;
        var isUsedUp = ModelStatusLines.Warnings(model.Budget).Any();
        return new PipelineStage(
            "summaries",
            today.Written,
            [
                .. Notes(
                    (model.Pause is null ? 0 : 1, $"the model is left alone"),
                    (isUsedUp ? 1 : 0, $"the budget runs out"),
                    (today.Extracts, $"{today.Extracts:N0} extracts instead")
                ),
                Text($"US${model.Budget.Today.BookedUsd:0.00} today"),
            ],
            model.Pause is not null || isUsedUp
        );
    }

    private static PipelineStage Mails(DigestStatus status)
    {
        if (status.Delivery.Dates.Count == 0)
            return new PipelineStage("mails", 0, ["nobody was due"], status.Delivery.Pause is not null);
        // The newest date may have begun only east of here: the fullest one is the day's.
        var date = status.Delivery.Dates.MaxBy(d => (d.Due, d.Date))!;
        return new PipelineStage(
            "mails",
            date.Accepted,
            [
                .. Notes(
                    (status.Delivery.Pause is null ? 0 : 1, $"the sender is paused"),
                    (date.Unknown, $"{date.Unknown:N0} unknown"),
                    (date.Refused, $"{date.Refused:N0} refused"),
                    (date.TooLate, $"{date.TooLate:N0} too late"),
                    (date.Waiting, $"{date.Waiting:N0} waiting")
                ),
                Text($"of {date.Due:N0} due on {date.Date:yyyy-MM-dd}"),
            ],
            status.Delivery.Pause is not null || date.Unknown > 0 || date.Refused > 0 || date.TooLate > 0
        );
    }

    private static IReadOnlyList<string> Notes(params (int Count, FormattableString Text)[] notes) =>
        [.. notes.Where(n => n.Count > 0).Select(n => Text(n.Text))];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
