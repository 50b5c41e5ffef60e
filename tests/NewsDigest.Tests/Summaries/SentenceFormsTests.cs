using NewsDigest.Summaries;
using NewsDigest.Text;

namespace NewsDigest.Tests.Summaries;

public class SentenceFormsTests
{
    [Theory]
    [InlineData("It is not known whether the wall will hold.")]
    [InlineData("It emerged that the wall had not been looked at.")]
    [InlineData("Both the council and the harbour office want a wall.")]
    [InlineData("Neither the council nor the harbour office paid.")]
    [InlineData("Those who live by the Tarn were taken to a school.")]
    [InlineData("So far this year 12 boats were lost.")]
    [InlineData("Instead of a wall the council wants a dune.")]
    [InlineData("Too many boats were in the harbour.")]
    [InlineData("Because of the storm the harbour stays closed.")]
    [InlineData("As he left the harbour, Mayor Olsen thanked the crews.")]
    [InlineData("Nine boats are in the harbour of Ellery.")]
    [InlineData("2026 was a dry year in Ellery.")]
    [InlineData("Some 38 people were taken to a school.")]
    [InlineData("Two schools closed because they were under water.")]
    [InlineData("The council voted for the wall because they had no choice.")]
    [InlineData("When they saw the wall, the crews cheered.")]
    [InlineData("What the council calls its wall is a dune.")]
    [InlineData("The mayor gave two reasons.")]
    [InlineData("The harbour of Ellery has two exits and three problems.")]
    public void What_points_back_only_by_its_look_stands_alone(string sentence) =>
        Form(sentence).ShouldBe(SentenceForm.Whole);

    [Theory]
    [InlineData("It said that the wall will hold.")]
    [InlineData("It is the oldest wall in Ellery.")]
    [InlineData("Both are to be built in spring.")]
    [InlineData("Those walls are to be built in spring.")]
    [InlineData("It's the oldest wall in Ellery.")]
    [InlineData("They'd seen the wall of Ellery before.")]
    [InlineData("As he left the harbour, the crews cheered.")]
    [InlineData("Before that, the wall had held for ninety years.")]
    [InlineData("Since then the harbour has been closed.")]
    [InlineData("The boat whose engine they had paid for lies in the harbour.")]
    [InlineData("What changed its mind was a look at the wall.")]
    [InlineData("Nine are in the hospital of Ellery.")]
    [InlineData("38 were taken to a school.")]
    [InlineData("Most of them were taken to a school.")]
    public void What_points_back_leans(string sentence) => Form(sentence).ShouldBe(SentenceForm.LeansBack);

    private static SentenceForm Form(string content)
    {
        var sentence = new Sentence(0, 0, content);
        return SentenceForms.Of(content, sentence.Tokens, Quotations.Find(content), "en");
    }
}
