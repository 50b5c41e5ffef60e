using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Entities;
using NewsDigest.Articles;

namespace NewsDigest.Adapters.Tests.AzureStorage;

/// <summary>What earlier and later programs wrote.</summary>
public class StoredFormTests(AzuriteServer azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
    private readonly StorageConnection storage = azurite.NewStorage();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_of_form_1_is_read()
    {
        var row = new TableEntity("2026-03-10T12", "0123456789abcdef0123456789abcdef") { ["Arrived"] = Noon };
        row.SetText(
            """
            {"Form":1,"Path":"day/a.zip","Part":"b.txt","Title":"Fog","Source":"Harbour Post","Url":"https://post.example/a",
            "Language":"en","Published":"2026-03-10T11:00:00+00:00","Words":2,"Topic":"weather","Confidence":0.5,
            "OtherTopics":["sport"],"CatalogueVersion":"1","Extract":{"Sentences":[{"Text":"Fog came.","Sources":["0123:4"]}]},
            "Terms":{"Words":["fog"],"Weights":[1.5]},
            "Fingerprint":{"SimHash":"00000000000000ff","Shingles":"AQAAAP////8=","ShingleCount":2},
            "Copies":[{"Path":"c.txt","Title":"Fog again"}]}
            """
        );
        await storage.Table("Items").AddEntityAsync(row, Cancel);

        var item = await new AzureItemStore(storage).ReadAsync(Noon.AddHours(-1), Noon, Cancel).SingleAsync(Cancel);

        item.Origin.ShouldBe(new DocumentPart("day/a.zip", "b.txt"));
        item.Topic.Others.ShouldHaveSingleItem().Value.ShouldBe("sport");
        var source = item.Extract.Sentences.ShouldHaveSingleItem().Sources.ShouldHaveSingleItem();
        (source.Article.Value, source.Number).ShouldBe(("0123", 4));
        item.Terms.ShouldHaveSingleItem().ShouldBe(new("fog", 1.5f));
        item.Fingerprint.SimHash.ShouldBe(255ul);
        item.Fingerprint.Shingles.ShouldBe([1u, uint.MaxValue]);
        item.Copies.ShouldHaveSingleItem().Title.ShouldBe("Fog again");
    }

    [Fact]
    public async Task A_story_of_form_1_is_read()
    {
        var row = new TableEntity("2026-03-10", "0123");
        row.SetText(
            """
            {"Form":1,"Language":"de","LastSeen":"2026-03-10T12:00:00+00:00","Developments":[
            {"Instant":"2026-03-10T06:00:00+00:00","Articles":["a","b"],
            "Summary":{"Sentences":[{"Text":"Nebel.","Sources":["a:0"]}],"Model":"m","Headline":"Nebel"}},
            {"Instant":"2026-03-10T12:00:00+00:00","Articles":["c"]}],
            "Copies":["d"],"Terms":{"Words":["nebel"],"Weights":[2]}}
            """
        );
        await storage.Table("Stories").AddEntityAsync(row, Cancel);

        var story = await new AzureStoryStore(storage).ReadAsync(Noon.AddDays(-1), Cancel).SingleAsync(Cancel);

        story.Language.ShouldBe("de");
        story.Articles.Select(a => a.Value).ShouldBe(["a", "b", "c", "d"]);
        story.Developments[0].Summary.ShouldNotBeNull().Headline.ShouldBe("Nebel");
        story.Developments[1].Summary.ShouldBeNull();
    }

    [Fact]
    public async Task An_edition_of_form_1_is_read()
    {
        await storage
            .Container("editions")
            .UploadBlobAsync(
                "2026-03-10T120000Z.json",
                BinaryData.FromString(
                    """
                    {"Form":1,"Instant":"2026-03-10T12:00:00+00:00","Stories":[{"Id":"s","Topic":"weather","OtherTopics":[],
                    "Language":"en","Score":1.5,"ScoreParts":{"newness":1.5},"Developments":[
                    {"Instant":"2026-03-10T12:00:00+00:00","Headline":"Fog","Summary":{"Sentences":[]},
                    "Articles":[{"Id":"a","Label":"a.txt","Title":"Fog","Published":"2026-03-10T11:00:00+00:00","Language":"en"}]}]}]}
                    """
                ),
                Cancel
            );

        var edition = (await new AzureEditionStore(storage).FindAsync(Noon, Cancel)).ShouldNotBeNull();

        edition.Stories.ShouldHaveSingleItem().Developments[0].Articles[0].Label.ShouldBe("a.txt");
        edition.FailingFeeds.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_later_programs_leave_out_has_its_usual_value()
    {
        await PutArticle(
            """{"Form":1,"Path":"a.txt","Title":"Fog","Paragraphs":["Fog came."],"Arrived":"2026-03-10T12:00:00+00:00","Language":"en"}"""
        );

        (await Find()).ShouldNotBeNull().Tags.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"Form":2,"Anything":"else"}""")]
    [InlineData(
        """{"Form":2,"Path":"a.txt","Title":"Fog","Paragraphs":["Fog came."],"Arrived":"2026-03-10T12:00:00+00:00","Language":"en"}"""
    )]
    public async Task What_only_a_newer_program_knows_is_refused_and_not_taken_for_damaged(string json)
    {
        await PutArticle(json);

        var refusal = await Should.ThrowAsync<InvalidDataException>(Find);

        refusal.Message.ShouldContain("form 2");
        refusal.Message.ShouldContain("newer");
    }

    [Theory]
    [InlineData("""{"Form":1,"Path":"a.txt"}""")]
    [InlineData("{")]
    [InlineData("null")]
    public async Task What_is_damaged_is_named(string json)
    {
        await PutArticle(json);

        (await Should.ThrowAsync<InvalidDataException>(Find)).Message.ShouldContain("0123.json in container items");
    }

    private async Task PutArticle(string json) =>
        await storage.Container("items").UploadBlobAsync("0123.json", BinaryData.FromString(json), Cancel);

    private Task<Article?> Find() => new AzureArticleStore(storage).FindAsync(new ArticleId("0123"), Cancel);
}
