namespace NewsDigest.Adapters.Tests.Http;

/// <summary>A document that never ends, and comes in pieces between which something happens.</summary>
internal sealed class DrippingStream(int pieceBytes, Action between) : Stream
{
    /// <summary>How much of it was read.</summary>
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => BytesRead;
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        between();
        cancellationToken.ThrowIfCancellationRequested();
        var length = Math.Min(pieceBytes, buffer.Length);
        buffer.Span[..length].Fill((byte)'a');
        BytesRead += length;
        return ValueTask.FromResult(length);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
