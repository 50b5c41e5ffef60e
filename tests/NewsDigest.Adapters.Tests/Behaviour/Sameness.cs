using System.Text.Json;

namespace NewsDigest.Adapters.Tests.Behaviour;

/// <summary>Compares what comes back with what was stored, down to the last field, whatever lists they use.</summary>
public static class Sameness
{
    /// <summary>Fails unless both have the same content.</summary>
    public static void ShouldBeTheSameAs<T>(this T? actual, T expected)
        where T : class => JsonSerializer.Serialize(actual).ShouldBe(JsonSerializer.Serialize(expected));
}
