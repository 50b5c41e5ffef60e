using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Adapters.AzureStorage.Schema;

namespace NewsDigest.Adapters.Tests.AzureStorage.Schema;

public class StorageSchemaTests(AzuriteServer azurite)
{
    private readonly StorageConnection storage = azurite.NewAccount();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_account_gets_everything_that_has_a_name()
    {
        var report = await Schema().MigrateAsync(Cancel);

        report.Version.ShouldBe(SchemaSteps.All.Count);
        report.StepsRun.ShouldBe(SchemaSteps.All.Select(s => s.Name));
        (await storage.Blobs.GetBlobContainersAsync(cancellationToken: Cancel).ToListAsync(Cancel))
            .Select(c => c.Name)
            .ShouldBe(StorageNames.Containers, ignoreOrder: true);
        (await storage.Queues.GetQueuesAsync(cancellationToken: Cancel).ToListAsync(Cancel))
            .Select(q => q.Name)
            .ShouldBe(StorageNames.Queues, ignoreOrder: true);
        (await storage.Tables.QueryAsync(cancellationToken: Cancel).ToListAsync(Cancel))
            .Select(t => t.Name)
            .ShouldBe([.. StorageNames.Tables, StorageNames.Schema], ignoreOrder: true);
    }

    [Fact]
    public async Task The_second_time_there_is_nothing_to_do()
    {
        await Schema().MigrateAsync(Cancel);
        (await Schema().MigrateAsync(Cancel)).StepsRun.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_that_was_never_migrated_is_of_version_0()
    {
        (await Schema().FindVersionAsync(Cancel)).ShouldBe(0);
        await Schema().MigrateAsync(Cancel);
        (await Schema().FindVersionAsync(Cancel)).ShouldBe(SchemaSteps.All.Count);
    }

    [Fact]
    public async Task Of_many_at_once_one_runs_each_step_and_all_wait_until_it_is_done()
    {
        var runs = new int[3];
        var isDone = new bool[3];
        var steps = Enumerable
            .Range(1, 3)
            .Select(version => new SchemaStep(
                version,
                $"step {version}",
                async (_, _) =>
                {
                    isDone[..(version - 1)].ShouldAllBe(done => done);
                    Interlocked.Increment(ref runs[version - 1]);
                    await Task.Yield();
                    isDone[version - 1] = true;
                }
            ))
            .ToList();

        var reports = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Schema(steps).MigrateAsync(Cancel)))
        );

        runs.ShouldBe([1, 1, 1]);
        reports.ShouldAllBe(r => r.Version == 3);
        reports.SelectMany(r => r.StepsRun).Order().ShouldBe(["step 1", "step 2", "step 3"]);
    }

    [Fact]
    public async Task A_storage_goes_on_from_the_version_it_has()
    {
        var ran = new List<int>();
        SchemaStep Step(int version) =>
            new(
                version,
                $"step {version}",
                (_, _) =>
                {
                    ran.Add(version);
                    return Task.CompletedTask;
                }
            );
        await Schema([Step(1)]).MigrateAsync(Cancel);

        (await Schema([Step(1), Step(2), Step(3)]).MigrateAsync(Cancel)).StepsRun.ShouldBe(["step 2", "step 3"]);

        ran.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_step_whose_instance_died_is_run_again_when_its_lease_is_over()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 10, 6, 0, 0, TimeSpan.Zero));
        var dying = new StorageSchema(
            storage,
            time,
            [new SchemaStep(1, "dies", (_, _) => throw new InvalidOperationException("killed"))]
        );
        await Should.ThrowAsync<InvalidOperationException>(() => dying.MigrateAsync(Cancel));
        time.Advance(StorageSchema.Lease);

        var heir = new StorageSchema(storage, time, [new SchemaStep(1, "lives", (_, _) => Task.CompletedTask)]);

        (await heir.MigrateAsync(Cancel)).StepsRun.ShouldBe(["lives"]);
    }

    [Fact]
    public async Task A_storage_that_a_newer_program_migrated_is_refused()
    {
        SchemaStep Step(int version) => new(version, $"step {version}", (_, _) => Task.CompletedTask);
        await Schema([Step(1), Step(2)]).MigrateAsync(Cancel);

        var refusal = await Should.ThrowAsync<StorageSchemaException>(() => Schema([Step(1)]).MigrateAsync(Cancel));

        refusal.Message.ShouldContain("version 2");
        refusal.Message.ShouldContain("up to 1");
    }

    [Fact]
    public void The_steps_are_numbered_without_gaps() =>
        SchemaSteps.All.Select(s => s.Version).ShouldBe(Enumerable.Range(1, SchemaSteps.All.Count));

    private StorageSchema Schema(IReadOnlyList<SchemaStep>? steps = null) => new(storage, TimeProvider.System, steps);
}
