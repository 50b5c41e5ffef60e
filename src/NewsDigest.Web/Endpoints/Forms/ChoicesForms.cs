using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsDigest.Briefings;
using NewsDigest.Subscribers;
using NewsDigest.Topics;
using NewsDigest.Web.Site;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Endpoints.Forms;

/// <summary>Makes forms of choices, and takes what comes back.</summary>
internal sealed class ChoicesForms(TopicCatalogue catalogue, SiteSettings settings, TimeProvider time)
{
    /// <summary>A fresh form to subscribe.</summary>
    public ChoicesForm Proposed(string language) =>
        new()
        {
            Time = OfferedTimes.Text(settings.Edition.Time),
            Zone = settings.Edition.Zone,
            IsZoneProposed = true,
            Days = [.. Enum.GetNames<DayOfWeek>()],
            Length = nameof(BriefingLength.Normal),
            Language = language,
        };

    /// <summary>The form of a reader's choices as they are. Who has a zone that was removed is asked to choose another.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="texts">Texts for what is wrong.</param>
    public ChoicesForm Of(Subscriber reader, SiteWording texts)
    {
        var isZone = DueTime.IsZone(reader.Slot.Zone);
        var today = DueTime.LocalDateAt(reader.Slot.Zone, time.GetUtcNow());
        var isPaused = reader.State == SubscriberState.Paused && !(reader.PausedUntil <= today);
        return new ChoicesForm
        {
            Topics = [.. reader.Choices.Topics.Select(topic => topic.Value)],
            Places = reader
                .Choices.Topics.Index()
                .ToDictionary(t => t.Item.Value, t => (t.Index + 1).ToString(CultureInfo.InvariantCulture)),
            Time = OfferedTimes.Text(reader.Slot.Time),
            Zone = isZone ? reader.Slot.Zone : settings.Edition.Zone,
            Days = [.. ChoiceDays(reader.Days)],
            Length = reader.Choices.Length.ToString(),
            Language = reader.Choices.Language,
            IsToldWhenQuiet = reader.Choices.IsToldWhenQuiet,
            Pause =
                !isPaused ? "none"
                : reader.PausedUntil is null ? "open"
                : "until",
            PauseUntil = isPaused
                ? reader.PausedUntil?.ToString(SentChoices.DateFormat, CultureInfo.InvariantCulture) ?? ""
                : "",
            Errors = isZone
                ? new Dictionary<string, string>()
                : new Dictionary<string, string> { ["zone"] = texts["ErrorZone"] },
        };
    }

    /// <summary>What a form lets choose from: ticked topics first, in their order, and whatever it already holds.</summary>
    /// <param name="form">The form.</param>
    /// <param name="examples">What topics hold today, by id; null where it is not shown.</param>
    public ChoicesOffer Offer(ChoicesForm form, IReadOnlyDictionary<string, TopicExample>? examples = null)
    {
        var topics = catalogue.Topics.Select(t => new OfferedTopic(
            t.Id.Value,
            DisplayText.Clean(t.Name, 60),
            DisplayText.Clean(t.Description, 300),
            examples?.GetValueOrDefault(t.Id.Value)
        ));
        var places = form.Places.Count == 0 ? [] : form.Topics.Index().ToDictionary(t => t.Item, t => t.Index);
        var zones = ZoneNames.All.AsEnumerable();
        if (DueTime.IsZone(form.Zone))
            zones = zones.Append(form.Zone).Distinct().Order(StringComparer.Ordinal);
        return new ChoicesOffer(
            [.. topics.OrderBy(topic => places.GetValueOrDefault(topic.Id, int.MaxValue))],
            [.. OfferedTimes.Of(settings, OfferedTimes.Parse(form.Time)).Select(OfferedTimes.Text)],
            [
                .. zones
                    .GroupBy(zone => zone.Split('/')[0])
                    .Select(region => (region.Key, (IReadOnlyList<string>)[.. region])),
            ]
        );
    }

    /// <summary>Reads a form that was sent.</summary>
    /// <param name="sent">What came.</param>
    /// <param name="texts">Texts for what is wrong.</param>
    /// <param name="current">The reader whose choices it changes; null on the form to subscribe.</param>
    public ChoicesRead Read(IFormCollection sent, SiteWording texts, Subscriber? current) =>
        new SentChoices(sent, texts, current, catalogue, settings, time.GetUtcNow()).Read();

    private static IEnumerable<string> ChoiceDays(BriefingDays days) =>
        Enum.GetNames<DayOfWeek>().Where(day => days.HasFlag(Enum.Parse<BriefingDays>(day)));
}
