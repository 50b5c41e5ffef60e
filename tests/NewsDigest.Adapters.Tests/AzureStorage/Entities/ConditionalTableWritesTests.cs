using Azure;
using Azure.Data.Tables;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Entities;

namespace NewsDigest.Adapters.Tests.AzureStorage.Entities;

public class ConditionalTableWritesTests(AzuriteServer azurite)
{
    private readonly StorageConnection storage = azurite.NewStorage();

    private TableClient Table => storage.Table(StorageNames.Items);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_is_added_once()
    {
        (await Table.TryAddAsync(Row(1), Cancel)).ShouldNotBeNull();
        (await Table.TryAddAsync(Row(2), Cancel)).ShouldBeNull();

        (await Find()).GetInt32("N").ShouldBe(1);
    }

    [Fact]
    public async Task The_version_of_a_write_is_the_version_that_is_read()
    {
        var added = await Table.TryAddAsync(Row(1), Cancel);
        (await Find()).Version().ShouldBe(added);

        var replaced = await Table.TryReplaceAsync(Row(2), added!, Cancel);
        (await Find()).Version().ShouldBe(replaced);
        replaced.ShouldNotBe(added);
    }

    [Fact]
    public async Task Who_saw_an_earlier_version_neither_replaces_nor_deletes()
    {
        var first = await Table.TryAddAsync(Row(1), Cancel);
        await Table.TryReplaceAsync(Row(2), first!, Cancel);

        (await Table.TryReplaceAsync(Row(3), first!, Cancel)).ShouldBeNull();
        (await Table.TryDeleteAsync("p", "r", Cancel, first)).ShouldBeFalse();
        (await Find()).GetInt32("N").ShouldBe(2);
    }

    [Fact]
    public async Task A_row_that_is_gone_is_neither_replaced_nor_deleted()
    {
        var version = await Table.TryAddAsync(Row(1), Cancel);
        (await Table.TryDeleteAsync("p", "r", Cancel, version)).ShouldBeTrue();

        (await Table.TryReplaceAsync(Row(2), version!, Cancel)).ShouldBeNull();
        (await Table.TryReplaceAsync(Row(2), "*", Cancel)).ShouldBeNull();
        (await Table.TryDeleteAsync("p", "r", Cancel)).ShouldBeFalse();
        (await Table.FindAsync("p", "r", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_a_transaction_that_is_too_late_nothing_is_written()
    {
        var version = await Table.TryAddAsync(Row(1), Cancel);
        await Table.TryReplaceAsync(Row(2), version!, Cancel);
        TableTransactionAction New(string row) => new(TableTransactionActionType.Add, new TableEntity("p", row));

        (
            await Table.TrySubmitAsync(
                [New("a"), new(TableTransactionActionType.UpdateReplace, Row(3), new ETag(version!))],
                Cancel
            )
        ).ShouldBeFalse();
        (await Table.TrySubmitAsync([New("a"), New("r")], Cancel)).ShouldBeFalse();
        (await Table.FindAsync("p", "a", Cancel)).ShouldBeNull();
        (await Table.TrySubmitAsync([New("a"), New("b")], Cancel)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_table_that_is_missing_is_a_fault()
    {
        var missing = azurite.NewAccount().Table(StorageNames.Items);

        await Should.ThrowAsync<RequestFailedException>(() => missing.TryAddAsync(Row(1), Cancel));
        await Should.ThrowAsync<RequestFailedException>(() => missing.TryReplaceAsync(Row(1), "*", Cancel));
    }

    private static TableEntity Row(int number) => new("p", "r") { ["N"] = number };

    private async Task<TableEntity> Find() => (await Table.FindAsync("p", "r", Cancel)).ShouldNotBeNull();
}
