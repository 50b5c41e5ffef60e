using CsCheck;
using NewsDigest.Subscribers.Lists;

namespace NewsDigest.Tests.Subscribers.Lists;

public class CsvTests
{
    [Theory]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("a,b\n1,2")]
    [InlineData("\uFEFFa;b\n1;2\n")]
    [InlineData("a\tb\n1\t2\n\n")]
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"")]
    public void A_table_is_read_whatever_separates_it(string text)
    {
        var rows = Csv.Read(text).ToList();

        rows.Select(r => r.Fields)
            .ShouldBe([
                ["a", "b"],
                ["1", "2"],
            ]);
        rows.Select(r => r.Line).ShouldBe([1, 2]);
    }

    [Fact]
    public void A_row_is_told_by_the_line_that_it_begins_in() =>
        Csv.Read("a,b\n\"one\ntwo\",2\n3,4").Select(r => r.Line).ShouldBe([1, 2, 4]);

    [Fact]
    public void A_quote_that_is_never_closed_ends_with_the_text() =>
        Csv.Read("a,b\n\"1,2\n3").Last().Fields.ShouldBe(["1,2\n3"]);

    [Fact]
    public void What_is_written_is_read() =>
        Gen.String[Gen.Char["ab ,;\"\n\r\té"], 0, 6]
            .Array[2, 5]
            // A carriage return alone ends no line and is no text.
            .Select(fields => fields.Select(f => f.Replace("\r", "")).ToArray())
            .Sample(fields =>
            {
                var text = Csv.Line(["one", "two", "three"]) + Csv.Line(fields);
                Csv.Read(text).Last().Fields.ShouldBe(fields);
            });
}
