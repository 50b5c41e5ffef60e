using System.Globalization;
using System.Text;
using NewsDigest.Adapters.Mime;
using NewsDigest.Delivery.Mails;
using NewsDigest.Delivery.Sending;

namespace NewsDigest.Adapters.Files;

/// <summary>
/// Writes mails into a folder as <c>.eml</c> files, for a machine that has no mail server. A mail is there whole or not at
/// all, and the same reference makes one file however often it is sent, also by several at once.
/// </summary>
/// <remarks>
/// A mail is made ready in a folder of its own, together with the name it is to have, and that folder is moved to the place
/// of its reference: one step, after which both stand for good. Of two files that are moved to one place, though told not to
/// overwrite, the second may replace the first; a folder never replaces one that holds something
/// (<see href="https://pubs.opengroup.org/onlinepubs/9799919799/functions/rename.html">POSIX</see>, and Windows too).
/// </remarks>
/// <param name="folder">Where to.</param>
/// <param name="identity">Who sends.</param>
/// <param name="time">The clock of names and dates.</param>
public sealed class FileMailSender(MailFolder folder, SenderIdentity identity, TimeProvider time) : IMailSender
{
    /// <summary>Folder in it that holds a place for each reference.</summary>
    private const string Places = ".places";

    /// <summary>File of a place: the mail, until it is out.</summary>
    private const string Mail = "mail";

    /// <summary>File of a place: the name that the mail's file has, or is to have.</summary>
    private const string Name = "name";

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
        var place = Path.Combine(folder.Path, Places, Safe(mail.Reference));
        try
        {
            if (!Directory.Exists(place))
                await MakeReadyAsync(mail, place, cancellationToken);
            return new SendOutcome.Accepted(await PublishAsync(place, cancellationToken));
        }
        catch (ArgumentException error)
        {
            return new SendOutcome.Refused($"it cannot be written: {RemoteText.Clean(error.Message)}", false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return new SendOutcome.NotSent($"the folder of mails cannot be written: {error.GetType().Name}", RetrySoon);
        }
    }

    /// <summary>Puts a mail and its name into the place of its reference; where another was quicker, theirs stay.</summary>
    private async Task MakeReadyAsync(OutgoingMail mail, string place, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var stamp = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var draft = $"{place}.{Guid.NewGuid():n}.draft";
        try
        {
            using var message = PersonalMail.Compose(mail, identity, now);
            Directory.CreateDirectory(draft);
            await using (var file = File.Create(Path.Combine(draft, Mail)))
                await MimeMessageComposer.WriteAsync(message, file, cancellationToken);
            var name = $"{stamp}-{Path.GetFileName(place)}.eml";
            await File.WriteAllTextAsync(Path.Combine(draft, Name), name, cancellationToken);
            Directory.Move(draft, place);
        }
        catch (IOException) when (Directory.Exists(place)) { }
        finally
        {
            Remove(draft);
        }
    }

    /// <summary>Gives the mail of a place its name in the folder, unless it was given before; returns the name.</summary>
    private async Task<string> PublishAsync(string place, CancellationToken cancellationToken)
    {
        var name = await File.ReadAllTextAsync(Path.Combine(place, Name), cancellationToken);
        try
        {
            File.Move(Path.Combine(place, Mail), Path.Combine(folder.Path, name));
        }
        catch (FileNotFoundException)
        {
            // It is out.
        }
        return name;
    }

    private static void Remove(string draft)
    {
        try
        {
            if (Directory.Exists(draft))
                Directory.Delete(draft, recursive: true);
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
