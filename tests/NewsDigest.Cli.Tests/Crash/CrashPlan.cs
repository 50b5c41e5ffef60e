namespace NewsDigest.Cli.Tests.Crash;

/// <summary>How long a run of the crash test is.</summary>
public sealed record CrashPlan
{
    /// <summary>The one of every run of the tests.</summary>
    public static readonly CrashPlan Short = new();

    /// <summary>The long one.</summary>
    public static readonly CrashPlan Long = new()
    {
        Readers = 2000,
        Dates = 2,
        Kills = 60,
        Stops = 15,
        Slots = 24,
    };

    /// <summary>The one that the environment asks for.</summary>
    public static CrashPlan Chosen => Environment.GetEnvironmentVariable("NEWSDIGEST_CRASH") == "long" ? Long : Short;

    /// <summary>Whether the environment asks for one, so that parts run too that are left out otherwise.</summary>
    public static bool IsAskedFor => Environment.GetEnvironmentVariable("NEWSDIGEST_CRASH") is "short" or "long";

    /// <summary>Readers, those of the closing slots among them.</summary>
    public int Readers { get; init; } = 200;

    /// <summary>
    /// Local dates, one after the other; two at the most, since the storage dates what arrives by its own clock, and news of
    /// three days ago are none.
    /// </summary>
    public int Dates { get; init; } = 1;

    /// <summary>Times that a process is killed on each date.</summary>
    public int Kills { get; init; } = 10;

    /// <summary>Times that a process is stopped and continued on each date.</summary>
    public int Stops { get; init; } = 2;

    /// <summary>Slots of a date in which processes are killed, ten minutes apart.</summary>
    public int Slots { get; init; } = 5;

    /// <summary>Where chance begins; processes and connections have chances of their own.</summary>
    public int Seed { get; init; } =
        int.TryParse(Environment.GetEnvironmentVariable("NEWSDIGEST_CRASH_SEED"), out var seed) ? seed : 9;
}
