using NewsDigest.Text;

namespace NewsDigest.Briefings;

/// <summary>Finds the quotations of a summary that run over several of its sentences.</summary>
internal static class LongQuotations
{
    /// <summary>Sentences that one quotation runs over at most; an opening mark that none of them closes is a slip.</summary>
    private const int Longest = 4;

    /// <summary>For each sentence, whether a quotation in it goes on in the next one.</summary>
    public static bool[] GoOn(IReadOnlyList<string> sentences)
    {
        var goesOn = new bool[sentences.Count];
        for (var first = 0; first < sentences.Count; first++)
        {
            if (!Quotations.Find(sentences[first]).StaysOpen)
                continue;
            for (var last = first + 1; last < Math.Min(sentences.Count, first + Longest); last++)
            {
                var quotations = Quotations.Find(sentences[last]);
                if (quotations.ClosesEarlier)
                    goesOn.AsSpan(first, last - first).Fill(true);
                if (quotations.IsBroken)
                    break;
            }
        }
        return goesOn;
    }
}
