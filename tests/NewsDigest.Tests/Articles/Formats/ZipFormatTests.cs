using System.Text;
using NewsDigest.Articles;
using static NewsDigest.Tests.Articles.Formats.SmallFiles;

namespace NewsDigest.Tests.Articles.Formats;

public class ZipFormatTests
{
    private const string Story = "Council approves ferry terminal\n\n" + Ferry;

    [Fact]
    public void Each_file_is_a_part_named_as_in_the_archive()
    {
        var outcomes = Reading.Outcomes(
            Zip(
                ("day/a.txt", Story),
                ("day/b.json", """{"title":"Bridge opens","text":"The bridge opened after two years."}""")
            ),
            "drop/day.zip"
        );

        outcomes
            .Select(outcome => outcome.ShouldBeOfType<ReadOutcome.Read>().Article.Origin)
            .ShouldBe([new DocumentPart("drop/day.zip", "day/a.txt"), new DocumentPart("drop/day.zip", "day/b.json")]);
    }

    [Fact]
    public void A_part_of_a_file_is_named_behind_the_file()
    {
        var lines = """
            {"title":"Bridge opens","text":"The bridge opened after two years of work."}
            {"title":"Ferry sinks","text":"A ferry sank off Port Ellery on Monday."}
            """;

        Reading
            .Outcomes(Zip(("lines.jsonl", lines)))
            .Select(outcome => outcome.ShouldBeOfType<ReadOutcome.Read>().Article.Origin.Part)
            .ShouldBe(["lines.jsonl (line 1)", "lines.jsonl (line 2)"]);
    }

    [Fact]
    public void Any_format_may_lie_in_an_archive()
    {
        var zip = Zip(
            ("a.docx", Word(["Title: Council approves ferry terminal", Ferry])),
            (
                "b.pdf",
                SmallFiles.Pdf([
                    [(60, 760, 22, "Bridge opens again"), .. Column(60, 700, Ferry)],
                ])
            )
        );

        Reading.Outcomes(zip).ShouldAllBe(outcome => outcome is ReadOutcome.Read);
    }

    [Fact]
    public void Folders_and_what_file_systems_add_are_no_parts() =>
        Reading
            .Outcomes(Zip(("day/", ""), ("__MACOSX/._a.txt", "x"), ("day/.DS_Store", "x"), ("day/a.txt", Story)))
            .Count.ShouldBe(1);

    [Fact]
    public void A_bad_file_is_one_rejection_and_the_others_are_read()
    {
        var outcomes = Reading.Outcomes(Zip(("empty.txt", ""), ("a.txt", Story)));

        outcomes[0].ShouldBeOfType<ReadOutcome.Rejected>().Rejection.Origin.Part.ShouldBe("empty.txt");
        outcomes[1].ShouldBeOfType<ReadOutcome.Read>();
    }

    [Fact]
    public void Files_of_the_same_name_stay_apart() =>
        Reading
            .Outcomes(Zip(("a.txt", Story), ("a.txt", "Bridge opens\n\nThe bridge opened after two years of work.")))
            .Select(outcome => outcome.ShouldBeOfType<ReadOutcome.Read>().Article.Origin.Part)
            .ShouldBe(["a.txt", "a.txt #2"]);

    [Fact]
    public void An_archive_in_an_archive_is_not_opened()
    {
        var rejection = Reading.Rejection(Zip(("inner.zip", Zip(("a.txt", Story)))));

        rejection.Reason.ShouldBe(RejectionReason.Unsupported);
        rejection.Explanation.ShouldContain("Unpack it");
        rejection.Origin.Part.ShouldBe("inner.zip");
    }

    [Fact]
    public void A_file_that_unpacks_to_far_more_than_its_size_ends_the_reading()
    {
        var outcomes = Reading.Outcomes(
            Zip(("a.txt", Encoding.UTF8.GetBytes(Story)), ("bomb.txt", new byte[20_000_000]), ("c.txt", [1]))
        );

        outcomes.Count.ShouldBe(2);
        outcomes[1].ShouldBeOfType<ReadOutcome.Rejected>().Rejection.Reason.ShouldBe(RejectionReason.TooLarge);
    }

    [Fact]
    public void An_archive_whose_files_are_too_much_together_is_read_no_further()
    {
        var reader = new DocumentReader(new ReadLimits { MaxUnpackedBytes = Story.Length * 3 / 2 });

        var outcomes = reader.Read(
            new Document("a.zip", Zip(("a.txt", Story), ("b.txt", Story), ("c.txt", Story)), Reading.Arrived)
        );

        outcomes.Count.ShouldBe(2);
        outcomes[1].ShouldBeOfType<ReadOutcome.Rejected>().Rejection.Reason.ShouldBe(RejectionReason.TooLarge);
    }

    [Fact]
    public void An_archive_of_too_many_files_is_rejected_with_count_and_limit()
    {
        var reader = new DocumentReader(new ReadLimits { MaxZipFiles = 2 });

        var rejection = reader
            .Read(new Document("a.zip", Zip(("a", "x"), ("b", "x"), ("c", "x")), Reading.Arrived))
            .ShouldHaveSingleItem()
            .ShouldBeOfType<ReadOutcome.Rejected>()
            .Rejection;

        rejection.Explanation.ShouldContain("3 files");
        rejection.Explanation.ShouldContain("limit is 2");
    }

    [Fact]
    public void An_empty_archive_is_rejected_as_empty() =>
        Reading.Rejection(Zip(Array.Empty<(string, string)>())).Reason.ShouldBe(RejectionReason.Empty);

    [Fact]
    public void An_archive_that_was_cut_off_is_rejected_as_damaged()
    {
        var zip = Zip(("a.txt", Story));

        Reading.Rejection(zip[..^30]).Reason.ShouldBe(RejectionReason.Malformed);
    }

    [Fact]
    public void A_locked_file_is_rejected_with_what_to_do()
    {
        var zip = Zip(("a.txt", Story));
        // The flag "encrypted" in the local header and in the directory.
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        Reading.Rejection(zip).Explanation.ShouldContain("password");
    }
}
