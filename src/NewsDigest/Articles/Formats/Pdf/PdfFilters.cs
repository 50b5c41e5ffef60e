using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace NewsDigest.Articles.Formats.Pdf;

/// <summary>The decoders of a PDF's streams, which refuse what unpacks to too much before they unpack it.</summary>
internal sealed class PdfFilters(long maxBytes, CancellationToken stop) : IFilterProvider
{
    /// <summary>A stream of text or a font is smaller; pictures are not decoded.</summary>
    private const long MostBytesOfStream = 32L * 1024 * 1024;

    /// <summary>What draws a page, drawings too, is smaller; every step of it becomes an object of the parser.</summary>
    private const long MostBytesOfContent = 4L * 1024 * 1024;

    /// <summary>A newspaper's page has some 20,000 letters; each takes the parser 300 bytes and a microsecond.</summary>
    private const long MostLettersOfPage = 400_000;

    private const long MostLetters = 1_500_000;

    private static readonly NameToken[] Font = [NameToken.Length1, NameToken.Length2];

    private long left = maxBytes;
    private long letters;
    private long lettersOfPage;

    /// <summary>Whether the document was given up, for its size or its time.</summary>
    public bool IsExhausted => left < 0 || letters > MostLetters || stop.IsCancellationRequested;

    /// <summary>Whether a page was refused for what it draws.</summary>
    public bool HasRefusedPage { get; private set; }

    /// <summary>Tells that another page is read.</summary>
    public void BeginPage() => lettersOfPage = 0;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        Limit(DefaultFilterProvider.Instance.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Limit(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Limit(DefaultFilterProvider.Instance.GetAllFilters());

    private Limited[] Limit(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select((filter, index) => new Limited(filter, isLast: index == filters.Count - 1, this))];

    /// <summary>What draws pages and forms has no kind, or that of a form; fonts tell the lengths of their parts.</summary>
    private static bool IsContent(DictionaryToken dictionary) =>
        !Array.Exists(Font, name => dictionary.ContainsKey(name))
        && (!dictionary.TryGet(NameToken.Subtype, out var kind) || kind is NameToken { Data: "Form" })
        && (!dictionary.TryGet(NameToken.Type, out var type) || type is NameToken { Data: "XObject" });

    private void Take(long bytes)
    {
        stop.ThrowIfCancellationRequested();
        left -= bytes;
        if (bytes > MostBytesOfStream)
            left = -1;
        if (left < 0)
            throw new InvalidDataException("The PDF unpacks to more than the limit.");
    }

    /// <summary>Counts the streams of a file that are not packed, which no decoder sees.</summary>
    /// <exception cref="InvalidDataException">One of them draws more than a page can.</exception>
    public void TakeUnpacked(ReadOnlySpan<byte> file)
    {
        foreach (var stream in PdfStreamSize.Unpacked(file))
        {
            BeginPage();
            TakeContent(file[stream]);
        }
    }

    private void TakeContent(ReadOnlySpan<byte> content)
    {
        stop.ThrowIfCancellationRequested();
        var found = PdfStreamSize.Letters(content);
        letters += found;
        lettersOfPage += found;
        if (content.Length > MostBytesOfContent || lettersOfPage > MostLettersOfPage || letters > MostLetters)
        {
            HasRefusedPage = true;
            throw new InvalidDataException("A page of the PDF draws more than the limit.");
        }
    }

    private sealed class Limited(IFilter filter, bool isLast, PdfFilters owner) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken streamDictionary,
            IFilterProvider filterProvider,
            int filterIndex
        )
        {
            owner.Take(
                filter switch
                {
                    FlateFilter => PdfStreamSize.OfFlate(input, MostBytesOfStream),
                    LzwFilter => PdfStreamSize.OfLzw(input.Span, MostBytesOfStream),
                    RunLengthFilter => PdfStreamSize.OfRunLength(input.Span),
                    _ => input.Length,
                }
            );
            var decoded = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            // A form is drawn, and counted, as often as it is named.
            if (isLast && IsContent(streamDictionary))
                owner.TakeContent(decoded.Span);
            return decoded;
        }
    }
}
