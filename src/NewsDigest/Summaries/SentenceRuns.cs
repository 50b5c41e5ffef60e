using NewsDigest.Text;

namespace NewsDigest.Summaries;

/// <summary>
/// Finds what can be quoted by itself: whole sentences, sentences with the ones that they lean on, and quotations of
/// several sentences from their opening to their closing mark.
/// </summary>
internal static class SentenceRuns
{
    /// <summary>Sentences a run may have: an antecedent further back is too far, a quotation that is longer too long.</summary>
    private const int Longest = 4;

    /// <summary>Sentences within which a quotation closes; else its opening mark is taken for a slip.</summary>
    private const int LongestQuotation = 8;

    /// <summary>The runs, each sentence last in at most one.</summary>
    /// <param name="sentences">All sentences of the request, text by text.</param>
    /// <param name="languages">The language of each text.</param>
    public static List<SentenceRun> Find(IReadOnlyList<RankedSentence> sentences, IReadOnlyList<string> languages)
    {
        var runs = new List<SentenceRun>();
        var runEndingAt = new SentenceRun?[sentences.Count];
        for (var i = 0; i < sentences.Count; i++)
        {
            var last = i;
            var form = sentences[i].Form;
            if (form == SentenceForm.OpensQuotation)
            {
                last = EndOfQuotation(sentences, i);
                form = last - i < Longest ? FormTogether(sentences, i, last, languages) : SentenceForm.Unusable;
            }
            var run = form switch
            {
                SentenceForm.Whole => new SentenceRun(i, last),
                SentenceForm.LeansBack when i > 0 && sentences[i - 1].Text == sentences[i].Text => runEndingAt[i - 1]
                    is { } before
                    ? new SentenceRun(before.First, last)
                    : null,
                _ => (SentenceRun?)null,
            };
            if (run is { } found && found.Last - found.First < Longest)
            {
                runEndingAt[last] = found;
                runs.Add(found);
            }
            i = last;
        }
        return runs;
    }

    /// <summary>The sentence that closes the quotation opened at an index; the opening one itself where none does.</summary>
    private static int EndOfQuotation(IReadOnlyList<RankedSentence> sentences, int opening)
    {
        for (var i = opening + 1; i < sentences.Count && i - opening < LongestQuotation; i++)
        {
            if (sentences[i].Text != sentences[opening].Text || sentences[i].Form == SentenceForm.OpensQuotation)
                break;
            if (sentences[i].Form == SentenceForm.ClosesQuotation)
                return i;
        }
        return opening;
    }

    private static SentenceForm FormTogether(
        IReadOnlyList<RankedSentence> sentences,
        int first,
        int last,
        IReadOnlyList<string> languages
    )
    {
        var together = string.Join(
            ' ',
            Enumerable.Range(first, last - first + 1).Select(i => sentences[i].Sentence.Content)
        );
        return SentenceForms.Of(
            together,
            Tokenizer.Tokenize(together),
            Quotations.Find(together),
            languages[sentences[first].Text]
        );
    }
}
