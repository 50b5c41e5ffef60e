using NewsDigest.Summaries;
using NewsDigest.Text;

namespace NewsDigest.Tests.Summaries;

public class ShortNamesTests
{
    private const string Lawyer = "Melissa Dane is the lawyer of the harbour.";

    [Theory]
    [InlineData("Dane said that the wall will hold.")]
    [InlineData("The wall will hold, Dane said.")]
    [InlineData("Nobody asked Mr Dane about the wall.")]
    [InlineData("Nobody had seen Dane's letter about the wall.")]
    public void Who_is_named_by_the_surname_alone_is_named_in_short(string sentence) => Short(sentence).ShouldBe(1);

    [Theory]
    [InlineData("Melissa Dane said that the wall will hold.")]
    [InlineData("Mayor Dane said that the wall will hold.")]
    [InlineData("Dane, 43, said that the wall will hold.")]
    [InlineData("Dane, a lawyer, said that the wall will hold.")]
    [InlineData("Dane, who is a lawyer, said that the wall will hold.")]
    [InlineData("The Dane estate lies behind the wall.")]
    [InlineData("They met on Dane Street behind the wall.")]
    [InlineData("A Dane built the wall.")]
    public void Who_is_said_to_be_somebody_and_what_only_bears_the_name_is_not(string sentence) =>
        Short(sentence).ShouldBe(0);

    [Fact]
    public void Who_is_named_in_short_only_needs_nobody_to_introduce_them() =>
        Find("The wall will hold.", "Dane said so.")[1].Short.ShouldBeEmpty();

    [Fact]
    public void A_word_that_the_text_has_in_lower_case_is_no_surname() =>
        Find("Ellery City Council met.", "Council said no.", "A council may do so.")[1].Short.ShouldBeEmpty();

    [Fact]
    public void The_same_surname_in_several_texts_has_one_number()
    {
        var numbers = new Dictionary<string, int>();
        var one = ShortNames.Find(Sentences(Lawyer, "Dane left."), numbers);
        var other = ShortNames.Find(Sentences("It was Melissa Dane.", "Dane left."), numbers);

        other[1].Short.ShouldBe(one[1].Short);
        other[0].Full.ShouldBe(one[0].Full);
    }

    [Fact]
    public void German_nouns_are_no_surnames() =>
        ShortNames
            .Find(SentenceSplitter.Split(["In der Stadt Ellery steht ein Haus. Ellery hat einen Hafen."], "de"), [])[1]
            .Short.ShouldBeEmpty();

    private static int Short(string sentence) => Find(Lawyer, sentence)[1].Short.Count;

    private static SentenceNames[] Find(params string[] sentences) => ShortNames.Find(Sentences(sentences), []);

    private static IReadOnlyList<Sentence> Sentences(params string[] sentences) =>
        [.. sentences.Select((content, i) => new Sentence(i, i, content))];
}
