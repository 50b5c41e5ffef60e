using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsDigest.Telemetry;

namespace NewsDigest.Adapters.AzureStorage;

/// <summary>
/// The rows, and blobs that stand for rows, that this process met and could not read: damaged, or written by a newer release.
/// Each is told and counted once, however often it is met, so that one row of a window does not fill the log.
/// </summary>
/// <param name="logger">Gets one line of each row: its key and what is wrong with it, never what it holds.</param>
public sealed partial class UnreadableRows(ILogger<UnreadableRows>? logger = null)
{
    /// <summary>Rows that are remembered. Who has more has one fault, and knows it by then.</summary>
    private const int MaxRemembered = 1000;

    private readonly ILogger logger = logger ?? NullLogger<UnreadableRows>.Instance;
    private readonly ConcurrentDictionary<(string Place, string Key), byte> met = new();

    /// <summary>How many different rows were met.</summary>
    public int Count => met.Count;

    /// <summary>Tells of a row that cannot be read.</summary>
    /// <param name="place">Its table or container.</param>
    /// <param name="key">Its key or name.</param>
    /// <param name="fault">What reading it threw.</param>
    internal void Note(string place, string key, Exception fault)
    {
        if (met.Count >= MaxRemembered || !met.TryAdd((place, key), 0))
            return;
        DigestMetrics.CountUnreadableRow(place);
        // Other faults than our own may quote what the row holds.
        var reason = fault is InvalidDataException ? fault.Message : fault.GetType().Name;
        LogUnreadable(key, place, reason);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Key} in {Place} cannot be read; the others are. {Reason}")]
    private partial void LogUnreadable(string key, string place, string reason);
}
