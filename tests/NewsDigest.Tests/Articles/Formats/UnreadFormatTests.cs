using NewsDigest.Articles;

namespace NewsDigest.Tests.Articles.Formats;

public class UnreadFormatTests
{
    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0 }, "PNG")]
    [InlineData(new byte[] { 0xff, 0xd8, 0xff, 0xe0, 0 }, "JPEG")]
    [InlineData(new byte[] { 0x1f, 0x8b, 0x08, 0 }, "gzip")]
    [InlineData(new byte[] { 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0 }, "locked with a password")]
    public void A_known_kind_is_rejected_by_its_name(byte[] bytes, string name)
    {
        var rejection = Reading.Rejection(bytes);

        rejection.Reason.ShouldBe(RejectionReason.Binary);
        rejection.Explanation.ShouldContain(name);
    }

    [Theory]
    [InlineData("RIFFS and reeds: the harbour band turns fifty\n\nThe band played until midnight on Monday.", 0)]
    [InlineData("ID3 tags lead police to a stolen record\n\nThe record was found in a barn on Monday.", 0)]
    [InlineData("Of mustard fields nothing was left, the farmers of Port Ellery said on Monday.", 253)]
    public void A_text_that_holds_the_letters_of_a_kind_is_read(string words, int at) =>
        Reading
            .Article(string.Concat(Enumerable.Repeat("It rained. ", 30))[..at] + words)
            .Paragraphs.ShouldNotBeEmpty();
}
