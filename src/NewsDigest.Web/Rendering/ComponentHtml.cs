using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace NewsDigest.Web.Rendering;

/// <summary>
/// Renders Razor components to HTML, outside of any web request. One instance serves one document: the renderer below
/// keeps every component until it is disposed.
/// </summary>
internal sealed class ComponentHtml : IAsyncDisposable
{
    /// <summary>
    /// Encodes text for HTML and leaves letters of every script readable, where the default encoder would write a Greek
    /// or Arabic mail as numbers and make it six times as long.
    /// </summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly HtmlRenderer ownRenderer = new(EncoderOnly.Instance, NullLoggerFactory.Instance);

    /// <summary>HTML of one component that waits for nothing.</summary>
    /// <param name="parameters">The component's parameters by name.</param>
    public static string Of<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        using var renderer = new HtmlRenderer(EncoderOnly.Instance, NullLoggerFactory.Instance);
        // A renderer that nobody else has runs the work at once.
        return renderer
            .Dispatcher.InvokeAsync(() =>
                renderer.BeginRenderingComponent<TComponent>(ParameterView.FromDictionary(parameters)).ToHtmlString()
            )
            .GetAwaiter()
            .GetResult();
    }

    /// <summary>Runs work that renders.</summary>
    public Task<T> Run<T>(Func<T> work) => ownRenderer.Dispatcher.InvokeAsync(work);

    /// <summary>HTML of a component that waits for nothing. To be called from within <see cref="Run"/>.</summary>
    /// <param name="parameters">The component's parameters by name.</param>
    public string Render<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent =>
        ownRenderer.BeginRenderingComponent<TComponent>(ParameterView.FromDictionary(parameters)).ToHtmlString();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ownRenderer.DisposeAsync();

    /// <summary>All that the renderer asks a container for.</summary>
    private sealed class EncoderOnly : IServiceProvider
    {
        public static readonly EncoderOnly Instance = new();

        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? Encoder : null;
    }
}
