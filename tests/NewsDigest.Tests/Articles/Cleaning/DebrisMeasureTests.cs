using System.Text.RegularExpressions;
using NewsDigest.Testing.Debris;

namespace NewsDigest.Tests.Articles.Cleaning;

/// <summary>What cleaning takes and leaves, measured; the command <c>debris</c> of the benchmarks measures all of it.</summary>
public partial class DebrisMeasureTests
{
    private const int TextsOfASet = 200;
    private const double MostLostPercent = 0.3;
    private const double LeastGonePercent = 97;

    [Fact]
    public void Debris_woven_into_the_samples_is_gone_and_their_sentences_stay()
    {
        var texts = CleanText.OfFolder(Repository.PathOf("samples/articles"));
        var (clean, damaged) = (new DebrisMeasure(), new DebrisMeasure());
        for (var i = 0; i < texts.Count; i++)
        {
            clean.ReadClean(texts[i]);
            for (var seed = 0; seed < 5; seed++)
                damaged.ReadDamaged(texts[i], 1_000 * seed + i);
        }

        clean.LostPercent.ShouldBeLessThanOrEqualTo(MostLostPercent, Shown(clean));
        damaged.LostPercent.ShouldBeLessThanOrEqualTo(1, Shown(damaged));
        damaged.GonePercent.ShouldBeGreaterThanOrEqualTo(LeastGonePercent, Shown(damaged));
    }

    [Theory]
    [InlineData("summaries/bbc")]
    [InlineData("clustering/allsides")]
    public void Sentences_of_clean_articles_stay_and_debris_goes(string set)
    {
        var path = Repository.PathOf($"../shared/eval/{set}.jsonl.gz");
        Assert.SkipUnless(File.Exists(path), "The evaluation data is not here.");
        var (clean, damaged) = (new DebrisMeasure(), new DebrisMeasure());
        var texts = CleanText.OfJsonLines(path);
        for (var i = 0; i < Math.Min(TextsOfASet, texts.Count); i++)
        {
            clean.ReadClean(texts[i]);
            damaged.ReadDamaged(texts[i], i);
        }

        clean.LostPercent.ShouldBeLessThanOrEqualTo(MostLostPercent, Shown(clean));
        damaged.GonePercent.ShouldBeGreaterThanOrEqualTo(LeastGonePercent, Shown(damaged));
    }

    [Fact]
    public void The_same_seed_weaves_the_same_debris()
    {
        var text = new CleanText("a", "Council approves ferry terminal", ["One sentence.", "Another one."], "en");

        DebrisWeaver.Weave(text, 7).Content.ShouldBe(DebrisWeaver.Weave(text, 7).Content);
        DebrisWeaver.Weave(text, 7).Content.ShouldNotBe(DebrisWeaver.Weave(text, 8).Content);
    }

    [Fact]
    public void No_wording_of_the_measured_debris_is_known_to_the_documents_of_the_rules()
    {
        var known = DebrisRulesTests
            .Between.Concat(DebrisRulesTests.Behind)
            .SelectMany(row => Runs(row.Data.Item2))
            .ToHashSet();

        DebrisWordings
            .All.Where(wording => Runs(Slot().Replace(wording.Text, " | ")).Any(known.Contains))
            .Select(wording => wording.Text)
            .ShouldBeEmpty();
    }

    /// <summary>Runs of four words; shorter ones ("Read more", "All rights reserved") are what everybody writes.</summary>
    private static IEnumerable<string> Runs(string text) =>
        text.Split('|')
            .Select(line => Word().Matches(line.ToLowerInvariant()).Select(match => match.Value).ToList())
            .SelectMany(words =>
                Enumerable.Range(0, Math.Max(0, words.Count - 3)).Select(i => string.Join(' ', words.Skip(i).Take(4)))
            );

    private static string Shown(DebrisMeasure measure) =>
        string.Join(
            '\n',
            measure
                .Left.Select(left => $"left: {left.Kind}: {left.Text}")
                .Concat(measure.Lost.Select(lost => $"lost: {lost.Id}: {lost.Sentence}"))
                .Take(30)
        );

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Slot();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
