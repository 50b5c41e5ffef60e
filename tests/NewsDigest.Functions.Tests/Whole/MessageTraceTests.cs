using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using NewsDigest.Functions.Timers;
using NewsDigest.Hosting.Messages;

namespace NewsDigest.Functions.Tests.Whole;

/// <summary>Not beside others: listening to activities is for the whole process.</summary>
[Collection("traces")]
public sealed class MessageTraceTests : IDisposable
{
    private readonly AzuriteServer azurite;
    private readonly List<Activity> seen = [];
    private readonly ActivitySource test = new("NewsDigest.Functions.Tests");
    private readonly ActivityListener listener;

    public MessageTraceTests(AzuriteServer azurite)
    {
        this.azurite = azurite;
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == MessageTrace.SourceName || source.Name == test.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (seen)
                    seen.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
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
        listener.Dispose();
        test.Dispose();
    }

    private List<Activity> Handled(ActivityTraceId trace)
    {
        lock (seen)
            return [.. seen.Where(a => a.Source.Name == MessageTrace.SourceName && a.TraceId == trace)];
    }
}
