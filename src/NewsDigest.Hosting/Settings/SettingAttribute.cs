namespace NewsDigest.Hosting.Settings;

/// <summary>Describes one setting: what an operator is shown when its value is missing or wrong.</summary>
/// <param name="example">A value that would be right.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string example) : Attribute
{
    /// <summary>A value that would be right.</summary>
    public string Example { get; } = example;

    /// <summary>Its name in the section where that is not the property's; empty: the section itself.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the value is a secret, which no message repeats.</summary>
    public bool IsSecret { get; init; }
}
