using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using NewsDigest.Functions.Timers;
using NewsDigest.Telemetry;

namespace NewsDigest.Functions.Tests.Whole;

/// <summary>Not beside others: listening to activities is for the whole process.</summary>
[Collection("traces")]
public sealed class TraceTests : IDisposable
{
    private readonly AzuriteServer azurite;
    private readonly ActivitySource test = new("NewsDigest.Functions.Tests");
    private readonly RecordedSpans spans;

    public TraceTests(AzuriteServer azurite)
    {
        this.azurite = azurite;
        spans = new RecordedSpans(DigestTrace.SourceName, test.Name);
    }

    [Fact]
    public async Task From_the_blob_to_the_mail_each_piece_of_work_is_linked_to_what_it_rests_on()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.DropAsync("quay.html", SampleDocuments.Article(1));
        var arrival = await InTraceAsync("event", () => house.TellOfBlobAsync("quay.html"));
        await house.SubscribeAsync("ada@news.example");
        house.LetBriefingsBecomeDue();
        var plan = await InTraceAsync(
            "timer",
            () => house.CallAsync<PlanBriefingsFunction>(f => f.RunAsync(new TimerInfo(), FunctionHouse.Cancel))
        );
        await house.DeliverAsync();

        var intake = Work("take in").Where(a => a.TraceId == arrival).ShouldHaveSingleItem();
        // One of the site's own, and one of the reader's hour, where these are not the same.
        var edition = Work("make edition").Where(a => a.TraceId == plan && LinksTo(a, intake)).ToList();
        edition.ShouldNotBeEmpty();
        var delivery = Work("deliver").Where(a => a.TraceId == plan).ShouldHaveSingleItem();
        edition.ShouldContain(made => LinksTo(delivery, made));
    }

    [Fact]
    public async Task The_trace_of_a_plan_goes_on_where_its_readers_are_mailed()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        await house.SubscribeAsync("ada@news.example");
        house.LetBriefingsBecomeDue();
        ActivityTraceId plan;
        using (var call = test.StartActivity("timer")!)
        {
            plan = call.TraceId;
            await house.CallAsync<PlanBriefingsFunction>(f => f.RunAsync(new TimerInfo(), FunctionHouse.Cancel));
        }

        (await house.DeliverAsync()).ShouldHaveSingleItem().ShouldContain(plan.ToHexString());

        Handled(plan).ShouldHaveSingleItem().Kind.ShouldBe(ActivityKind.Consumer);
    }

    [Fact]
    public async Task The_trace_of_a_sign_up_goes_on_where_its_mail_is_sent()
    {
        await using var house = await FunctionHouse.OpenAsync(azurite);
        ActivityTraceId request;
        using (var call = test.StartActivity("request")!)
        {
            request = call.TraceId;
            await house.SubscribeAsync("ada@news.example");
        }

        Handled(request).ShouldNotBeEmpty();
    }

    public void Dispose()
    {
        spans.Dispose();
        test.Dispose();
    }

    private async Task<ActivityTraceId> InTraceAsync(string name, Func<Task> call)
    {
        using var activity = test.StartActivity(name).ShouldNotBeNull();
        await call();
        return activity.TraceId;
    }

    private List<Activity> Work(string name) =>
        [.. spans.Ended().Where(a => a.Source.Name == DigestTrace.SourceName && a.OperationName == name)];

    private static bool LinksTo(Activity from, Activity to) =>
        from.Links.Any(link => (link.Context.TraceId, link.Context.SpanId) == (to.TraceId, to.SpanId));

    private List<Activity> Handled(ActivityTraceId trace) =>
        [
            .. spans
                .Ended()
                .Where(a =>
                    a.Source.Name == DigestTrace.SourceName && a.TraceId == trace && a.Kind == ActivityKind.Consumer
                ),
        ];
}
