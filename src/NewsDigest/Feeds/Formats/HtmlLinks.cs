using System.Text;
using NewsDigest.Feeds.Markup;

namespace NewsDigest.Feeds.Formats;

/// <summary>Makes the relative links of HTML absolute.</summary>
internal static class HtmlLinks
{
    /// <summary>The HTML with <c>href</c> and <c>src</c> resolved; everything else stays as it is.</summary>
    public static string Resolve(string html, Uri? baseAddress)
    {
        if (baseAddress is null || !html.Contains('<'))
            return html;
        var tokens = new MarkupTokenizer(html);
        StringBuilder? resolved = null;
        var copied = 0;
        for (var kind = tokens.Read(); kind != MarkupTokenKind.End; kind = tokens.Read())
        {
            if (kind != MarkupTokenKind.StartTag)
                continue;
            foreach (var attribute in tokens.Attributes)
            {
                if (html.AsSpan()[attribute.Name] is not ("href" or "src" or "HREF" or "SRC"))
                    continue;
                // Most links are absolute, and stay as they are.
                if (BaseAddress.HasScheme(html.AsSpan()[attribute.Value]))
                    continue;
                var written = CharacterReferences.Resolve(html.AsSpan()[attribute.Value]);
                if (BaseAddress.Resolve(written, baseAddress) is not { } absolute || absolute == written.Trim())
                    continue;
                resolved ??= new StringBuilder(html.Length + 256);
                resolved.Append(html, copied, attribute.Value.Start.Value - copied);
                HtmlText.AppendEscaped(resolved, absolute);
                copied = attribute.Value.End.Value;
            }
        }
        return resolved is null ? html : resolved.Append(html, copied, html.Length - copied).ToString();
    }
}
