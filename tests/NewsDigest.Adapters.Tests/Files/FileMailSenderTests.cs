using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.Files;
using NewsDigest.Adapters.Tests.Mime;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Adapters.Tests.Files;

public sealed class FileMailSenderTests : IDisposable
{
    private readonly MailFolder folder = new(Directory.CreateTempSubdirectory("newsdigest-mail").FullName);
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 10, 7, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_mail_becomes_a_file_named_for_time_and_reference_and_not_for_its_reader()
    {
        var outcome = (await Send(Mails.Briefing(1))).ShouldBeOfType<SendOutcome.Accepted>();

        outcome.MessageId.ShouldBe($"20260310T070000000Z-{Mails.Briefing(1).Reference}.eml");
        Files().ShouldHaveSingleItem().ShouldBe(outcome.MessageId);
    }

    [Fact]
    public async Task The_same_reference_makes_one_file_which_stays_as_it_is()
    {
        var first = await Send(Mails.Briefing(1));
        var written = await File.ReadAllTextAsync(
            Path.Combine(folder.Path, Files().Single()),
            TestContext.Current.CancellationToken
        );
        time.Advance(TimeSpan.FromHours(1));

        (await Send(Mails.Briefing(1, Mails.Content with { Subject = "Another" }))).ShouldBe(first);
        (
            await File.ReadAllTextAsync(
                Path.Combine(folder.Path, Files().Single()),
                TestContext.Current.CancellationToken
            )
        ).ShouldBe(written);
    }

    [Fact]
    public async Task The_same_reference_at_once_makes_one_file_of_which_all_are_told()
    {
        time.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);
        foreach (var number in Enumerable.Range(1, 200))
        {
            var outcomes = await AtOnce(8, () => Send(Mails.Briefing(number)));

            outcomes.Distinct().ShouldHaveSingleItem().ShouldBeOfType<SendOutcome.Accepted>();
        }
        Files().Count.ShouldBe(200);
    }

    [Fact]
    public async Task A_mail_that_was_made_ready_before_a_crash_is_out_after_the_next_try()
    {
        var first = await Send(Mails.Briefing(1));
        var eml = Directory.GetFiles(folder.Path, "*.eml").Single();
        var place = Directory.GetFiles(folder.Path, "name", SearchOption.AllDirectories).Single();
        File.Move(eml, Path.Combine(Path.GetDirectoryName(place)!, "mail"));
        time.Advance(TimeSpan.FromHours(1));

        (await Send(Mails.Briefing(1))).ShouldBe(first);

        Directory.GetFiles(folder.Path, "*.eml").ShouldBe([eml]);
    }

    [Theory]
    [InlineData("../../escape")]
    [InlineData("a/b\\c")]
    public async Task A_reference_does_not_lead_out_of_the_folder(string reference)
    {
        await Send(Mails.Service() with { Reference = reference });

        Files().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_took_nothing()
    {
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var sender = new FileMailSender(new MailFolder(Path.Combine(file, "mail")), Mails.Identity, time);

        (await sender.SendAsync([Mails.Briefing(1)], TestContext.Current.CancellationToken))
            .ShouldHaveSingleItem()
            .ShouldBeOfType<SendOutcome.NotSent>();
    }

    [Fact]
    public async Task No_draft_is_left()
    {
        await Send(Mails.Briefing(1));

        Directory.GetDirectories(folder.Path, "*.draft", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_outbox_shows_the_newest_first()
    {
        foreach (var number in Enumerable.Range(1, 3))
        {
            await Send(Mails.Briefing(number));
            time.Advance(TimeSpan.FromMinutes(1));
        }

        var mails = await Outbox.ReadAsync(2, TestContext.Current.CancellationToken);

        mails.Select(m => m.To).ShouldBe(["reader3@news.example", "reader2@news.example"]);
    }

    [Fact]
    public async Task The_outbox_reads_what_was_written()
    {
        await Send(Mails.Briefing(1));

        var mail = (await Outbox.FindAsync(Files().Single(), TestContext.Current.CancellationToken)).ShouldNotBeNull();

        mail.Subject.ShouldBe("The bridge opens");
        mail.Date.ShouldBe(time.GetUtcNow());
        mail.Text.ShouldContain("unsubscribe?t=token-1");
        mail.Html.ShouldNotBeNull().ShouldContain("unsubscribe?t=token-1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("../secret.eml")]
    [InlineData("/etc/passwd")]
    [InlineData(".places")]
    [InlineData("nothing.eml")]
    public async Task The_outbox_finds_no_file_elsewhere(string name) =>
        (await Outbox.FindAsync(name, TestContext.Current.CancellationToken)).ShouldBeNull();

    [Fact]
    public async Task An_outbox_without_a_folder_is_empty()
    {
        var outbox = new FileOutbox(new MailFolder(Path.Combine(folder.Path, "none")));

        (await outbox.ReadAsync(10, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(folder.Path, recursive: true);

    /// <summary>Lets threads of their own begin together, so that they come between each other's steps.</summary>
    private static async Task<T[]> AtOnce<T>(int count, Func<Task<T>> step)
    {
        using var start = new Barrier(count);
        return await Task.WhenAll(
            Enumerable
                .Range(0, count)
                .Select(_ =>
                    Task.Factory.StartNew(
                            () =>
                            {
                                start.SignalAndWait();
                                return step();
                            },
                            TaskCreationOptions.LongRunning
                        )
                        .Unwrap()
                )
        );
    }

    private FileOutbox Outbox => new(folder);

    private List<string> Files() =>
        [.. Directory.GetFiles(folder.Path, "*.eml", SearchOption.AllDirectories).Select(f => Path.GetFileName(f))];

    private async Task<SendOutcome> Send(OutgoingMail mail) =>
        (
            await new FileMailSender(folder, Mails.Identity, time).SendAsync(
                [mail],
                TestContext.Current.CancellationToken
            )
        )[0];
}
