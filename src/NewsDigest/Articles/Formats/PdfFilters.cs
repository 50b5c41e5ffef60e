using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace NewsDigest.Articles.Formats;

/// <summary>The decoders of a PDF's streams, which refuse what unpacks to too much before they unpack it.</summary>
internal sealed class PdfFilters(long maxBytes, CancellationToken stop) : IFilterProvider
{
    /// <summary>A stream of text or a font is smaller; pictures are not decoded.</summary>
    private const long MostBytesOfStream = 32L * 1024 * 1024;

    private long left = maxBytes;

    /// <summary>Whether the document was given up, for its size or its time.</summary>
    public bool IsExhausted => left < 0 || stop.IsCancellationRequested;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        Limit(DefaultFilterProvider.Instance.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Limit(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Limit(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Limit(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Limited(filter, this))];

    private void Take(long bytes)
    {
        stop.ThrowIfCancellationRequested();
        left -= bytes;
        if (bytes > MostBytesOfStream)
            left = -1;
        if (left < 0)
            throw new InvalidDataException("The PDF unpacks to more than the limit.");
    }

    private sealed class Limited(IFilter filter, PdfFilters owner) : IFilter
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
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
