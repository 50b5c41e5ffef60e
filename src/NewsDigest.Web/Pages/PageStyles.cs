using NewsDigest.Web.Views;

namespace NewsDigest.Web.Pages;

/// <summary>The one style sheet of pages; embedded, so that a page is one file.</summary>
public static class PageStyles
{
    /// <summary>All but the colours by day and by night.</summary>
    private const string Rules = """
        :root{color-scheme:light dark;
        --serif:Charter,"Bitstream Charter","Iowan Old Style",Georgia,serif;
        --sans:system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
        *{box-sizing:border-box}
        body{margin:0;background:var(--canvas);color:var(--ink);font:1.0625rem/1.6 var(--serif);text-size-adjust:100%;overflow-wrap:anywhere}
        .sheet{max-width:42rem;margin:1.5rem auto;padding:2.25rem clamp(1.25rem,6vw,3rem);background:var(--sheet)}
        a{color:inherit;text-underline-offset:.15em;text-decoration-thickness:1px}
        a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
        p{margin:0 0 .6em}
        .small,.meta,nav,footer,.sources{font:.9375rem/1.5 var(--sans);color:var(--muted)}
        .caps,h2{font:bold .875rem/1.4 var(--sans);letter-spacing:.1em;text-transform:uppercase;color:var(--accent)}
        h1{margin:0 0 .2em;font-size:2.1rem;font-weight:normal;line-height:1.2}
        header{border-bottom:3px double var(--ink);padding-bottom:1.2rem}
        nav{padding:.8rem 0 0}
        nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:0;padding:0;list-style:none}
        nav a{display:inline-block;padding:.3rem 0}
        nav a::first-letter{text-transform:uppercase}
        .turns{padding:.4rem 0 0}
        .heading{display:inline-block}
        .heading::first-letter{text-transform:uppercase}
        h2 a{text-decoration:none}
        h2 a:hover{text-decoration:underline}
        .kicker{margin:0 0 .1em;font:bold .9375rem/1.5 var(--sans);color:var(--accent)}
        section{margin-top:2.2rem}
        section>h2{margin:0 0 1.2rem;border-top:1px solid var(--ink);padding-top:.8rem}
        main>section:first-child>h2{border:0;padding:0}
        .top ol{margin:0;padding:0;list-style:none;counter-reset:top}
        .top li{counter-increment:top;position:relative;padding:0 0 1rem 2.4rem}
        .top li::before{content:counter(top);position:absolute;left:0;top:-.1em;font-size:1.8rem;line-height:1.1;color:var(--accent)}
        .top p{margin:0}
        article{margin:0 0 1.6rem}
        article+article{border-top:1px solid var(--rule);padding-top:1.4rem}
        h3{margin:0 0 .35em;font-size:1.4rem;line-height:1.3}
        h3 a,.top a,.also a{text-decoration:none}
        h3 a:hover,.top a:hover,.also a:hover{text-decoration:underline}
        .mark{font:.8125rem/1 var(--sans);vertical-align:.3em;color:var(--accent);text-decoration:none}
        .mark:hover{text-decoration:underline}
        .background{font-style:italic;color:var(--muted)}
        .also h3{font-size:1.0625rem;font-weight:normal;font-style:italic}
        .also ul{margin:0 0 1rem;padding:0;list-style:none}
        .also li{margin:0 0 .45em;line-height:1.45}
        summary{cursor:pointer}
        .sources ol{margin:.4rem 0 0;padding-left:1.6rem}
        .sources li{margin:0 0 .25em}
        .sources li::marker{color:var(--accent)}
        footer{margin-top:2.2rem;border-top:1px solid var(--ink);padding-top:1rem}
        @media (max-width:44rem){ .sheet{margin:0 auto} }
        @media print{
        :root{--canvas:#fff;--sheet:#fff;--ink:#000;--muted:#444;--accent:#000;--rule:#999}
        body{font-size:10.5pt}
        .sheet{max-width:none;margin:0;padding:0}
        nav,.actions{display:none}
        article,li{break-inside:avoid}
        h2,h3{break-after:avoid}
        }
        """;

    /// <summary>The sheet of a site, exactly as it stands in its pages.</summary>
    public static string SheetOf(SiteLook look) =>
        $":root{{{Variables(look.Light)}}}\n@media (prefers-color-scheme:dark){{ :root{{{Variables(look.Dark)}}} }}\n{Rules}";

    private static string Variables(Palette palette) =>
        $"--canvas:{palette.Canvas};--sheet:{palette.Sheet};--ink:{palette.Ink};--muted:{palette.Muted};--accent:{palette.Accent};--rule:{palette.Rule}";
}
