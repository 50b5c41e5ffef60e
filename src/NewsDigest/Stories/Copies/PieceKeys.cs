using System.Text;
using NewsDigest.Intake.Items;

namespace NewsDigest.Stories.Copies;

/// <summary>Recognises one piece by its address or headline where the texts are too short to tell.</summary>
internal static class PieceKeys
{
    /// <summary>Words of a headline that hardly two pieces share.</summary>
    private const int MinTitleWords = 4;

    /// <summary>Bodies under this many words are teasers, which every outlet writes anew.</summary>
    private const int TeaserWords = 40;

    private static readonly TimeSpan MaxApart = TimeSpan.FromDays(7);

    /// <summary>What an item may share with another copy of its piece: its address, its headline.</summary>
    public static IEnumerable<string> Of(DigestItem item)
    {
        if (AddressOf(item) is { } address)
            yield return address;
        if (HeadlineOf(item) is { } headline)
            yield return headline;
    }

    /// <summary>Whether two items that share a key are one piece.</summary>
    public static bool AreOnePiece(DigestItem first, DigestItem second)
    {
        if (first.Language != second.Language || (first.Published - second.Published).Duration() > MaxApart)
            return false;
        return AddressOf(first) is { } address && address == AddressOf(second)
            || HeadlineOf(first) is { } headline
                && headline == HeadlineOf(second)
                && Math.Min(first.Words, second.Words) < TeaserWords;
    }

    /// <summary>The address without scheme, fragment and final slash; null for a site's front page.</summary>
    private static string? AddressOf(DigestItem item)
    {
        if (item.Url is not { IsAbsoluteUri: true } url)
            return null;
        var path = url.AbsolutePath.TrimEnd('/');
        return path.Length == 0 ? null : $"{url.IdnHost}{path}{url.Query}";
    }

    private static string? HeadlineOf(DigestItem item)
    {
        var text = new StringBuilder(item.Title.Length);
        var words = 0;
        foreach (var letter in item.Title)
        {
            if (char.IsLetterOrDigit(letter))
            {
                if (text.Length == 0 || text[^1] == ' ')
                    words++;
                text.Append(char.ToLowerInvariant(letter));
            }
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }
        return words < MinTitleWords ? null : text.ToString().TrimEnd();
    }
}
