using System.Text;

namespace NewsDigest.Web.Mail;

/// <summary>Tells how large a text becomes in a mail.</summary>
public static class EncodedSize
{
    /// <summary>Characters of an encoded line. RFC 2045 allows 76; encoders in use break at 72.</summary>
    private const int LineLength = 72;

    /// <summary>
    /// Bytes of a text in UTF-8 in the shorter of quoted-printable and base64, line ends included
    /// (<see href="https://www.rfc-editor.org/rfc/rfc2045#section-6.7">RFC 2045</see>); a few per cent more than is sent.
    /// </summary>
    public static int Of(string text)
    {
        var lineEnds = 0;
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
                lineEnds++;
            else if (c is > ' ' and < '\x7f' and not '=')
                plain++;
            // Blanks are escaped where a line ends, since mail systems drop them there.
            else if ((c is ' ' or '\t') && i + 1 < text.Length && !IsLineEnd(text[i + 1]))
                plain++;
        }
        var bytes = Encoding.UTF8.GetByteCount(text) + lineEnds;
        var escaped = bytes - plain - 2 * lineEnds;
        // A soft line break takes three bytes, and may come two early so as not to part an escape.
        var quoted = plain + 3 * escaped + 2 * lineEnds;
        quoted += 3 * (quoted / (LineLength - 3) + 1);
        var base64 = (bytes + 2) / 3 * 4;
        base64 += 2 * (base64 / LineLength + 1);
        return Math.Min(quoted, base64);
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029';
}
