using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using NewsDigest.Adapters.AzureStorage;

namespace NewsDigest.Hosting.Tests.WholeWay;

/// <summary>
/// A storage that fails now and then while the instance lives on: refused, timed out or in conflict before anything
/// happened, and timed out or cut off after it did. What comes of a repeated request (409, 412) comes by itself.
/// </summary>
/// <param name="seed">What chance begins with.</param>
/// <param name="share">Share of the tries that fail.</param>
public sealed class UnsteadyStorage(int seed, double share) : HttpPipelinePolicy
{
    private readonly Random chance = new(seed);
    private readonly Lock gate = new();

    /// <summary>Tries that failed, by kind.</summary>
    public Dictionary<Fault, int> Faults { get; } = [];

    /// <summary>Whether nothing fails any more.</summary>
    public bool IsSteady { get; set; }

    /// <summary>Settings of clients that pass through here, and try once more without waiting.</summary>
    public StorageClientSettings Settings =>
        StorageClientSettings.Default with
        {
            MaxRetries = 1,
            Delay = TimeSpan.FromMilliseconds(1),
            MaxDelay = TimeSpan.FromMilliseconds(1),
            Policies = [this],
        };

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The product only makes asynchronous calls.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var fault = Next(message.Request.Headers.Contains("If-Match"));
        switch (fault)
        {
            case Fault.Refused:
                throw new RequestFailedException(503, "Server busy");
            case Fault.TimedOut:
                throw new IOException("No answer within the time; nothing happened.");
            case Fault.Conflict:
                // As if somebody else had written first.
                throw new RequestFailedException(412, "The condition was not met", "UpdateConditionNotSatisfied", null);
        }
        await ProcessNextAsync(message, pipeline);
        switch (fault)
        {
            case Fault.TimedOutAfterwards:
                throw new IOException("No answer within the time; it happened.");
            case Fault.CutOff:
                throw new RequestFailedException(500, "Operation timed out; it happened");
        }
    }

    private Fault? Next(bool isConditional)
    {
        lock (gate)
        {
            if (IsSteady || chance.NextDouble() >= share)
                return null;
            var fault = (Fault)chance.Next(5);
            if (fault == Fault.Conflict && !isConditional)
                fault = Fault.Refused;
            Faults[fault] = Faults.GetValueOrDefault(fault) + 1;
            return fault;
        }
    }

    /// <summary>How a try fails.</summary>
    public enum Fault
    {
        /// <summary>503; nothing happened.</summary>
        Refused,

        /// <summary>No answer; nothing happened.</summary>
        TimedOut,

        /// <summary>412; nothing happened.</summary>
        Conflict,

        /// <summary>No answer; it happened.</summary>
        TimedOutAfterwards,

        /// <summary>500; it happened.</summary>
        CutOff,
    }
}
