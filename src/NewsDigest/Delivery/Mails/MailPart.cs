using System.Text;

namespace NewsDigest.Delivery.Mails;

/// <summary>A mail's HTML or its text.</summary>
/// <param name="pieces">Its pieces in their order.</param>
public sealed class MailPart(IReadOnlyList<MailPiece> pieces)
{
    /// <summary>A part of one piece, which is one mail's own.</summary>
    public MailPart(string text)
        : this([MailPiece.Own(text)]) { }

    /// <summary>Its pieces in their order.</summary>
    public IReadOnlyList<MailPiece> Pieces => pieces;

    /// <summary>Whether quoted-printable, which takes three bytes for each that is no ASCII, is shorter than base64.</summary>
    public bool IsMostlyAscii
    {
        get
        {
            long all = 0;
            long nonAscii = 0;
            foreach (var piece in pieces)
            {
                all += piece.Utf8Length;
                nonAscii += piece.NonAsciiLength;
            }
            return nonAscii * 6 < all;
        }
    }

    /// <summary>Bytes of the part as it is sent: in quoted-printable or base64, whichever is shorter.</summary>
    public int EncodedLength
    {
        get
        {
            var isMostlyAscii = IsMostlyAscii;
            var length = 0;
            foreach (var piece in pieces)
                length += isMostlyAscii ? piece.QuotedPrintable.Length : piece.Utf8Length;
            return isMostlyAscii ? length : Base64Length(length);
        }
    }

    /// <summary>The part with a reader's own values in place of tags.</summary>
    public MailPart With(IReadOnlyList<Substitution> substitutions)
    {
        if (substitutions.Count == 0)
            return this;
        var personal = new MailPiece[pieces.Count];
        for (var i = 0; i < personal.Length; i++)
            personal[i] = pieces[i].IsShared ? pieces[i] : Replace(pieces[i], substitutions);
        return new MailPart(personal);
    }

    /// <summary>The whole text, lines ended by line feeds.</summary>
    public override string ToString()
    {
        if (pieces.Count == 1)
            return pieces[0].Text;
        var text = new StringBuilder(pieces.Sum(piece => piece.Text.Length));
        foreach (var piece in pieces)
            text.Append(piece.Text);
        return text.ToString();
    }

    /// <summary>Bytes that base64 makes of bytes, with a CRLF after each 72 characters.</summary>
    internal static int Base64Length(int bytes)
    {
        var characters = (bytes + 2) / 3 * 4;
        return characters + 2 * ((characters + 71) / 72);
    }

    private static MailPiece Replace(MailPiece piece, IReadOnlyList<Substitution> substitutions)
    {
        var text = piece.Text;
        foreach (var (tag, value) in substitutions)
            text = text.Replace(tag, value, StringComparison.Ordinal);
        return ReferenceEquals(text, piece.Text) ? piece : MailPiece.Own(text);
    }
}
