namespace NewsDigest.Web.Site;

/// <summary>What the site's pages add to the sheet of briefings: forms, buttons, messages.</summary>
public static class SiteStyles
{
    /// <summary>The sheet, exactly as it stands in pages.</summary>
    public const string StyleSheet = """
        .further{margin:1.4rem 0 0;padding:0;list-style:none;font:1rem/2 var(--sans)}
        .trap{display:none}
        .example{margin:-.3rem 0 .4rem 1.75rem;font:.875rem/1.45 var(--sans);color:var(--muted)}
        main>section>p,main>section>ul{margin-top:.6rem}
        .caps a{text-decoration:none}
        nav.site{padding:0;margin:.6rem 0 0}
        .lead{font-size:1.1875rem;margin:1.4rem 0 0}
        main>p{margin-top:1.2rem}
        form{margin:1.6rem 0 0}
        fieldset{border:0;border-top:1px solid var(--rule);margin:1.6rem 0 0;padding:1rem 0 0;min-width:0}
        .end{border-top:1px solid var(--rule);margin:1.6rem 0 0;padding:1rem 0 0}
        legend{float:left;width:100%;padding:0;margin:0 0 .5rem}
        legend+*{clear:both}
        form>fieldset:first-child{border:0;margin-top:0;padding-top:0}
        legend,label.field{display:block;font:bold 1rem/1.4 var(--sans)}
        .pair label.field{margin:0 0 .3rem;font-weight:normal}
        .hint,.facts,.choice,.place,.consent{font:1rem/1.5 var(--sans)}
        .hint,.consent{font-size:.9375rem;color:var(--muted);margin:.2rem 0 .6rem}
        .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));gap:0 1.5rem}
        .pair>div{margin:0 0 .8rem;min-width:0}
        input,select,button{font:1rem/1.4 var(--sans);color:var(--ink)}
        input[type=email],input[type=date],input[type=number],select{width:100%;min-height:2.75rem;padding:.5rem .7rem;border:1px solid var(--muted);border-radius:2px;background:var(--canvas)}
        input[type=number]{width:4.2rem;padding:.3rem .5rem;min-height:2.4rem}
        input[type=date]{max-width:14rem}
        input[type=checkbox],input[type=radio]{accent-color:var(--accent);width:1.15rem;height:1.15rem;margin:0;flex:none}
        [aria-invalid=true]{border:2px solid var(--accent)!important}
        :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
        .choices{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(16rem,100%),1fr));gap:.1rem 1.5rem;margin:0;padding:0;list-style:none}
        .choices.days{grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr))}
        .choices.ordered{grid-template-columns:1fr;gap:.4rem}
        .choices.ordered li{display:flex;align-items:center;gap:.8rem}
        .choice{display:flex;align-items:center;gap:.6rem;min-height:2.5rem;cursor:pointer}
        .choice .name::first-letter{text-transform:uppercase}
        button{margin:1.2rem 0 0;padding:.7rem 1.6rem;border:0;border-radius:2px;background:var(--accent);color:var(--sheet);font-weight:bold;cursor:pointer}
        button:hover{text-decoration:underline}
        .error{margin:.3rem 0 .6rem;font:bold .9375rem/1.5 var(--sans);color:var(--accent)}
        .notice{margin:1.4rem 0 0;padding:.8rem 1rem;border-left:4px solid var(--accent);background:var(--canvas);font:1rem/1.5 var(--sans)}
        .facts{display:grid;grid-template-columns:auto 1fr;gap:.3rem 1.2rem;margin:1.4rem 0 0}
        .facts dt{color:var(--muted)}
        .facts dd{margin:0}
        .facts dd::first-letter{text-transform:uppercase}
        label.until{margin:.8rem 0 .3rem;font-weight:normal}
        form+.hint{margin-top:1.2rem}
        .days-list{margin:1.4rem 0 0;padding:0;list-style:none}
        .days-list li{padding:.9rem 0;border-top:1px solid var(--rule)}
        .days-list li:first-child{border:0}
        .days-list p{margin:.1rem 0 0}
        .calendar{border-collapse:collapse;table-layout:fixed;width:100%;max-width:28rem;margin:1.4rem 0 0;font:1rem/1.4 var(--sans)}
        .calendar caption{text-align:start;font-weight:bold;padding:0 0 .5rem}
        .calendar caption::first-letter{text-transform:uppercase}
        .calendar th{font-weight:normal;color:var(--muted);padding:.3rem 0}
        .calendar abbr{text-decoration:none}
        .calendar td{text-align:center;padding:0;color:var(--muted);border-top:1px solid var(--rule);height:2.75rem}
        .calendar td a{display:block;padding:.65rem 0;color:var(--accent);font-weight:bold}
        .search input[type=search]{width:100%;min-height:2.75rem;padding:.5rem .7rem;border:1px solid var(--muted);border-radius:2px;background:var(--canvas)}
        .feeds{columns:14rem;margin:.6rem 0 0;padding:0;list-style:none;font:.9375rem/1.5 var(--sans)}
        .feeds li{break-inside:avoid;padding:.2rem 0}
        .feeds li::first-letter{text-transform:uppercase}
        .supported{margin:.6rem 0 0;padding:0;list-style:none}
        .supported>li{margin:0 0 1rem}
        .supported p{margin:0 0 .2em}
        blockquote{margin:.3rem 0;padding:0 0 0 1rem;border-inline-start:3px solid var(--rule);font-style:italic}
        .when{margin:0 0 .2rem;font:.9375rem/1.5 var(--sans);color:var(--muted)}
        .when::first-letter{text-transform:uppercase}
        @media print{ form{display:none} }
        .mail{width:100%;height:45rem;border:1px solid var(--rule);background:#fff}
        pre{font-size:.8125rem;white-space:pre-wrap}
        .wide{max-width:80rem}
        .pipeline{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(6.4rem,100%),1fr));gap:.8rem .6rem;margin:1rem 0 1.6rem;padding:0;list-style:none;font:1rem/1.4 var(--sans)}
        .pipeline>li{border-top:4px solid var(--rule);padding:.5rem 0 0}
        .pipeline>li.look{border-color:var(--accent)}
        .pipeline>li:not(:last-child)>b::after{content:" \2192";color:var(--muted);float:right}
        .pipeline b{display:block;font-size:1.75rem;line-height:1.2}
        .pipeline ul{margin:.4rem 0 0;padding:0;list-style:none;font-size:.875rem;color:var(--muted)}
        @media (max-width:26rem){ .facts{grid-template-columns:1fr;gap:0} .facts dd{margin:0 0 .5rem} button{width:100%} }
        """;

    /// <summary>Source expression that lets a content security policy allow the sheet and no other.</summary>
    public static readonly string Hash = ContentHash.Of(StyleSheet);
}
