using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NewsDigest.Adapters.AzureStorage;
using NewsDigest.Hosting.Options;

namespace NewsDigest.Functions.Tests.Contract;

/// <summary>What the generator, the host and the other files expect of the attributes.</summary>
public partial class FunctionContractTests
{
    [Fact]
    public void These_are_the_functions() =>
        DeployedFunction
            .All.Select(f => f.Name)
            .ShouldBe(
                [
                    "PollFeeds",
                    "PlanBriefings",
                    "Sweep",
                    "Reconcile",
                    "RebuildSchedule",
                    "DeleteExpired",
                    "TakeIn",
                    "Deliver",
                    "SendServiceMail",
                    "ApplyEvents",
                    "Site",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void Each_has_a_class_of_its_own() =>
        DeployedFunction.All.Select(f => f.Method.DeclaringType).ShouldBeUnique();

    /// <summary>The worker calls others by reflection, waits for no ValueTask, and takes no value that it has no binding for.</summary>
    [Fact]
    public void The_generator_can_call_them() =>
        DeployedFunction.All.ShouldAllBe(f =>
            f.Method.IsPublic && f.Method.DeclaringType!.IsPublic && f.Method.ReturnType == typeof(Task)
        );

    /// <summary>A parameter that nothing binds is silently null.</summary>
    [Fact]
    public void Every_parameter_is_a_trigger_or_the_cancellation() =>
        DeployedFunction.All.ShouldAllBe(f =>
            f.Method.GetParameters().Length == 2
            && DeployedFunction.IsTrigger(f.Trigger)
            && f.Method.GetParameters()[1].ParameterType == typeof(CancellationToken)
        );

    [Fact]
    public void Parameters_are_of_types_that_their_bindings_know()
    {
        foreach (var function in DeployedFunction.All)
        {
            var expected = function.Trigger switch
            {
                TimerTriggerAttribute => typeof(TimerInfo),
                BlobTriggerAttribute => typeof(BlobClient),
                QueueTriggerAttribute => typeof(string),
                _ => typeof(HttpRequest),
            };
            function.Method.GetParameters()[0].ParameterType.ShouldBe(expected, function.Name);
        }
    }

    /// <summary>Six fields, as the scale controller reads no spans of time; on the full second.</summary>
    [Fact]
    public void Schedules_are_cron_expressions_of_six_fields() => Timers().ShouldAllBe(t => Cron().IsMatch(t.Schedule));

    [Fact]
    public void Timers_do_not_start_at_once_and_are_watched() =>
        Timers().ShouldAllBe(t => !t.RunOnStartup && t.UseMonitor);

    [Fact]
    public void Timers_do_not_all_start_at_the_same_minute() => Timers().Select(t => t.Schedule).ShouldBeUnique();

    [Fact]
    public void The_plan_is_made_well_within_the_time_after_which_others_make_it() =>
        Timers().ShouldContain(t => t.Schedule == "0 */5 * * * *");

    [Fact]
    public void Documents_are_watched_in_the_container_of_the_code_at_any_depth()
    {
        var trigger = DeployedFunction.Only<BlobTriggerAttribute>();

        trigger.BlobPath.ShouldBe($"{StorageNames.Articles}/{{name}}");
        trigger.Connection.ShouldBe(StorageOptions.Section);
    }

    [Fact]
    public void Documents_are_told_of_by_events_in_a_release_and_looked_for_while_debugging() =>
        DeployedFunction.Only<BlobTriggerAttribute>().Source.ShouldBe(
#if DEBUG
            BlobTriggerSource.LogsAndContainerScan
#else
            BlobTriggerSource.EventGrid
#endif
        );

    [Fact]
    public void The_queues_are_those_of_the_code_on_the_one_account()
    {
        var triggers = DeployedFunction.All.Select(f => f.Trigger).OfType<QueueTriggerAttribute>().ToList();

        triggers
            .Select(t => t.QueueName)
            .ShouldBe([StorageNames.DeliveryQueue, StorageNames.MailQueue, StorageNames.EventQueue], ignoreOrder: true);
        triggers.ShouldAllBe(t => t.Connection == StorageOptions.Section);
        triggers.ShouldAllBe(t => StorageNames.Queues.Contains(StorageNames.PoisonOf(t.QueueName)));
    }

    [Fact]
    public void One_function_takes_every_request_without_a_key()
    {
        var trigger = DeployedFunction.Only<HttpTriggerAttribute>();

        trigger.Route.ShouldBe("{*path}");
        trigger.AuthLevel.ShouldBe(AuthorizationLevel.Anonymous);
        // The site decides about methods; none means all.
        trigger.Methods.ShouldBeEmpty();
    }

    private static IEnumerable<TimerTriggerAttribute> Timers() =>
        DeployedFunction.All.Select(f => f.Trigger).OfType<TimerTriggerAttribute>();

    [GeneratedRegex(@"^0( (\*|\d{1,2}(-\d{1,2})?)(/\d{1,2})?){5}$")]
    private static partial Regex Cron();
}
