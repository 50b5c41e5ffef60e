using NewsDigest.Adapters.AzureOpenAI;
using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Articles;
using NewsDigest.Budget;
using NewsDigest.Intake.Items;
using NewsDigest.Stories.Vectors;
using NewsDigest.Summaries.Writing;

namespace NewsDigest.Adapters.Tests.AzureOpenAI;

/// <summary>Whatever an embedding model's server answers, the edition goes on, and the money is counted.</summary>
public class ArticleVectorsTests
{
    private const decimal LimitUsd = 1m;
    private static readonly DateTimeOffset Noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private static readonly DigestItem[] Two = [DigestItems.Item("a", Noon), DigestItems.Item("b", Noon.AddHours(-5))];

    private readonly RecordedLines<ArticleVectors> log = new();
    private readonly MemoryModelBudget budget = new(LimitUsd, LimitUsd, TimeProvider.System);
    private readonly MemoryVectorStore store = new();

    public static TheoryData<ModelEndpointKind> Kinds => [ModelEndpointKind.Azure, ModelEndpointKind.Compatible];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Articles_get_their_vectors_and_what_they_cost_is_booked(ModelEndpointKind kind)
    {
        using var server = new ModelServer(kind).Embeds(1000, [1, 0], [0.6f, 0.8f]);

        var vectors = await Read(server, Two);

        vectors[new ArticleId("a")].ToArray().ShouldBe([1f, 0f]);
        vectors[new ArticleId("b")].ToArray().ShouldBe([0.6f, 0.8f]);
        server.Body(0)["input"]!
            .AsArray()
            .Select(t => (string?)t)
            .ShouldBe(["a\nThe bridge opened.", "b\nThe bridge opened."]);
        var today = (await budget.ReadAsync(Cancel)).Today;
        today.Lines.Single(l => l.Calls > 0).ShouldBe(new BudgetLine(BudgetPurpose.Embeddings, 1, 0.0001m));
        log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_paid_for_once_is_not_asked_again()
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Embeds(10, [1, 0]).Embeds(10, [0, 1]);
        await Read(server, Two[..1]);

        var vectors = await Read(server, Two);
        await Read(server, Two);

        server.Calls.ShouldBe(2);
        vectors[new ArticleId("a")].ToArray().ShouldBe([1f, 0f]);
        vectors[new ArticleId("b")].ToArray().ShouldBe([0f, 1f]);
    }

    [Fact]
    public async Task Without_money_the_server_is_not_called()
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Embeds(10, [1, 0], [0, 1]);
        await budget.ReserveAsync(LimitUsd, Cancel);

        (await Read(server, Two)).ShouldBeEmpty();

        server.Calls.ShouldBe(0);
        log.Lines.ShouldHaveSingleItem().ShouldContain(nameof(ModelFailure.NoMoney));
    }

    [Theory]
    [InlineData(401, nameof(ModelFailure.Unauthorized), 1, true)]
    [InlineData(404, nameof(ModelFailure.NotFound), 1, true)]
    [InlineData(429, nameof(ModelFailure.Throttled), 3, true)]
    [InlineData(500, nameof(ModelFailure.Unavailable), 3, false)]
    public async Task A_server_that_refuses_leaves_no_vectors_and_one_line(
        int status,
        string failure,
        int calls,
        bool isFree
    )
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Answers(status, "{}");

        (await Read(server, Two)).ShouldBeEmpty();

        server.Calls.ShouldBe(calls);
        log.Lines.ShouldHaveSingleItem().ShouldContain(failure);
        ((await budget.ReadAsync(Cancel)).Today.BookedUsd == 0).ShouldBe(isFree);
    }

    [Fact]
    public async Task A_server_that_is_busy_for_a_moment_is_asked_again()
    {
        using var server = new ModelServer(ModelEndpointKind.Azure)
            .Answers(429, "{}", retryAfter: "0")
            .Embeds(10, [1, 0], [0, 1]);

        (await Read(server, Two)).Count.ShouldBe(2);

        log.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("""{"data":[]}""")]
    public async Task An_answer_that_holds_no_vectors_leaves_none(string body)
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Answers(200, body);

        (await Read(server, Two)).ShouldBeEmpty();

        log.Lines.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_server_that_is_silent_is_waited_for_no_longer_than_set()
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Answers(200, "{}", TimeSpan.FromSeconds(20));

        (await Read(server, Two, timeout: TimeSpan.FromMilliseconds(200))).ShouldBeEmpty();

        log.Lines.ShouldHaveSingleItem().ShouldContain(nameof(ModelFailure.Timeout));
    }

    [Fact]
    public async Task When_vectors_come_too_late_nobody_asks_for_them()
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Embeds(10, [1, 0], [0, 1]);

        (await Read(server, Two, answerBy: TimeProvider.System.GetUtcNow().AddSeconds(-1))).ShouldBeEmpty();

        server.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task Where_nothing_is_in_doubt_nothing_is_asked()
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Embeds(10, [1, 0]);

        (await Read(server, [])).ShouldBeEmpty();

        server.Calls.ShouldBe(0);
    }

    private async Task<IReadOnlyDictionary<ArticleId, ReadOnlyMemory<float>>> Read(
        ModelServer server,
        DigestItem[] items,
        DateTimeOffset? answerBy = null,
        TimeSpan? timeout = null
    )
    {
        using var generator = EmbeddingGeneratorFactory.Create(server.Endpoint);
        var options = new EmbeddingOptions(ModelServer.Deployment, 0.1m)
        {
            FirstWait = TimeSpan.FromMilliseconds(1),
            Timeout = timeout ?? TimeSpan.FromSeconds(30),
        };
        return await new ArticleVectors(generator, budget, options, store, TimeProvider.System, log).ReadAsync(
            items,
            answerBy,
            Cancel
        );
    }
}
