using System.Reflection;
using NewsDigest.Hosting.Settings;

namespace NewsDigest.Functions.Tests.Settings;

/// <summary>A setting that the app reads: a property of an options class.</summary>
/// <param name="Name">As operators write it.</param>
/// <param name="IsSecret">Whether it is shown in no message.</param>
internal sealed record AppSetting(string Name, bool IsSecret)
{
    public static IReadOnlyList<Type> OptionsClasses { get; } =
    [
        .. typeof(SettingAttribute)
            .Assembly.GetTypes()
            .Where(t => t.Namespace == "NewsDigest.Hosting.Options" && SectionOf(t) is not null),
    ];

    public static IReadOnlyList<AppSetting> All { get; } =
    [
        .. from type in OptionsClasses
        from property in type.GetProperties()
        let setting = property.GetCustomAttribute<SettingAttribute>()
        where setting is not null
        select new AppSetting(NameOf(SectionOf(type)!, property, setting), setting.IsSecret),
    ];

    public static string? SectionOf(Type type) => type.GetField("Section")?.GetRawConstantValue() as string;

    private static string NameOf(string section, PropertyInfo property, SettingAttribute setting) =>
        setting.Name == "" ? section : $"{section}__{setting.Name ?? property.Name}";
}
