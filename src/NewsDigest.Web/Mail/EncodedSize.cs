using System.Text;

namespace NewsDigest.Web.Mail;

/// <summary>Tells how large a text becomes in a mail.</summary>
public static class EncodedSize
{
    private const int LineLength = 76;

    /// <summary>
    /// Bytes of a text in UTF-8 in the shorter of quoted-printable and base64
    /// (<see href="https://www.rfc-editor.org/rfc/rfc2045#section-6.7">RFC 2045</see>), line ends included; at most a few per cent more than is sent.
    /// </summary>
    public static int Of(string text)
    {
        var plain = 0;
        var escaped = 0;
        foreach (var c in text)
        {
            if (c is '=' or (< ' ' and not '\n' and not '\r' and not '\t') or '\x7f')
                escaped++;
            else if (c < 0x80)
                plain++;
        }
        var bytes = Encoding.UTF8.GetByteCount(text);
        escaped += bytes - plain - escaped;
        return Math.Min(
            WithLineEnds(plain + 3 * escaped, LineLength - 1),
            WithLineEnds((bytes + 2) / 3 * 4, LineLength)
        );
    }

    /// <summary>A soft line break of quoted-printable takes three bytes and may leave the line two bytes short.</summary>
    private static int WithLineEnds(int bytes, int lineLength) => bytes + (bytes / (lineLength - 2) + 1) * 3;
}
