namespace NewsDigest.Benchmarks.Mails;

/// <summary>One run.</summary>
/// <param name="PerSecond">Whole mails made in a second.</param>
/// <param name="ProcessorTime">Time of all cores for a mail, collecting garbage and compiling included.</param>
/// <param name="Bytes">Mean bytes of a mail.</param>
/// <param name="AllocatedBytes">Mean bytes allocated for a mail, which was written to nowhere.</param>
public sealed record MailMeasure(double PerSecond, TimeSpan ProcessorTime, double Bytes, double AllocatedBytes);
