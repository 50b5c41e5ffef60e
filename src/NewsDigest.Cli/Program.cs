using NewsDigest.Cli;

return await DigestProgram.RunAsync(args, DigestConsole.OfThisProcess());
