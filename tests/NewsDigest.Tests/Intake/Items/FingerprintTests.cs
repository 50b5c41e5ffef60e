using CsCheck;
using NewsDigest.Intake.Items;
using NewsDigest.Text;

namespace NewsDigest.Tests.Intake.Items;

public class FingerprintTests
{
    [Fact]
    public void Case_punctuation_and_paragraphs_leave_no_trace_in_the_sketch() =>
        Make("The ferry, stranded; waits for high tide.")
            .Shingles.ShouldBe(Make("the FERRY stranded", "waits for high tide").Shingles);

    [Fact]
    public void A_text_resembles_itself_wholly() =>
        Gen.Int[1, 2000]
            .Sample(words => Make(Words(0, words)).OverlapWith(Make(Words(0, words))).SecondInFirst.ShouldBe(1));

    [Fact]
    public void Texts_without_a_common_phrase_do_not_resemble_each_other() =>
        Make(Words(0, 500)).OverlapWith(Make(Words(1000, 500))).SecondInFirst.ShouldBe(0);

    [Fact]
    public void The_share_of_a_cut_text_in_the_whole_is_recognised() =>
        Make(Words(0, 1000)).OverlapWith(Make(Words(0, 150))).SecondInFirst.ShouldBe(1);

    [Fact]
    public void The_share_of_a_whole_text_in_its_cut_is_recognised() =>
        Make(Words(0, 150)).OverlapWith(Make(Words(0, 1000))).SecondInFirst.ShouldBe(0.15, 0.1);

    [Fact]
    public void A_share_is_estimated_within_the_sketchs_error()
    {
        // 600 of 800 words.
        var estimate = Make(Words(0, 800)).OverlapWith(Make(Words(200, 800))).SecondInFirst;

        estimate.ShouldBe(0.75, 0.15);
    }

    [Fact]
    public void A_sketch_is_ascending_distinct_and_of_limited_size()
    {
        var fingerprint = Make(Words(0, 5000));

        fingerprint.Shingles.Length.ShouldBe(FingerprintMaker.SketchSize);
        fingerprint.Shingles.ShouldBe(fingerprint.Shingles.Distinct().Order());
        fingerprint.ShingleCount.ShouldBe(4997);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Fog", 1)]
    [InlineData("Fog in the harbour", 1)]
    [InlineData("Fog in the harbour today", 2)]
    public void A_text_shorter_than_a_shingle_is_one_shingle(string text, int shingles) =>
        Make(text).ShingleCount.ShouldBe(shingles);

    [Fact]
    public void The_simhash_of_like_terms_differs_in_fewer_bits_than_that_of_other_terms()
    {
        var terms = Terms(0, 40);

        var like = SimHash([.. terms.Take(38), .. Terms(100, 2)]).Distance(SimHash(terms));
        var other = SimHash(Terms(200, 40)).Distance(SimHash(terms));

        like.ShouldBeLessThan(other / 2);
    }

    private static Fingerprint Make(params string[] paragraphs) =>
        FingerprintMaker.Make(SentenceSplitter.Split(paragraphs), []);

    private static Fingerprint SimHash(IReadOnlyList<WeightedTerm> terms) => FingerprintMaker.Make([], terms);

    private static IReadOnlyList<WeightedTerm> Terms(int from, int count) =>
        [.. Enumerable.Range(from, count).Select(i => new WeightedTerm($"term{i}", 1))];

    private static string Words(int from, int count) =>
        string.Join(' ', Enumerable.Range(from, count).Select(i => $"word{i}"));
}
