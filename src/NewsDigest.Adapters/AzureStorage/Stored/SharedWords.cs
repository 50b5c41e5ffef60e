namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>
/// Words that many rows hold, each kept once: a window of items and stories says the same some thousand terms and ids over
/// and over, and a string for each of them would be most of what making an edition holds.
/// </summary>
/// <remarks>
/// A place for each hash, in which the last word stands: of a fixed size, without locks, and where two words share a place
/// only memory is lost.
/// </remarks>
internal static class SharedWords
{
    private const int PlaceCount = 1 << 16;

    private static readonly string?[] Places = new string?[PlaceCount];

    /// <summary>The word as a string that others who said it have too.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        ref var place = ref Places[string.GetHashCode(word) & (PlaceCount - 1)];
        if (place is { } known && word.SequenceEqual(known))
            return known;
        return place = word.ToString();
    }
}
