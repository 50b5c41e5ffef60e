using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsDigest.Briefings;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Topics;
using NewsDigest.Web.Site;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Endpoints.Forms;

/// <summary>Makes forms of choices, and reads what comes back: whatever is not offered is refused.</summary>
internal sealed class ChoicesReader(TopicCatalogue catalogue, SiteSettings settings, TimeProvider time)
{
    private const string TimeFormat = "HH:mm";
    private const string DateFormat = "yyyy-MM-dd";
    private const int LongestPauseInDays = 366;

    /// <summary>A fresh form to subscribe.</summary>
    public ChoicesForm Proposed(string language) =>
        new()
        {
            Time = settings.Edition.Time.ToString(TimeFormat, CultureInfo.InvariantCulture),
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
            Time = reader.Slot.Time.ToString(TimeFormat, CultureInfo.InvariantCulture),
            Zone = isZone ? reader.Slot.Zone : settings.Edition.Zone,
            Days = [.. ChoiceDays(reader.Days)],
            Length = reader.Choices.Length.ToString(),
            Language = reader.Choices.Language,
            IsToldWhenQuiet = reader.Choices.IsToldWhenQuiet,
            Pause =
                !isPaused ? "none"
                : reader.PausedUntil is null ? "open"
                : "until",
            PauseUntil = isPaused ? reader.PausedUntil?.ToString(DateFormat, CultureInfo.InvariantCulture) ?? "" : "",
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
            [.. Times(form.Time).Select(t => t.ToString(TimeFormat, CultureInfo.InvariantCulture))],
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
    public ChoicesRead Read(IFormCollection sent, SiteWording texts, Subscriber? current)
    {
        var errors = new Dictionary<string, string>();
        var form = new ChoicesForm
        {
            Address = One("address").Trim(),
            Stamp = One(FormStamp.Field),
            Time = One("time"),
            Zone = One("zone"),
            Days = [.. sent["day"].OfType<string>()],
            Length = One("length"),
            Language = One("language"),
            IsToldWhenQuiet = current is not null && One("quiet") == "yes",
            Pause = current is null ? "none" : One("pause"),
            PauseUntil = current is null ? "" : One("pause-until"),
            Places = current is null
                ? new()
                : catalogue.Topics.ToDictionary(t => t.Id.Value, t => One($"place-{t.Id}")),
        };

        var topics = Topics();
        var slot = Slot();
        var days = Days();
        var length = Parsed<BriefingLength>(form.Length, "length", "ErrorLength");
        if (!Wording.Languages.Contains(form.Language))
            errors["language"] = texts["ErrorLanguage"];
        var pause = Pause();

        form = form with { Topics = [.. topics.Select(t => t.Value)], Errors = errors };
        if (errors.Count > 0)
            return new ChoicesRead(form, null);
        var choices = new ReaderChoices(topics, length, form.Language, current?.Choices.StoryLanguages ?? [])
        {
            IsToldWhenQuiet = form.IsToldWhenQuiet,
        };
        return new ChoicesRead(form, new Preferences(choices, slot, days, pause));

        string One(string name) => sent[name] is [{ } value] ? value : "";

        List<TopicId> Topics()
        {
            var ticked = sent["topic"].OfType<string>().ToHashSet();
            var known = catalogue.Topics.Select(t => t.Id).Where(id => ticked.Remove(id.Value)).ToList();
            if (ticked.Count > 0)
                errors["topic"] = texts["ErrorTopics"];
            // All places are read, also the one of a topic that stands alone, which needs no order.
            var placed = known.Select(id => (Id: id, Place: Place(id))).ToList();
            return [.. placed.OrderBy(topic => topic.Place).Select(topic => topic.Id)];
        }

        int Place(TopicId id)
        {
            if (form.Places.GetValueOrDefault(id.Value) is not { Length: > 0 } text)
                return int.MaxValue;
            if (
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
                && place is >= 1 and <= 99
            )
                return place;
            errors["topic"] = texts["ErrorPlace"];
            return int.MaxValue;
        }

        Slot Slot()
        {
            if (!DueTime.IsZone(form.Zone))
            {
                errors["zone"] = texts["ErrorZone"];
                // Else the list would show its first zone as if it had been chosen.
                form = form with
                {
                    Zone =
                        current is not null && DueTime.IsZone(current.Slot.Zone)
                            ? current.Slot.Zone
                            : settings.Edition.Zone,
                };
            }
            var offered = Times(current?.Slot.Time.ToString(TimeFormat, CultureInfo.InvariantCulture));
            if (TryParseTime(form.Time, out var at) && offered.Contains(at))
                return new Slot(form.Zone, at);
            errors["time"] = texts["ErrorTime"];
            return default;
        }

        BriefingDays Days()
        {
            var chosen = form.Days.Aggregate(
                BriefingDays.None,
                (all, day) => all | Parsed<BriefingDays>(day, "day", "ErrorDays")
            );
            if (chosen == BriefingDays.None)
                errors["day"] = texts["ErrorDays"];
            return chosen;
        }

        Pause? Pause()
        {
            if (form.Pause == "open")
                return new Pause(null);
            if (form.Pause == "none")
                return null;
            if (form.Pause != "until")
                errors["pause"] = texts["ErrorPause"];
            // Which day it is somewhere can only be told of a zone that there is.
            else if (!errors.ContainsKey("zone") && UntilOf(form) is { } until)
                return new Pause(until);
            else if (!errors.ContainsKey("zone"))
                errors["pause-until"] = texts["ErrorPauseUntil"];
            return null;
        }

        T Parsed<T>(string text, string field, string error)
            where T : struct, Enum
        {
            // By name only: numbers and lists of names are no values of a form.
            if (Enum.GetNames<T>().Contains(text))
                return Enum.Parse<T>(text);
            errors[field] = texts[error];
            return default;
        }
    }

    private DateOnly? UntilOf(ChoicesForm form)
    {
        var today = DueTime.LocalDateAt(form.Zone, time.GetUtcNow());
        return
            DateOnly.TryParseExact(
                form.PauseUntil,
                DateFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var until
            )
            && until > today
            && until <= today.AddDays(LongestPauseInDays)
            ? until
            : null;
    }

    /// <summary>Whole hours, the site's own time, and one more where it is given: a slot of its own for every minute helps nobody.</summary>
    private IEnumerable<TimeOnly> Times(string? oneMore)
    {
        var times = Enumerable.Range(0, 24).Select(hour => new TimeOnly(hour, 0)).Append(settings.Edition.Time);
        if (TryParseTime(oneMore, out var more))
            times = times.Append(more);
        return times.Distinct().Order();
    }

    private static bool TryParseTime(string? text, out TimeOnly result) =>
        TimeOnly.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out result);

    private static IEnumerable<string> ChoiceDays(BriefingDays days) =>
        Enum.GetNames<DayOfWeek>().Where(day => days.HasFlag(Enum.Parse<BriefingDays>(day)));
}
