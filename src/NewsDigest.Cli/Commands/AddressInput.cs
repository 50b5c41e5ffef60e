using System.CommandLine;
using NewsDigest.Subscribers.Addresses;

namespace NewsDigest.Cli.Commands;

/// <summary>Reads e-mail addresses that are given on the command line.</summary>
internal static class AddressInput
{
    /// <summary><c>ADDRESS</c>.</summary>
    public static Argument<string> Argument() => new("ADDRESS") { Description = "Their e-mail address." };

    /// <summary>The address.</summary>
    /// <param name="name">The argument or option that holds it.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="UsageException">It is none; the message does not repeat it.</exception>
    public static EmailAddress Read(string name, string text) =>
        EmailAddress.TryParse(text, out var address)
            ? address
            : throw new UsageException($"{name}: that is no e-mail address. Example: ada@news.example");
}
