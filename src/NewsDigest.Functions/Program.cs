using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsDigest.Functions;
using NewsDigest.Hosting.Composition;
using NewsDigest.Hosting.Storage;

// The function app. What can be tried without the Functions worker is in FunctionApp.
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.WithoutKeysAtStart().AddFunctionApp(builder.Configuration);

builder.Services.AddOpenTelemetry().UseFunctionsWorkerDefaults().AddDigestTelemetry(builder.Configuration);

using var app = builder.Build();

// Before the first trigger: what it works with must be there, in the version that this code knows.
await app.Services.GetRequiredService<StorageSetup>().RunAsync(CancellationToken.None);
await app.RunAsync();
