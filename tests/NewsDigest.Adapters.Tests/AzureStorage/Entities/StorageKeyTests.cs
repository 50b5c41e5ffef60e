using CsCheck;
using NewsDigest.Adapters.AzureStorage.Entities;

namespace NewsDigest.Adapters.Tests.AzureStorage.Entities;

public class StorageKeyTests
{
    [Fact]
    public void A_hexadecimal_row_is_in_the_partition_of_its_first_two_digits() =>
        StorageKey.Partition("c0ffee00112233445566778899aabbcc").ShouldBe("c0");

    [Theory]
    [InlineData("a")]
    [InlineData("C0FFEE00112233445566778899AABBCC")]
    [InlineData("post.example-1f0c")]
    public void Any_other_row_is_in_one_of_the_same_256_partitions(string row) =>
        StorageKey.Partition(row).ShouldMatch("^[0-9a-f]{2}$");

    [Fact]
    public void Rows_that_look_alike_are_spread_over_the_partitions() =>
        Enumerable
            .Range(0, 1000)
            .Select(n => StorageKey.Partition($"row{n}"))
            .Distinct()
            .Count()
            .ShouldBeGreaterThan(200);

    [Fact]
    public void A_hash_tells_where_one_part_ends_and_the_next_begins() =>
        StorageKey.HashOf("ab", "c").ShouldNotBe(StorageKey.HashOf("a", "bc"));

    [Theory]
    [InlineData("post.example-1f0c", "post.example-1f0c")]
    [InlineData("a/b\\c#d?e", "a!002fb!005cc!0023d!003fe")]
    [InlineData("50%!", "50!0025!0021")]
    [InlineData("ü\n", "!00fc!000a")]
    public void A_text_becomes_a_key_without_what_keys_must_not_hold(string text, string key) =>
        StorageKey.Escape(text).ShouldBe(key);

    [Fact]
    public void Different_texts_have_different_keys() =>
        Gen.Select(Gen.String, Gen.String).Sample((a, b) => (a == b) == (StorageKey.Escape(a) == StorageKey.Escape(b)));

    [Fact]
    public void Keys_of_instants_are_UTC_and_in_the_order_of_time() =>
        Gen.Select(Gen.DateTimeOffset, Gen.DateTimeOffset)
            .Sample(
                (a, b) =>
                    Math.Sign(string.CompareOrdinal(StorageKey.Instant(a), StorageKey.Instant(b)))
                        == Math.Sign(a.CompareTo(b))
                    && StorageKey.Instant(a).StartsWith(StorageKey.Hour(a), StringComparison.Ordinal)
            );
}
