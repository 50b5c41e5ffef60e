using NewsDigest.Hosting.Settings;

namespace NewsDigest.Hosting.Options;

/// <summary>Settings <c>Mail__*</c>: who sends.</summary>
public sealed class MailOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Mail";

    /// <summary>Address in From.</summary>
    [Setting("briefing@news.example")]
    public string From { get; set; } = "briefing@localhost";

    /// <summary>Address in Reply-To.</summary>
    [Setting("editor@news.example")]
    public string? ReplyTo { get; set; }

    /// <summary>Postal address in the footer of every mail.</summary>
    [Setting("Our News, 1 Quay Street, Port Ellery")]
    public string? PostalAddress { get; set; }
}
