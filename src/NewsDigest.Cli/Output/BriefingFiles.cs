using System.Text;
using NewsDigest.Briefings;
using NewsDigest.Delivery;

namespace NewsDigest.Cli.Output;

/// <summary>Writes a briefing into a folder: page, mail, text and JSON, by the templates that readers' mails are made with.</summary>
public sealed class BriefingFiles(IMailRenderer mailRenderer)
{
    /// <summary>Writes the files, over those of an earlier run; makes the folder where it is missing.</summary>
    public async Task WriteAsync(string folder, Briefing briefing, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var mail = await mailRenderer.RenderAsync(briefing, cancellationToken);
        await WriteAsync(folder, "briefing.txt", mail.Text, cancellationToken);
        var json = string.Concat(BriefingJson.Lines(briefing).Select(line => JsonLines.Line(line) + "\n"));
        await WriteAsync(folder, "briefing.json", json, cancellationToken);
    }

    private static Task WriteAsync(string folder, string name, string content, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(folder, name), content, Encoding.UTF8, cancellationToken);
}
