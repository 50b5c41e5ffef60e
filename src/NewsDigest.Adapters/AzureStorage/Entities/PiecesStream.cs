using System.Buffers;

namespace NewsDigest.Adapters.AzureStorage.Entities;

/// <summary>
/// What was read of another stream, kept in pieces of which none is a large object: those are only collected with
/// everything else, so that pages of a table pile up on the heap as long, doubled arrays.
/// </summary>
public sealed class PiecesStream : Stream
{
    /// <summary>Bytes of a piece; arrays from 85,000 bytes on are large objects.</summary>
    public const int PieceLength = 1 << 16;

    private readonly List<byte[]> pieces = [];
    private long length;
    private long position;
    private bool isDisposed;

    /// <inheritdoc/>
    public override bool CanRead => !isDisposed;

    /// <inheritdoc/>
    public override bool CanSeek => !isDisposed;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position
    {
        get => position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            position = value;
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    public static async Task<PiecesStream> ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        var read = new PiecesStream();
        try
        {
            while (await source.ReadAsync(read.Room(), cancellationToken) is > 0 and var count)
                read.length += count;
            return read;
        }
        catch
        {
            await read.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        var count = 0;
        while (count < buffer.Length && position < length)
        {
            var (piece, start) = ((int)(position / PieceLength), (int)(position % PieceLength));
            var step = (int)Math.Min(Math.Min(PieceLength - start, buffer.Length - count), length - position);
            pieces[piece].AsSpan(start, step).CopyTo(buffer[count..]);
            count += step;
            position += step;
        }
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<int>(cancellationToken)
            : ValueTask.FromResult(Read(buffer.Span));

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => position + offset,
            _ => length + offset,
        };

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException("What was read stays as it is.");

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("What was read stays as it is.");

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!isDisposed)
        {
            isDisposed = true;
            foreach (var piece in pieces)
                ArrayPool<byte>.Shared.Return(piece);
            pieces.Clear();
        }
        base.Dispose(disposing);
    }

    /// <summary>Where the next bytes go, at least one.</summary>
    private Memory<byte> Room()
    {
        var start = (int)(length % PieceLength);
        if (length == (long)pieces.Count * PieceLength)
            pieces.Add(ArrayPool<byte>.Shared.Rent(PieceLength));
        return pieces[^1].AsMemory(start, PieceLength - start);
    }
}
