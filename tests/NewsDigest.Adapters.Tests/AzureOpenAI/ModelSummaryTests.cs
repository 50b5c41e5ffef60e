using Microsoft.Extensions.Time.Testing;
using NewsDigest.Adapters.AzureOpenAI;
using NewsDigest.Adapters.Memory;
using NewsDigest.Adapters.Tests.Behaviour;
using NewsDigest.Articles;
using NewsDigest.Budget;
using NewsDigest.Summaries;
using NewsDigest.Summaries.Writing;
using NewsDigest.Text;

namespace NewsDigest.Adapters.Tests.AzureOpenAI;

/// <summary>Whatever a model's server answers, the summary is safe, and the money is counted.</summary>
public class ModelSummaryTests
{
    private const decimal LimitUsd = 1m;
    private static readonly ModelPrices Prices = new(1m, 10m);
    private static readonly DateTimeOffset Published = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);

    private static readonly SummaryRequest Request = new(
        [
            new SourceText(
                new ArticleId("a"),
                "Bridge opens",
                [
                    new Sentence(0, 0, "The Port Ellery bridge opened on Tuesday after nine years of work."),
                    new Sentence(1, 0, "It cost $1.2bn, the harbour authority said."),
                    new Sentence(2, 1, "Two ferries will not sail any more, mayor Ada Thorne said."),
                ],
                Published,
                "en"
            ),
        ],
        60
    );

    private readonly RecordedLines<ModelSummarizer> log = new();
    private readonly MemoryModelBudget budget = new(LimitUsd, LimitUsd, TimeProvider.System);
    private readonly MemoryModelPauseStore pauses = new();

    public static TheoryData<ModelEndpointKind> Kinds => [ModelEndpointKind.Azure, ModelEndpointKind.Compatible];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_good_answer_is_the_summary_with_its_citations(ModelEndpointKind kind)
    {
        using var server = new ModelServer(kind).Says(
            """
            {"headline":"Port Ellery bridge opened after nine years","sentences":[
            {"text":"The Port Ellery bridge opened on Tuesday.","sources":[1]},
            {"text":"It cost 1.2 billion dollars.","sources":[2]},
            {"text":"Two ferries will not sail any more, Thorne said.","sources":[3]}]}
            """
        );

        var summary = await Summarize(server);

        summary.Model.ShouldBe(ModelServer.Deployment);
        summary.Headline.ShouldBe("Port Ellery bridge opened after nine years");
        summary
            .Sentences.Select(s => (s.Text, s.Sources.Single().Number))
            .ShouldBe([
                ("The Port Ellery bridge opened on Tuesday.", 0),
                ("It cost 1.2 billion dollars.", 1),
                ("Two ferries will not sail any more, Thorne said.", 2),
            ]);
        log.Lines.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_call_costs_what_the_server_reports(ModelEndpointKind kind)
    {
        using var server = new ModelServer(kind).Says(
            """{"headline":"","sentences":[{"text":"It cost $1.2bn.","sources":[2]}]}"""
        );

        await Summarize(server);

        // 1,000 tokens sent at 1 and 100 answered at 10 dollars a million.
        (await Left()).ShouldBe(LimitUsd - 0.002m);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_question_keeps_rules_and_articles_apart_and_names_the_schema(ModelEndpointKind kind)
    {
        using var server = new ModelServer(kind).Says("{}");

        await Summarize(server);

        var body = server.Body(0);
        body["messages"]![0]!["role"]!.GetValue<string>().ShouldBe("system");
        body["messages"]![0]!.ToJsonString().ShouldNotContain("Ellery");
        body["messages"]![1]!["role"]!.GetValue<string>().ShouldBe("user");
        body["messages"]![1]!.ToJsonString().ShouldContain("Ellery");
        body["response_format"]!["type"]!.GetValue<string>().ShouldBe("json_schema");
        (body["max_completion_tokens"] ?? body["max_tokens"]).ShouldNotBeNull();
        server.Header(kind == ModelEndpointKind.Azure ? "api-key" : "Authorization").ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_sentence_that_invents_a_number_is_asked_for_once_more_with_the_reason(ModelEndpointKind kind)
    {
        using var server = new ModelServer(kind)
            .Says("""{"headline":"","sentences":[{"text":"It cost $1.4bn.","sources":[2]}]}""")
            .Says("""{"headline":"","sentences":[{"text":"It cost $1.2bn.","sources":[2]}]}""");

        var summary = await Summarize(server);

        summary.Sentences.Single().Text.ShouldBe("It cost $1.2bn.");
        server.Calls.ShouldBe(2);
        server.Body(1)["messages"]![1]!["content"]!.ToJsonString().ShouldContain("1.4bn");
    }

    [Theory]
    [InlineData("""{"headline":"","sentences":[{"text":"It cost $1.2bn.","sources":[9]}]}""")]
    [InlineData("""{"headline":"","sentences":[{"text":"It cost $1.2bn.","sources":[0]}]}""")]
    [InlineData("""{"headline":"","sentences":[{"text":"It cost $1.2bn.","sources":[-1]}]}""")]
    [InlineData("""{"headline":"","sentences":[{"text":"It cost $1.2bn.","sources":[]}]}""")]
    [InlineData("""{"headline":"","sentences":[{"text":"It cost $1.2bn.","sources":[1]}]}""")]
    [InlineData("""{"headline":"","sentences":[{"text":"It cost $1.4bn.","sources":[2]}]}""")]
    [InlineData(
        """{"headline":"","sentences":[{"text":"Two ferries will sail, mayor Ada Thorne said.","sources":[3]}]}"""
    )]
    [InlineData("""{"headline":"","sentences":[{"text":"Die Brücke wurde am Dienstag eröffnet.","sources":[1]}]}""")]
    [InlineData("")]
    [InlineData("Here is your summary: the bridge opened.")]
    [InlineData("""{"headline":"","sentences":[{"text":"It cost $1.2bn.","sour""")]
    [InlineData("""{"headline":"","sentences":[]}""")]
    [InlineData("""{"title":"","points":["It cost $1.2bn."]}""")]
    [InlineData("""{"headline":null,"sentences":null}""")]
    [InlineData("""{"headline":"","sentences":[null]}""")]
    [InlineData("""{"headline":"","sentences":[{"text":null,"sources":[2]}]}""")]
    [InlineData("""{"headline":"","sentences":[{"text":"It cost $1.2bn.","sources":[2,null]}]}""")]
    [InlineData("""{"headline":"","sentences":[{"text":"It cost $1.2bn.","sources":[99999999999]}]}""")]
    [InlineData("""{"headline":"","sentences":[{"text":"It cost \ud83d.","sources":[2]}]}""")]
    [InlineData("null")]
    public async Task An_answer_of_no_use_is_replaced_by_an_extract(string answer)
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Says(answer);

        var summary = await Summarize(server);

        summary.IsExtract.ShouldBeTrue();
        summary.Sentences.ShouldNotBeEmpty();
        log.Lines.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("stop", "I cannot help with that.")]
    [InlineData("content_filter", null)]
    [InlineData("length", null)]
    public async Task A_refused_filtered_or_cut_answer_is_replaced_by_an_extract(string finish, string? refusal)
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Says(
            refusal is null ? """{"headline":"","sentences":[{"text":"It cost $1.2bn.","sources":[2]}]}""" : null,
            finish,
            refusal
        );

        (await Summarize(server)).IsExtract.ShouldBeTrue();
        log.Lines.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_answer_of_100_KB_is_replaced_by_an_extract()
    {
        var sentence = """{"text":"It cost $1.2bn.","sources":[2]},""";
        var sentences = string.Concat(Enumerable.Repeat(sentence, 3000)).TrimEnd(',');
        using var server = new ModelServer(ModelEndpointKind.Azure).Says(
            $$"""{"headline":"","sentences":[{{sentences}}]}"""
        );

        (await Summarize(server)).IsExtract.ShouldBeTrue();
    }

    [Theory]
    [InlineData(400, "content_filter", ModelFailure.Filtered)]
    [InlineData(400, "invalid_request", ModelFailure.Rejected)]
    [InlineData(401, "invalid_api_key", ModelFailure.Unauthorized)]
    [InlineData(404, "DeploymentNotFound", ModelFailure.NotFound)]
    [InlineData(429, "rate_limit_exceeded", ModelFailure.Throttled)]
    [InlineData(500, "server_error", ModelFailure.Unavailable)]
    [InlineData(503, "overloaded", ModelFailure.Unavailable)]
    public async Task A_failure_of_the_server_is_one_clear_line_and_an_extract(
        int status,
        string code,
        ModelFailure failure
    )
    {
        foreach (var kind in Kinds)
        {
            using var server = new ModelServer(kind).Answers(
                status,
                $$$"""{"error":{"code":"{{{code}}}","message":"{{{ModelServer.Key}}} said no about Ellery"}}"""
            );
            log.Clear();
            await pauses.SaveAsync(null, TestContext.Current.CancellationToken);

            (await Summarize(server)).IsExtract.ShouldBeTrue();

            log.Lines.ShouldHaveSingleItem().ShouldContain(failure.ToString());
            log.Lines.Single().ShouldNotContain(ModelServer.Key);
            log.Lines.Single().ShouldNotContain("Ellery");
            server.Calls.ShouldBe(failure is ModelFailure.Throttled or ModelFailure.Unavailable ? 3 : 1);
            ModelFailureWords.Of(failure).ShouldNotBe(failure.ToString());
        }
    }

    [Theory]
    [InlineData(401, true)]
    [InlineData(429, true)]
    [InlineData(500, false)]
    public async Task Only_a_call_refused_at_the_door_gives_its_money_back(int status, bool isFree)
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Answers(status, "{}");

        await Summarize(server);

        (await Left() == LimitUsd).ShouldBe(isFree);
    }

    [Theory]
    [InlineData(429, "0")]
    [InlineData(429, "Tue, 10 Mar 2026 06:00:00 GMT")]
    [InlineData(429, null)]
    [InlineData(503, "0")]
    [InlineData(500, null)]
    public async Task A_busy_server_is_asked_again(int status, string? retryAfter)
    {
        using var server = new ModelServer(ModelEndpointKind.Azure)
            .Answers(status, "{}", retryAfter: retryAfter)
            .Says("""{"headline":"","sentences":[{"text":"It cost $1.2bn.","sources":[2]}]}""");

        var summary = await Summarize(server);

        summary.IsExtract.ShouldBeFalse();
        summary.Writing!.Calls.ShouldBe(2);
        server.Calls.ShouldBe(2);
        (await budget.ReadAsync(TestContext.Current.CancellationToken)).Today.Lines.Single().Calls.ShouldBe(2);
        (await pauses.FindAsync(TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task A_server_that_wants_an_hour_of_rest_gets_it()
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Answers(429, "{}", retryAfter: "3600");

        (await Summarize(server)).Writing!.Failure.ShouldBe(ModelFailure.Throttled);
        (await Summarize(server)).Writing!.Failure.ShouldBe(ModelFailure.Paused);

        server.Calls.ShouldBe(1);
        var pause = (await pauses.FindAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (pause.Until - pause.Since).ShouldBe(TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    public async Task A_wrong_key_or_name_is_tried_once(int status)
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Answers(status, "{}");

        await Summarize(server);
        await Summarize(server);

        server.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_after_the_deadline_is_not_waited_for()
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Answers(200, "{}", TimeSpan.FromMinutes(1));
        var clock = new FakeTimeProvider(Published);
        var request = Request with { AnswerBy = Published.AddSeconds(10) };

        var asked = Summarize(server.Endpoint, TimeSpan.FromSeconds(30), request, clock);
        await server.IsCalled;
        clock.Advance(TimeSpan.FromSeconds(10));
        var summary = await asked;

        summary.IsExtract.ShouldBeTrue();
        summary.Writing!.Failure.ShouldBe(ModelFailure.TooLate);
        (await Left()).ShouldBeLessThan(LimitUsd);
    }

    [Fact]
    public async Task After_the_deadline_the_server_is_not_called()
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Says("{}");

        var request = Request with { AnswerBy = DateTimeOffset.UtcNow };

        (await Summarize(server.Endpoint, TimeSpan.FromSeconds(30), request)).Writing!.Calls.ShouldBe(0);
        server.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_waited_for_only_so_long()
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Answers(200, "{}", TimeSpan.FromMinutes(1));

        (await Summarize(server, TimeSpan.FromMilliseconds(200))).IsExtract.ShouldBeTrue();
        log.Lines.ShouldHaveSingleItem().ShouldContain(nameof(ModelFailure.Timeout));
        (await Left()).ShouldBeLessThan(LimitUsd);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_an_extract()
    {
        var server = new ModelServer(ModelEndpointKind.Compatible);
        var endpoint = server.Endpoint;
        server.Dispose();

        (await Summarize(endpoint, TimeSpan.FromSeconds(30))).IsExtract.ShouldBeTrue();
        log.Lines.ShouldHaveSingleItem().ShouldContain(nameof(ModelFailure.Unavailable));
    }

    [Fact]
    public async Task Without_money_the_server_is_not_called()
    {
        using var server = new ModelServer(ModelEndpointKind.Azure).Says("{}");
        await budget.ReserveAsync(LimitUsd, TestContext.Current.CancellationToken);

        var summary = await Summarize(server);

        summary.IsExtract.ShouldBeTrue();
        server.Calls.ShouldBe(0);
        summary.Writing.ShouldBe(new WritingOutcome(0, 0, ModelFailure.NoMoney));
    }

    [Fact]
    public void A_client_with_managed_identity_is_made_without_asking_for_a_token() =>
        Should.NotThrow(() =>
            ChatClientFactory
                .Create(new ModelEndpoint(ModelEndpointKind.Azure, new Uri("https://resource.example/"), "d"))
                .Dispose()
        );

    [Fact]
    public void An_endpoint_does_not_write_its_key() =>
        new ModelEndpoint(ModelEndpointKind.Azure, new Uri("https://resource.example/"), "d", ModelServer.Key)
            .ToString()
            .ShouldNotContain(ModelServer.Key);

    private Task<Summary> Summarize(ModelServer server, TimeSpan? timeout = null) =>
        Summarize(server.Endpoint, timeout ?? TimeSpan.FromSeconds(30));

    private async Task<Summary> Summarize(
        ModelEndpoint endpoint,
        TimeSpan timeout,
        SummaryRequest? request = null,
        TimeProvider? clock = null
    )
    {
        using var client = ChatClientFactory.Create(endpoint);
        using var summarizer = new ModelSummarizer(
            client,
            budget,
            Prices,
            new ModelSummaryOptions(ModelServer.Deployment)
            {
                Timeout = timeout,
                FirstWait = TimeSpan.FromMilliseconds(1),
            },
            new ModelBreaker(pauses, TimeProvider.System),
            new ExtractiveSummarizer(),
            clock ?? TimeProvider.System,
            log
        );
        return await summarizer.SummarizeAsync(request ?? Request, TestContext.Current.CancellationToken);
    }

    private async Task<decimal> Left() =>
        LimitUsd - (await budget.ReadAsync(TestContext.Current.CancellationToken)).Today.BookedUsd;
}
