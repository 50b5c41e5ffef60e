using NewsDigest.Cli;
using NewsDigest.MovedDigest;

// The digest command itself, by a clock that the test moves: the first argument names the clock's file.
if (args is not [var clock, .. var command])
    throw new ArgumentException("Usage: NewsDigest.MovedDigest CLOCK COMMAND…");

// It ends with whoever started it, however that ends: then its input closes.
_ = Task.Run(async () =>
{
    using var input = Console.OpenStandardInput();
    while (await input.ReadAsync(new byte[64]) > 0) { }
    Environment.Exit(0);
});
using var time = new MovedTime(clock);
return await DigestProgram.RunAsync(command, DigestConsole.OfThisProcess() with { Time = time });
