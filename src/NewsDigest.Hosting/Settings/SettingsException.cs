namespace NewsDigest.Hosting.Settings;

/// <summary>Settings are missing or wrong. The message has one line for each, naming the key, the fault and an example.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>The lines of the message.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
