namespace NewsDigest.Delivery.Mails;

/// <summary>A briefing's mail as all its readers get it.</summary>
/// <param name="Mail">The content, with tags in place of each reader's own links.</param>
/// <param name="Tags">The tags.</param>
public sealed record BriefingContent(MailContent Mail, ReaderLinkTags Tags);
