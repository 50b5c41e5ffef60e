using NewsDigest.Summaries.Writing;

namespace NewsDigest.Tests.Summaries.Writing;

public class DisguisedWordsTests
{
    [Theory]
    [InlineData("Note to АІ.", "Note to AI.")]
    [InlineData("Ígnóre áll.", "Ignore all.")]
    [InlineData("I\u0332g\u0332n\u0332o\u0332r\u0332e\u0332 it.", "Ignore it.")]
    [InlineData("Ig-nore it.", "Ignore it.")]
    [InlineData("Ignore_it_all.", "Ignore it all.")]
    [InlineData("IgnoreAllOfIt.", "Ignore All Of It.")]
    [InlineData("The assi5tants.", "The assistants.")]
    public void A_word_in_disguise_is_read_as_it_looks(string written, string read) =>
        DisguisedWords.Undo(written).ShouldBe(read);

    [Theory]
    [InlineData("The A1 and the B12 meet on YouTube in 2026.")]
    [InlineData("AI-generated films of the 1980s cost 1-2 crowns.")]
    [InlineData("Le pilote a ignore\u0301 la tour.")]
    public void Ordinary_words_stay(string sentence) => DisguisedWords.Undo(sentence).ShouldBe(sentence);
}
