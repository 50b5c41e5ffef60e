using System.Buffers.Binary;
using System.Globalization;
using NewsDigest.Intake.Items;

namespace NewsDigest.Adapters.AzureStorage.Stored;

/// <summary>A fingerprint.</summary>
/// <param name="SimHash">16 hexadecimal digits.</param>
/// <param name="Shingles">The hashes, each four bytes, the lowest byte first; Base64 in JSON.</param>
/// <param name="ShingleCount">Count of the whole body's shingles.</param>
internal sealed record StoredFingerprint(string SimHash, byte[] Shingles, int ShingleCount)
{
    public static StoredFingerprint From(Fingerprint fingerprint)
    {
        var bytes = new byte[fingerprint.Shingles.Length * sizeof(uint)];
        foreach (var (index, shingle) in fingerprint.Shingles.Index())
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(index * sizeof(uint)), shingle);
        return new(fingerprint.SimHash.ToString("x16", CultureInfo.InvariantCulture), bytes, fingerprint.ShingleCount);
    }

    public Fingerprint ToFingerprint()
    {
        var shingles = new uint[Shingles.Length / sizeof(uint)];
        for (var index = 0; index < shingles.Length; index++)
            shingles[index] = BinaryPrimitives.ReadUInt32LittleEndian(Shingles.AsSpan(index * sizeof(uint)));
        return new(
            ulong.Parse(SimHash, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            [.. shingles],
            ShingleCount
        );
    }
}
