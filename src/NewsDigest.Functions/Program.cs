using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsDigest.Functions;
using NewsDigest.Hosting.Messages;
using NewsDigest.Hosting.Storage;
using OpenTelemetry;

// The function app. What can be tried without the Functions worker is in FunctionApp.
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddFunctionApp(builder.Configuration);

var telemetry = builder.Services.AddOpenTelemetry().UseFunctionsWorkerDefaults();
telemetry.WithTracing(traces => traces.AddSource(MessageTrace.SourceName));
if (builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 })
    telemetry.UseAzureMonitorExporter();

using var app = builder.Build();

// Before the first trigger: what it works with must be there, in the version that this code knows.
await app.Services.GetRequiredService<StorageSetup>().RunAsync(CancellationToken.None);
await app.RunAsync();
