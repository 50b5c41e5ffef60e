using NewsDigest.Subscribers.Inbound;

namespace NewsDigest.Tests.Subscribers.Inbound;

public class OwnWordsTests
{
    [Theory]
    [InlineData("> unsubscribe here")]
    [InlineData("On Tue, Mar 10, 2026 at 7:00 AM The Tide <tide@news.example> wrote:\n\nunsubscribe here")]
    [InlineData(
        "On Tue, Mar 10, 2026 at 7:00 AM The Morning Tide of Port Ellery\n<tide@news.example> wrote:\nunsubscribe"
    )]
    [InlineData("Am 10.03.2026 um 07:00 schrieb The Tide <tide@news.example>:\nunsubscribe")]
    [InlineData("-----Original Message-----\nFrom: The Tide\nunsubscribe")]
    [InlineData("-----Ursprüngliche Nachricht-----\nVon: The Tide\nunsubscribe")]
    [InlineData("________________________________\nunsubscribe")]
    [InlineData("From: The Tide <tide@news.example>\nSent: Tuesday\nunsubscribe")]
    [InlineData("-- \nAda\nTo unsubscribe from me, write")]
    public void What_is_quoted_below_is_not_the_senders(string quoted)
    {
        var words = OwnWords.Of($"Thank you!\r\n\r\n{quoted}\r\n".Replace("\n", "\r\n").Replace("\r\r", "\r"));

        words.Trim().ShouldBe("Thank you!");
    }

    [Fact]
    public void What_stands_under_a_quotation_in_the_margin_counts() =>
        OwnWords.Of("> Your briefing\n\npause").Trim().ShouldBe("pause");

    [Fact]
    public void Of_a_mail_in_HTML_the_text_counts_line_by_line_and_without_quotations()
    {
        var words = OwnWords.OfHtml(
            "<html><head><style>p { help: 1 }</style></head><body><div>Hello,</div><div>please <b>pause</b></div>"
                + "<div class=gmail_quote>On Tuesday somebody wrote<blockquote>unsubscribe</blockquote></div></body></html>"
        );

        words
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ShouldBe(["Hello,", "please pause"]);
    }

    [Theory]
    [InlineData("on ")]
    [InlineData("on wrote ")]
    [InlineData("> ")]
    [InlineData("<div>")]
    public void Whatever_comes_is_read_in_a_moment(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece + (piece.Length > 3 ? "\n" : ""), 200_000));

        Should.CompleteIn(
            () =>
            {
                OwnWords.Of(text);
                OwnWords.OfHtml(text);
            },
            TimeSpan.FromSeconds(20)
        );
    }
}
