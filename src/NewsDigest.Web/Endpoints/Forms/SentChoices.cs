using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsDigest.Briefings;
using NewsDigest.Subscribers;
using NewsDigest.Subscribers.Changes;
using NewsDigest.Topics;
using NewsDigest.Web.Site;
using NewsDigest.Web.Texts;

namespace NewsDigest.Web.Endpoints.Forms;

/// <summary>Reads a form of choices that was sent: whatever is not offered is refused.</summary>
/// <param name="sent">What came.</param>
/// <param name="texts">Texts for what is wrong.</param>
/// <param name="current">The reader whose choices it changes; null on the form to subscribe.</param>
/// <param name="catalogue">The topics that are offered.</param>
/// <param name="settings">The site's own time and zone.</param>
/// <param name="now">Now.</param>
internal sealed class SentChoices(
    IFormCollection sent,
    SiteWording texts,
    Subscriber? current,
    TopicCatalogue catalogue,
    SiteSettings settings,
    DateTimeOffset now
)
{
    /// <summary>How forms write dates, as HTML does.</summary>
    public const string DateFormat = "yyyy-MM-dd";

    private const int LongestPauseInDays = 366;

    private readonly Dictionary<string, string> errors = [];

    /// <summary>What the form holds and asks for.</summary>
    public ChoicesRead Read()
    {
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

        var topics = Topics(form.Places);
        var zone = Zone(form.Zone);
        var time = Time(form.Time);
        var days = Days(form.Days);
        var length = Parsed<BriefingLength>(form.Length, "length", "ErrorLength");
        if (!Wording.Languages.Contains(form.Language))
            errors["language"] = texts["ErrorLanguage"];
        var pause = Pause(form);

        form = form with
        {
            Topics = [.. topics.Select(t => t.Value)],
            // Else the list would show its first zone as if it had been chosen.
            Zone = zone ?? ZoneBefore,
            Errors = errors,
        };
        if (errors.Count > 0)
            return new ChoicesRead(form, null);
        var choices = new ReaderChoices(topics, length, form.Language, current?.Choices.StoryLanguages ?? [])
        {
            IsToldWhenQuiet = form.IsToldWhenQuiet,
        };
        return new ChoicesRead(form, new Preferences(choices, new Slot(form.Zone, time), days, pause));
    }

    private string ZoneBefore =>
        current is not null && DueTime.IsZone(current.Slot.Zone) ? current.Slot.Zone : settings.Edition.Zone;

    private string One(string name) => sent[name] is [{ } value] ? value : "";

    private List<TopicId> Topics(IReadOnlyDictionary<string, string> places)
    {
        var ticked = sent["topic"].OfType<string>().ToHashSet();
        var known = catalogue.Topics.Select(t => t.Id).Where(id => ticked.Remove(id.Value)).ToList();
        if (ticked.Count > 0)
            errors["topic"] = texts["ErrorTopics"];
        // All places are read, also the one of a topic that stands alone, which needs no order.
        var placed = known.Select(id => (Id: id, Place: Place(places.GetValueOrDefault(id.Value)))).ToList();
        return [.. placed.OrderBy(topic => topic.Place).Select(topic => topic.Id)];
    }

    private int Place(string? text)
    {
        if (text is not { Length: > 0 })
            return int.MaxValue;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && place is >= 1 and <= 99
        )
            return place;
        errors["topic"] = texts["ErrorPlace"];
        return int.MaxValue;
    }

    private string? Zone(string zone)
    {
        if (DueTime.IsZone(zone))
            return zone;
        errors["zone"] = texts["ErrorZone"];
        return null;
    }

    private TimeOnly Time(string text)
    {
        if (OfferedTimes.Parse(text) is { } time && OfferedTimes.Of(settings, current?.Slot.Time).Contains(time))
            return time;
        errors["time"] = texts["ErrorTime"];
        return default;
    }

    private BriefingDays Days(IReadOnlyList<string> days)
    {
        var chosen = days.Aggregate(
            BriefingDays.None,
            (all, day) => all | Parsed<BriefingDays>(day, "day", "ErrorDays")
        );
        if (chosen == BriefingDays.None)
            errors["day"] = texts["ErrorDays"];
        return chosen;
    }

    private Pause? Pause(ChoicesForm form)
    {
        if (form.Pause == "open")
            return new Pause(null);
        if (form.Pause == "none")
            return null;
        if (form.Pause != "until")
            errors["pause"] = texts["ErrorPause"];
        // Which day it is somewhere can only be told of a zone that there is.
        else if (!errors.ContainsKey("zone") && Until(form) is { } until)
            return new Pause(until);
        else if (!errors.ContainsKey("zone"))
            errors["pause-until"] = texts["ErrorPauseUntil"];
        return null;
    }

    private DateOnly? Until(ChoicesForm form)
    {
        var today = DueTime.LocalDateAt(form.Zone, now);
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

    private T Parsed<T>(string text, string field, string error)
        where T : struct, Enum
    {
        // By name only: numbers and lists of names are no values of a form.
        if (Enum.GetNames<T>().Contains(text))
            return Enum.Parse<T>(text);
        errors[field] = texts[error];
        return default;
    }
}
