using System.Globalization;
using System.Text;
using NewsDigest.Adapters.Mime;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Adapters.Files;

/// <summary>
/// Writes mails into a folder as <c>.eml</c> files, for a machine that has no mail server. A mail is there whole or not at
/// all, and the same reference makes one file however often it is sent.
/// </summary>
/// <param name="folder">Where to.</param>
/// <param name="identity">Who sends.</param>
/// <param name="time">The clock of names and dates.</param>
public sealed class FileMailSender(MailFolder folder, SenderIdentity identity, TimeProvider time) : IMailSender
{
    /// <summary>Folder in it that holds, under each reference, the name of its file.</summary>
    private const string References = ".references";

    private static readonly TimeSpan RetrySoon = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public int MailsPerCall => 1;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SendOutcome>> SendAsync(
        IReadOnlyList<OutgoingMail> mails,
        CancellationToken cancellationToken
    )
    {
        var outcomes = new List<SendOutcome>(mails.Count);
        foreach (var mail in mails)
            outcomes.Add(await SendAsync(mail, cancellationToken));
        return outcomes;
    }

    private async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        string? draft = null;
        try
        {
            var now = time.GetUtcNow();
            Directory.CreateDirectory(Path.Combine(folder.Path, References));
            draft = Path.Combine(folder.Path, References, $"{Guid.NewGuid():n}.draft");
            var name = Reserve(mail.Reference, now);
            var target = Path.Combine(folder.Path, name);
            if (!File.Exists(target))
            {
                using var message = PersonalMail.Compose(mail, identity, now);
                await using (var file = File.Create(draft))
                    await MimeMessageComposer.WriteAsync(message, file, cancellationToken);
                Publish(draft, target);
            }
            return new SendOutcome.Accepted(name);
        }
        catch (ArgumentException error)
        {
            return new SendOutcome.Refused($"it cannot be written: {RemoteText.Clean(error.Message)}", false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return new SendOutcome.NotSent($"the folder of mails cannot be written: {error.GetType().Name}", RetrySoon);
        }
        finally
        {
            Remove(draft);
        }
    }

    /// <summary>The name of a reference's file: the first that was ever given to it.</summary>
    private string Reserve(string reference, DateTimeOffset now)
    {
        var safe = Safe(reference);
        var path = Path.Combine(folder.Path, References, safe);
        if (!File.Exists(path))
        {
            var draft = $"{path}.{Guid.NewGuid():n}.draft";
            var time = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
            File.WriteAllText(draft, $"{time}-{safe}.eml");
            Publish(draft, path);
            Remove(draft);
        }
        return File.ReadAllText(path);
    }

    /// <summary>Gives a finished file its name; where another was quicker, that one stays.</summary>
    private static void Publish(string draft, string target)
    {
        try
        {
            File.Move(draft, target, overwrite: false);
        }
        catch (IOException) when (File.Exists(target)) { }
    }

    private static void Remove(string? draft)
    {
        try
        {
            if (draft is not null)
                File.Delete(draft);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A draft that stays takes nobody's place.
        }
    }

    private static string Safe(string reference)
    {
        var safe = new StringBuilder(reference.Length);
        foreach (var c in reference)
            safe.Append(char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '_');
        return safe.ToString();
    }
}
