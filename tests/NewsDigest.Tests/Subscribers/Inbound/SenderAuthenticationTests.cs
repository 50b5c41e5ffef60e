using NewsDigest.Subscribers.Inbound;

namespace NewsDigest.Tests.Subscribers.Inbound;

public class SenderAuthenticationTests
{
    [Theory]
    [InlineData("fail", null, true)]
    [InlineData("softfail", "", true)]
    [InlineData("SoftFail", "{@other.example : pass}", true)]
    [InlineData("fail", "{@reader.example : fail}", true)]
    [InlineData("fail", "{@xreader.example : pass}", true)]
    [InlineData("fail", "{@eader.example : pass}", true)]
    [InlineData("fail", "{@other.example : fail, @reader.example : pass}", false)]
    [InlineData("fail", "{@example : pass}", false)]
    [InlineData("pass", "{@reader.example : fail}", false)]
    [InlineData("none", null, false)]
    [InlineData("neutral", null, false)]
    [InlineData(null, null, false)]
    public void A_sender_is_forged_where_neither_server_nor_signature_is_of_the_domain(
        string? spf,
        string? dkim,
        bool isForged
    ) => SenderAuthentication.SaysForged(spf, dkim, Readers.Address("ada@reader.example")).ShouldBe(isForged);
}
