using System.Buffers;

namespace NewsDigest.Articles.Formats;

/// <summary>Kinds of documents that are recognised but not read: their rejection names the kind and says what to do.</summary>
public sealed class UnreadFormat : IDocumentFormat
{
    private const string SaveUnlocked = "save it as .docx without a password, or its text as .txt, and drop that in.";
    private const string SaveAsText = "save its text as .txt and drop that in.";
    private const string Unpack = "unpack it and drop in the files it holds.";
    private const string NoArticle = "there is no article to read in it.";

    /// <summary>Binary documents hold a byte that no text holds within so many.</summary>
    private const int Head = 1024;

    private static readonly SearchValues<byte> NotInTexts = SearchValues.Create([
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        0x0e,
        0x0f,
        0x10,
        0x11,
        0x12,
        0x13,
        0x14,
        0x15,
        0x16,
        0x17,
        0x18,
        0x19,
    ]);

    private sealed record Kind(string Name, string Advice, byte[] Signature, int Offset = 0)
    {
        public bool IsText { get; init; }
    }

    private static readonly Kind[] Kinds =
    [
        new(
            "an old Office document, or one that is locked with a password",
            SaveUnlocked,
            [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
        ),
        new("an RTF document", SaveAsText, @"{\rtf"u8.ToArray()) { IsText = true },
        new("a PostScript document", SaveAsText, "%!PS"u8.ToArray()) { IsText = true },
        new("a gzip archive", Unpack, [0x1f, 0x8b, 0x08]),
        new("a bzip2 archive", Unpack, "BZh"u8.ToArray()),
        new("an xz archive", Unpack, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]),
        new("a Zstandard archive", Unpack, [0x28, 0xb5, 0x2f, 0xfd]),
        new("a 7-Zip archive", Unpack, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
        new("a RAR archive", Unpack, [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]),
        new("a tar archive", Unpack, "ustar"u8.ToArray(), 257),
        new("a PNG image", NoArticle, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
        new("a JPEG image", NoArticle, [0xff, 0xd8, 0xff]),
        new("a GIF image", NoArticle, "GIF8"u8.ToArray()),
        new("a TIFF image", NoArticle, [0x49, 0x49, 0x2a, 0x00]),
        new("a TIFF image", NoArticle, [0x4d, 0x4d, 0x00, 0x2a]),
        new("a WebP image, or a WAV or AVI recording", NoArticle, "RIFF"u8.ToArray()),
        new("a video or sound recording", NoArticle, "ftyp"u8.ToArray(), 4),
        new("a video or sound recording", NoArticle, "ID3"u8.ToArray()),
        new("a video or sound recording", NoArticle, "OggS"u8.ToArray()),
        new("a video or sound recording", NoArticle, [0x1a, 0x45, 0xdf, 0xa3]),
        new("a database", NoArticle, "SQLite format 3\0"u8.ToArray()),
        new("a program", NoArticle, [0x7f, 0x45, 0x4c, 0x46]),
        new("a program", NoArticle, [0x4d, 0x5a, 0x90, 0x00]),
    ];

    /// <inheritdoc/>
    public bool Recognizes(DocumentContent content) => Find(content.Bytes) is not null;

    /// <inheritdoc/>
    public IEnumerable<ReadOutcome> Read(DocumentContent content)
    {
        var kind = Find(content.Bytes)!;
        return
        [
            content.Reject(
                RejectionReason.Binary,
                $"This looks like {kind.Name}, which is not read, whatever its name ends in: {kind.Advice}"
            ),
        ];
    }

    private static Kind? Find(ReadOnlySpan<byte> bytes)
    {
        foreach (var kind in Kinds)
            if (bytes.Length > kind.Offset && bytes[kind.Offset..].StartsWith(kind.Signature))
                // A headline may begin with RIFF, and "mustard" holds the sign of tar.
                return kind.IsText || bytes[..Math.Min(Head, bytes.Length)].ContainsAny(NotInTexts) ? kind : null;
        return null;
    }
}
