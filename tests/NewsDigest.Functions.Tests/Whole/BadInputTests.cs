using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Functions.Queues;
using NewsDigest.Functions.Timers;
using NewsDigest.Hosting.Messages;

namespace NewsDigest.Functions.Tests.Whole;

public class BadInputTests(AzuriteServer azurite)
{
    /// <summary>The longest name that a blob can have.</summary>
    private const int LongestName = 1024;

    [Theory]
    [InlineData(StorageNames.ItemTexts)]
    [InlineData(StorageNames.Rejected)]
    [InlineData("articles2")]
    public async Task An_event_for_another_container_does_nothing(string container)
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.Storage.Container(container).CreateIfNotExistsAsync(cancellationToken: FunctionHouse.Cancel);
        await house.DropAsync("quay.html", SampleDocuments.Article(1), container);
        // The same name is there too, and is not meant.
        await house.DropAsync("quay.html", SampleDocuments.Article(1));

        await house.TellOfBlobAsync("quay.html", container);

        (await house.ItemsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_for_a_blob_that_is_gone_does_nothing()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);

        await house.TellOfBlobAsync("never/there.html");

        (await house.ItemsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(LegalNames))]
    public async Task A_document_is_taken_in_under_any_name_that_a_blob_can_have(string name)
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.DropAsync(name, SampleDocuments.Article(1));

        await house.TellOfBlobAsync(name);
        await house.TellOfBlobAsync(name);

        var item = (await house.ItemsAsync()).ShouldHaveSingleItem();
        item.Origin.Path.ShouldBe(name);
    }

    public static TheoryData<string> LegalNames() =>
        [
            "deep/er/and deeper/quay.html",
            "quay & sons, 100%_#1?=+;:@$!'()*~^`{|}[]<>\"\\.html",
            "%2e%2e%2fquay%00.html",
            "Zürich – 東京 – 🌊 – é.html",
            "a//b///quay.html",
            "tab\tand\u00a0spaces  .html",
            new string('x', LongestName - 5) + ".html",
            new string('東', LongestName - 5) + ".html",
        ];

    [Theory]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"version\":0,\"zone\":\"UTC\"}")]
    [InlineData("{\"version\":99}")]
    public async Task A_message_that_is_not_ours_is_refused_and_left_to_the_host(string text)
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);

        await Should.ThrowAsync<UnreadableMessageException>(() =>
            house.CallAsync<DeliverFunction>(f => f.RunAsync(text, FunctionHouse.Cancel))
        );
        await Should.ThrowAsync<UnreadableMessageException>(() =>
            house.CallAsync<SendServiceMailFunction>(f => f.RunAsync(text, FunctionHouse.Cancel))
        );
        await Should.ThrowAsync<UnreadableMessageException>(() =>
            house.CallAsync<ApplyEventsFunction>(f => f.RunAsync(text, FunctionHouse.Cancel))
        );
    }

    [Fact]
    public async Task What_the_host_gave_up_and_cannot_be_read_is_kept()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.EnqueueAsync(StorageNames.PoisonOf(StorageNames.MailQueue), "{\"version\":99}");
        await house.EnqueueAsync(StorageNames.PoisonOf(StorageNames.DeliveryQueue), "hello");

        house.Time.Advance(TimeSpan.FromHours(1));
        await house.CallAsync<ReconcileFunction>(f => f.RunAsync(new(), FunctionHouse.Cancel));

        (await house.CountAsync(StorageNames.PoisonOf(StorageNames.MailQueue))).ShouldBe(1);
        (await house.CountAsync(StorageNames.PoisonOf(StorageNames.DeliveryQueue))).ShouldBe(1);
    }

    [Theory]
    [InlineData("GET", "/no/such/page", 404)]
    [InlineData("GET", "/wp-login.php", 404)]
    [InlineData("DELETE", "/", 405)]
    [InlineData("GET", "/subscribe", 405)]
    [InlineData("GET", "/confirm?t=nonsense", 404)]
    public async Task A_request_that_leads_nowhere_gets_an_answer(string method, string path, int status)
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);

        (await house.AskAsync(method, path)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_body_above_the_limit_is_refused_without_being_read_whole()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        using var body = new MemoryStream(new byte[10_000_000]);

        var (status, _) = await house.AskAsync("POST", "/subscribe", body, "application/x-www-form-urlencoded");

        status.ShouldBe(413);
        body.Position.ShouldBeLessThan(1_000_000);
    }
}
