namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the host tells of a timer's call.</summary>
public class TimerInfo
{
    public bool IsPastDue { get; set; }
}
