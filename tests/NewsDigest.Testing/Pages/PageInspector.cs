using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsDigest.Testing.Pages;

/// <summary>
/// Looks at mails and pages with html-validate, axe-core and headless Chromium, for all tests of one assembly: started
/// when the first test asks, ended after the last.
/// </summary>
/// <remarks>
/// A test project says <c>&lt;LooksAtPages&gt;true&lt;/LooksAtPages&gt;</c>, and its test classes take this in their
/// constructor:
/// <code>
/// public class FormPageTests(PageInspector inspector)
/// {
///     [Fact]
///     public async Task The_form_is_valid_and_for_everybody()
///     {
///         var html = await site.GetStringAsync("/");
///         (await inspector.ValidateAsync(html)).ShouldBeEmpty();
///         (await inspector.FindBarriersAsync(html, ColourScheme.Dark, width: 360)).ShouldBeEmpty();
///     }
/// }
/// </code>
/// Where npm's packages or Chromium are missing, these tests are skipped and say how to install them; with the
/// environment variable <c>CI=true</c>, as in <c>.ci/run</c>, they fail instead.
/// </remarks>
public sealed class PageInspector : IAsyncDisposable
{
    private readonly Lazy<Looker?> looker = new(Start);

    /// <summary>What html-validate finds wrong in a document; empty where it is right.</summary>
    /// <param name="html">A whole document.</param>
    /// <param name="isMail">Whether it may do what only mails must: style inline, lay out by tables.</param>
    public Task<IReadOnlyList<string>> ValidateAsync(string html, bool isMail = false) =>
        AskAsync(
            new JsonObject
            {
                ["do"] = "validate",
                ["html"] = html,
                ["isMail"] = isMail,
            }
        );

    /// <summary>What keeps people out, as axe-core finds it, contrast below 4.5:1 included; empty where nothing does.</summary>
    /// <param name="html">A whole document.</param>
    /// <param name="scheme">What the reader's device prefers.</param>
    /// <param name="width">Width of the window in pixels.</param>
    /// <param name="isMail">Whether it is shown within another page, which has the landmarks.</param>
    public Task<IReadOnlyList<string>> FindBarriersAsync(
        string html,
        ColourScheme scheme,
        int width,
        bool isMail = false
    ) =>
        AskAsync(
            new JsonObject
            {
                ["do"] = "axe",
                ["html"] = html,
                ["isMail"] = isMail,
                ["scheme"] = NameOf(scheme),
                ["width"] = width,
            }
        );

    /// <summary>Writes a picture of a document (PNG).</summary>
    /// <param name="html">A whole document.</param>
    /// <param name="scheme">What the reader's device prefers.</param>
    /// <param name="width">Width of the window in pixels.</param>
    /// <param name="height">Height in pixels; null for the whole document.</param>
    /// <param name="file">Where it goes.</param>
    public Task ShootAsync(string html, ColourScheme scheme, int width, int? height, string file) =>
        AskAsync(
            new JsonObject
            {
                ["do"] = "shoot",
                ["html"] = html,
                ["scheme"] = NameOf(scheme),
                ["width"] = width,
                ["height"] = height,
                ["to"] = file,
            }
        );

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (looker.IsValueCreated && looker.Value is { } started)
            await started.DisposeAsync();
    }

    private static string NameOf(ColourScheme scheme) => scheme == ColourScheme.Dark ? "dark" : "light";

    private Task<IReadOnlyList<string>> AskAsync(JsonObject request)
    {
        if (looker.Value is not { } started)
        {
            Assert.Skip(NodeTools.HowToInstall);
            throw new InvalidOperationException(NodeTools.HowToInstall);
        }
        return started.AskAsync(request);
    }

    private static Looker? Start()
    {
        if (NodeTools.FindRoot() is { } root && NodeTools.FindOnPath("node") is { } node)
        {
            if (NodeTools.FindChromium() is { } chromium)
                return new Looker(root, node, chromium);
        }
        if (Environment.GetEnvironmentVariable("CI") == "true")
            throw new InvalidOperationException(NodeTools.HowToInstall);
        return null;
    }

    /// <summary>The process of <c>look.mjs</c>.</summary>
    private sealed class Looker : IAsyncDisposable
    {
        private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(10);

        private readonly Process process;
        private readonly ConcurrentDictionary<int, TaskCompletionSource<IReadOnlyList<string>>> waiting = new();
        private readonly ConcurrentQueue<string> complaints = new();
        private readonly Lock input = new();
        private int requests;

        public Looker(string root, string node, string chromium)
        {
            var start = new ProcessStartInfo(node)
            {
                WorkingDirectory = root,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.ArgumentList.Add(Path.Combine(root, "tests", "NewsDigest.Testing", "Pages", "look.mjs"));
            start.Environment["CHROMIUM"] = chromium;
            process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
            process.OutputDataReceived += (_, line) => Hear(line.Data);
            process.ErrorDataReceived += (_, line) => complaints.Enqueue(line.Data ?? "");
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public Task<IReadOnlyList<string>> AskAsync(JsonObject request)
        {
            var id = Interlocked.Increment(ref requests);
            var answer = new TaskCompletionSource<IReadOnlyList<string>>(
                TaskCreationOptions.RunContinuationsAsynchronously
            );
            waiting[id] = answer;
            request["id"] = id;
            lock (input)
            {
                process.StandardInput.WriteLine(request.ToJsonString());
                process.StandardInput.Flush();
            }
            return answer.Task;
        }

        public async ValueTask DisposeAsync()
        {
            process.StandardInput.Close();
            using var limit = new CancellationTokenSource(EndLimit);
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
            process.Dispose();
        }

        private void Hear(string? line)
        {
            if (line is null)
            {
                foreach (var answer in waiting.Values)
                    answer.TrySetException(
                        new InvalidOperationException($"look.mjs ended: {string.Join('\n', complaints)}")
                    );
                return;
            }
            using var said = JsonDocument.Parse(line);
            if (!waiting.TryRemove(said.RootElement.GetProperty("id").GetInt32(), out var asked))
                return;
            if (said.RootElement.TryGetProperty("error", out var error))
                asked.SetException(new InvalidOperationException(error.GetString()));
            else
                asked.SetResult([
                    .. said.RootElement.GetProperty("found").EnumerateArray().Select(found => found.GetString()!),
                ]);
        }
    }
}
