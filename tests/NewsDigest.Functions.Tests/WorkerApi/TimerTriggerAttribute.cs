namespace Microsoft.Azure.Functions.Worker;

/// <summary>Calls at the times of a cron expression of six fields, in UTC.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    public string Schedule { get; } = schedule;

    public bool UseMonitor { get; set; } = true;

    public bool RunOnStartup { get; set; }
}
