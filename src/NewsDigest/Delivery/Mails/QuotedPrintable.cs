using System.Buffers;

namespace NewsDigest.Delivery.Mails;

/// <summary>
/// Writes text as quoted-printable (<see href="https://www.rfc-editor.org/rfc/rfc2045#section-6.7">RFC 2045</see>) of UTF-8, so
/// that what is written of two texts, one after the other, is what would be written of both together: each ends with a
/// line.
/// </summary>
internal static class QuotedPrintable
{
    /// <summary>Bytes of a line without its end; the last of them is the '=' of a soft break.</summary>
    private const int LineLength = 76;

    /// <summary>The text in ASCII, lines ended by CRLF; the last one softly where the text does not end a line.</summary>
    /// <param name="text">Text with lines ended by line feeds.</param>
    public static byte[] Encode(string text)
    {
        // The most that a character can become, and soft breaks; rented, since what it becomes is known afterwards.
        var scratch = ArrayPool<byte>.Shared.Rent(text.Length * 10 + 16);
        var target = new Target(scratch);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
                target.EndLine();
            else if (rune.Value is >= ' ' and <= '~' and not '=')
                target.Plain((byte)rune.Value);
            else
            {
                foreach (var value in utf8[..rune.EncodeToUtf8(utf8)])
                    target.Escaped(value);
            }
        }
        target.EndPiece();
        var encoded = target.End().ToArray();
        ArrayPool<byte>.Shared.Return(scratch);
        return encoded;
    }

    private struct Target(byte[] bytes)
    {
        private int length;
        private int column;

        public void Plain(byte value)
        {
            Reserve(1);
            bytes[length++] = value;
            column++;
        }

        public void Escaped(byte value)
        {
            Reserve(3);
            bytes[length++] = (byte)'=';
            bytes[length++] = Digit(value >> 4);
            bytes[length++] = Digit(value & 15);
            column += 3;
        }

        public void EndLine()
        {
            // Mail systems drop blanks at the end of a line.
            if (column > 0 && bytes[length - 1] == ' ')
            {
                length--;
                column--;
                Escaped((byte)' ');
            }
            Break();
        }

        public readonly ReadOnlySpan<byte> End() => bytes.AsSpan(0, length);

        private void Reserve(int count)
        {
            if (column + count > LineLength - 1)
                SoftBreak();
        }

        /// <summary>Ends a line that the text does not end, so that another piece may follow.</summary>
        public void EndPiece()
        {
            if (column > 0)
                SoftBreak();
        }

        private void SoftBreak()
        {
            bytes[length++] = (byte)'=';
            Break();
        }

        private void Break()
        {
            bytes[length++] = (byte)'\r';
            bytes[length++] = (byte)'\n';
            column = 0;
        }

        private static byte Digit(int value) => (byte)(value < 10 ? '0' + value : 'A' + value - 10);
    }
}
