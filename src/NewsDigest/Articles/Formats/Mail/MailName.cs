using NewsDigest.Articles.Cleaning;
using NewsDigest.Articles.Decoding;

namespace NewsDigest.Articles.Formats.Mail;

/// <summary>Names of senders. An address is never taken for one: it is nobody's business but the mail's.</summary>
internal static class MailName
{
    private const int MostWords = 8;

    /// <summary>The name as it may be shown; null for an address, or for nothing.</summary>
    public static string? Of(string? name)
    {
        if (name is null)
            return null;
        name = TextBlocks.OneLine(CleanCharacters.In(name)).Trim('"', '\'', '*', ',', ';', ' ');
        return
            name.Length > 0
            && !name.Contains('@', StringComparison.Ordinal)
            && Words.Count(name) is > 0 and <= MostWords
            ? name
            : null;
    }
}
