namespace NewsDigest.Web.Site;

/// <summary>A form of choices as it stands on a page: what was typed in, right or wrong, and what is said about it.</summary>
public sealed record ChoicesForm
{
    /// <summary>E-mail address; only on the form to subscribe.</summary>
    public string Address { get; init; } = "";

    /// <summary>What shows that the form was fetched before it is sent; only on the form to subscribe.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Ids of the topics that are ticked, in the reader's order.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What stands in the fields for the order, by id of the topic; only on the preferences.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>();

    /// <summary>Local time as "07:00".</summary>
    public string Time { get; init; } = "";

    /// <summary>Id of a time zone.</summary>
    public string Zone { get; init; } = "";

    /// <summary>Whether <see cref="Zone"/> is only proposed, so that the browser may know better.</summary>
    public bool IsZoneProposed { get; init; }

    /// <summary>Names of the days that are ticked, as "Monday".</summary>
    public IReadOnlyList<string> Days { get; init; } = [];

    /// <summary>"Short", "Normal" or "Long".</summary>
    public string Length { get; init; } = "";

    /// <summary>Two-letter code.</summary>
    public string Language { get; init; } = "";

    /// <summary>Whether a mail is wanted also where there is no news; only on the preferences.</summary>
    public bool IsToldWhenQuiet { get; init; }

    /// <summary>"none", "until" or "open"; only on the preferences.</summary>
    public string Pause { get; init; } = "none";

    /// <summary>Date as "2026-03-06".</summary>
    public string PauseUntil { get; init; } = "";

    /// <summary>What is wrong, by name of the field.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();
}
