using NewsDigest.Adapters.AzureStorage.Entities;

namespace NewsDigest.Adapters.Tests.AzureStorage.Entities;

public class PiecesStreamTests
{
    public static TheoryData<int> Lengths { get; } =
    [
        0,
        1,
        PiecesStream.PieceLength - 1,
        PiecesStream.PieceLength,
        PiecesStream.PieceLength + 1,
        (3 * PiecesStream.PieceLength) + 7,
    ];

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task It_holds_what_was_read(int length)
    {
        var bytes = Bytes(length);
        await using var pieces = await ReadAsync(bytes);

        pieces.Length.ShouldBe(length);
        (await RestAsync(pieces)).ShouldBe(bytes);
    }

    [Fact]
    public async Task It_may_be_read_again_from_any_place()
    {
        var bytes = Bytes(2 * PiecesStream.PieceLength);
        await using var pieces = await ReadAsync(bytes);
        await RestAsync(pieces);

        pieces.Seek(-5, SeekOrigin.End);
        (await RestAsync(pieces)).ShouldBe(bytes[^5..]);
        pieces.Position = 3;
        pieces.Seek(4, SeekOrigin.Current);
        (await RestAsync(pieces)).ShouldBe(bytes[7..]);
    }

    /// <summary>The pieces are somebody else's by then.</summary>
    [Fact]
    public async Task What_was_given_back_is_not_read()
    {
        var pieces = await ReadAsync(Bytes(10));
        await pieces.DisposeAsync();

        Should.Throw<ObjectDisposedException>(() => pieces.ReadByte());
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static Task<PiecesStream> ReadAsync(byte[] bytes) =>
        PiecesStream.ReadAsync(new Dribble(bytes), TestContext.Current.CancellationToken);

    private static async Task<byte[]> RestAsync(Stream stream)
    {
        using var rest = new MemoryStream();
        await stream.CopyToAsync(rest, TestContext.Current.CancellationToken);
        return rest.ToArray();
    }

    /// <summary>Gives fewer bytes than it is asked for, as a connection does.</summary>
    private sealed class Dribble(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 10_007)], cancellationToken);
    }
}
