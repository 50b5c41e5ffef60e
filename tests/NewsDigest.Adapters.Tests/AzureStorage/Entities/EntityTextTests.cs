using Azure.Data.Tables;
using CsCheck;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Entities;

namespace NewsDigest.Adapters.Tests.AzureStorage.Entities;

public class EntityTextTests(AzuriteServer azurite)
{
    [Fact]
    public void A_text_of_any_length_comes_back() =>
        Gen.Int[0, 100_000]
            .Sample(
                length =>
                {
                    var entity = new TableEntity("p", "r");
                    var text = string.Concat(Enumerable.Range(0, length).Select(n => (char)('a' + n % 26)));
                    entity.SetText(text);
                    return entity.GetText() == text;
                },
                iter: 50
            );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_longest_text_fits_into_a_row_and_no_character_is_torn(int odd)
    {
        var table = azurite.NewStorage().Table(StorageNames.Items);
        var text = new string('x', odd) + string.Concat(Enumerable.Repeat("😀", EntityText.MaxLength / 2 - 100));
        var entity = new TableEntity("p", "r");
        entity.SetText(text);
        await table.AddEntityAsync(entity, TestContext.Current.CancellationToken);

        var found = await table.FindAsync("p", "r", TestContext.Current.CancellationToken);

        found.ShouldNotBeNull().GetText().ShouldBe(text);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_with_its_row_and_the_limit()
    {
        var refusal = Should.Throw<InvalidOperationException>(() =>
            new TableEntity("2026-03-10", "abc").SetText(new string('x', EntityText.MaxLength + 1))
        );

        refusal.Message.ShouldContain("2026-03-10, abc");
        refusal.Message.ShouldContain("480000");
    }

    [Fact]
    public void A_row_without_a_text_says_so() =>
        Should.Throw<InvalidDataException>(() => new TableEntity("p", "r").GetText()).Message.ShouldContain("p, r");
}
