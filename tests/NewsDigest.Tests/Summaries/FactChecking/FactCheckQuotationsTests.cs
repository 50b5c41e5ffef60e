using NewsDigest.Summaries.FactChecking;

namespace NewsDigest.Tests.Summaries.FactChecking;

public class FactCheckQuotationsTests
{
    [Theory]
    [InlineData("Thorne said: \"We wait for it\".", "Thorne said: \"We wait for them\".")]
    [InlineData("Thorne said: “We wait for the ferry”.", "Thorne said: “We wait the ferry”.")]
    [InlineData("Thorne said: «We wait for the ferry».", "Thorne said: «We wait the ferry».")]
    [InlineData("Thorne said: 'We wait for the ferry'.", "Thorne said: 'We wait the ferry'.")]
    public void A_quotation_is_verbatim_in_whatever_marks(string source, string sentence) =>
        FactCheck
            .WhyUnsupported(sentence, [source])
            .ShouldNotBeNull()
            .ShouldEndWith("which the source does not say so");

    [Theory]
    [InlineData("Thorne said the yard was safe.", "Thorne said \"the yard was safe\".")]
    [InlineData("Police arrested two men.", "Police 'arrested' two men.")]
    [InlineData("\"We wait,\" said Thorne, who left.", "\"We wait,\" said Thorne, who \"left\".")]
    public void Nobody_is_quoted_whom_the_source_does_not_quote(string source, string sentence) =>
        FactCheck.WhyUnsupported(sentence, [source]).ShouldNotBeNull().ShouldEndWith("which the source does not quote");

    [Theory]
    [InlineData("\"We wait,\" Thorne said.", "“We wait,” Thorne said.")]
    [InlineData("'We wait,' Thorne said.", "\"We wait,\" Thorne said.")]
    [InlineData("\"It cost $1.2bn,\" Thorne said.", "\"It cost 1.2 billion dollars,\" Thorne said.")]
    [InlineData("\"We waited for the crew's ferry.", "“We waited for the crew’s ferry.”")]
    public void Marks_and_spellings_may_differ_and_half_a_quotation_is_one(string source, string sentence) =>
        FactCheck.WhyUnsupported(sentence, [source]).ShouldBeNull();
}
