using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace NewsDigest.Hosting.Settings;

/// <summary>Reads options classes from the configuration and validates them, so that nothing inside has to.</summary>
/// <remarks>
/// The framework's binder names neither the key as operators write it nor an example, and stops at the first fault; an
/// operator who mends settings wants all faults at once.
/// </remarks>
public sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> problems = [];

    /// <summary>
    /// The options of a section. Faults are gathered until <see cref="ThrowIfWrong"/>; until then the result must not
    /// be used.
    /// </summary>
    /// <typeparam name="T">A class with settable properties that carry <see cref="SettingAttribute"/> and validation attributes.</typeparam>
    public T Read<T>(string section)
        where T : class, new()
    {
        var options = new T();
        var before = problems.Count;
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<SettingAttribute>() is not { } setting)
                continue;
            var value = configuration[Key(section, property, setting, ":")];
            if (string.IsNullOrWhiteSpace(value))
                continue;
            if (TryConvert(value.Trim(), property.PropertyType, out var converted))
                property.SetValue(options, converted);
            else
                Report(section, property, setting, $"{Shown(value, setting)} is not {Kind(property.PropertyType)}");
        }
        if (problems.Count == before)
            Validate(section, options);
        return options;
    }

    /// <summary>Whether anything read so far was missing or wrong.</summary>
    public bool IsWrong => problems.Count > 0;

    /// <summary>Ends start-up where anything read so far was missing or wrong.</summary>
    /// <exception cref="SettingsException">Something was.</exception>
    public void ThrowIfWrong()
    {
        if (problems.Count > 0)
            throw new SettingsException(problems);
    }

    /// <summary>Adds a fault that only shows when several settings are looked at together.</summary>
    /// <typeparam name="T">The class of the section.</typeparam>
    /// <param name="section">The section.</param>
    /// <param name="property">The property that is to be mended.</param>
    /// <param name="fault">What is wrong, beginning in lower case.</param>
    public void Refuse<T>(string section, string property, string fault)
    {
        var info = typeof(T).GetProperty(property)!;
        Report(section, info, info.GetCustomAttribute<SettingAttribute>()!, fault);
    }

    private void Validate<T>(string section, T options)
        where T : class
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        foreach (var result in results)
        {
            var name = result.MemberNames.FirstOrDefault();
            var property = name is null ? null : typeof(T).GetProperty(name);
            if (property?.GetCustomAttribute<SettingAttribute>() is { } setting)
                Report(section, property, setting, result.ErrorMessage ?? "is wrong");
            else
                problems.Add($"{section}: {result.ErrorMessage}");
        }
    }

    private void Report(string section, PropertyInfo property, SettingAttribute setting, string fault)
    {
        var key = Key(section, property, setting, "__");
        problems.Add($"{key}: {fault.TrimEnd('.')}. Example: {key}={setting.Example}");
    }

    private static string Key(string section, PropertyInfo property, SettingAttribute setting, string separator) =>
        setting.Name == "" ? section : section + separator + (setting.Name ?? property.Name);

    private static string Shown(string value, SettingAttribute setting) =>
        setting.IsSecret ? "the value" : $"'{value}'";

    private static bool TryConvert(string value, Type type, out object? converted)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        converted = null;
        if (target == typeof(Uri))
        {
            var isUri = Uri.TryCreate(value, UriKind.Absolute, out var uri);
            converted = uri;
            return isUri;
        }
        try
        {
            // A number is no name of an enumeration's member for an operator, although the converter takes it.
            if (target.IsEnum && !Enum.GetNames(target).Contains(value, StringComparer.OrdinalIgnoreCase))
                return false;
            converted = TypeDescriptor
                .GetConverter(target)
                .ConvertFromString(context: null, CultureInfo.InvariantCulture, value);
            return true;
        }
        catch (Exception error) when (error is FormatException or NotSupportedException or ArgumentException)
        {
            return false;
        }
    }

    private static string Kind(Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return target switch
        {
            { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(target))}",
            _ when target == typeof(Uri) => "a full address",
            _ when target == typeof(bool) => "true or false",
            _ when target == typeof(TimeSpan) => "a span of time",
            _ when target == typeof(TimeOnly) => "a time of day",
            _ when target == typeof(int) || target == typeof(long) => "a whole number",
            _ when target == typeof(decimal) || target == typeof(double) => "a number",
            _ => $"a {target.Name}",
        };
    }
}
