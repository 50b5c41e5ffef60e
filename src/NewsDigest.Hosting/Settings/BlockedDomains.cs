using System.Collections.Frozen;
using NewsDigest.Hosting.Options;

namespace NewsDigest.Hosting.Settings;

/// <summary>The domains whose addresses may not sign up, of the setting and of the file that another names.</summary>
public static class BlockedDomains
{
    private const string Key = SubscribeOptions.Section + "__" + nameof(SubscribeOptions.BlockedDomainsFile);

    /// <summary>The domains, lower case, in ASCII form.</summary>
    /// <exception cref="SettingsException">The file is missing or has a line that is no domain; the message names it.</exception>
    public static IReadOnlySet<string> Load(SubscribeOptions options)
    {
        var domains = options.Domains.ToHashSet();
        if (options.BlockedDomainsFile is not { } path)
            return domains.ToFrozenSet();
        NamedFile.CheckThatItIsThere(Key, path, "blocked-domains.txt");
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            var domain = line.Split('#')[0].Trim();
            try
            {
                if (domain.Length > 0)
                    domains.Add(SubscribeOptions.AsciiOf(domain));
            }
            catch (ArgumentException)
            {
                throw new SettingsException([$"{Key}: {path}: line {index + 1} is no domain. Example: mail.example"]);
            }
        }
        return domains.ToFrozenSet();
    }
}
