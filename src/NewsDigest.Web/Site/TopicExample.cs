namespace NewsDigest.Web.Site;

/// <summary>What a topic holds today.</summary>
/// <param name="Headline">Clean headline of its first story.</param>
/// <param name="Language">Two-letter code of the headline's language.</param>
public sealed record TopicExample(string Headline, string Language);
