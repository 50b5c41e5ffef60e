using MimeKit;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Adapters.Files;

/// <summary>Reads the mails that <see cref="FileMailSender"/> wrote.</summary>
public sealed class FileOutbox(MailFolder folder) : IOutbox
{
    private const string Extension = ".eml";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SentMail>> ReadAsync(int count, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder.Path))
            return [];
        var names = Directory
            .EnumerateFiles(folder.Path, $"*{Extension}")
            .Select(path => Path.GetFileName(path))
            .OrderByDescending(name => name, StringComparer.Ordinal)
            .Take(count);
        var mails = new List<SentMail>();
        foreach (var name in names)
        {
            if (await FindAsync(name, cancellationToken) is { } mail)
                mails.Add(mail);
        }
        return mails;
    }

    /// <inheritdoc/>
    public async Task<SentMail?> FindAsync(string name, CancellationToken cancellationToken)
    {
        // The name comes from a request: a file of this folder, or none.
        var isPlain = name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
        if (!isPlain || name.StartsWith('.') || !name.EndsWith(Extension, StringComparison.Ordinal))
            return null;
        try
        {
            await using var file = File.OpenRead(Path.Combine(folder.Path, name));
            using var message = await MimeMessage.LoadAsync(file, cancellationToken);
            return new SentMail(
                name,
                message.Date.ToUniversalTime(),
                message.To.ToString(),
                message.Subject ?? "",
                message.TextBody ?? "",
                message.HtmlBody
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }
}
