using Wegwijzer.Application.Common;

namespace Wegwijzer.Api.Site;

/// <summary>A piece of code to copy, for the command line and in JavaScript.</summary>
public sealed record DeveloperExample(string Shell, string Script);

/// <summary>The examples of the developers' page; each works as it stands, at the server that shows it.</summary>
internal sealed class DeveloperExamples(string server)
{
    public const string FirstQuestion = $"{ApiPaths.Base}/tools?setting=jgz&situation=armoede&age=6";

    public DeveloperExample Filtering => new(
        $"curl '{server}{FirstQuestion}'",
        $$"""
        const antwoord = await fetch('{{server}}{{FirstQuestion}}');
        const { items, groups } = await antwoord.json();
        console.log(groups.own, 'van de JGZ zelf,', groups.general, 'voor iedereen');
        for (const tool of items) console.log(tool.title, tool.url);
        """);

    public DeveloperExample Searching => new(
        $"curl '{server}{ApiPaths.Search}?q=mishandeling'",
        $$"""
        const vraag = new URLSearchParams({ q: 'mishandeling' });
        const antwoord = await fetch(`{{server}}{{ApiPaths.Search}}?${vraag}`);
        const { items, counts, didYouMean } = await antwoord.json();
        for (const { kind, count } of counts) console.log(count, kind);
        for (const treffer of items) console.log(treffer.title, treffer._links.self.href);
        if (didYouMean) console.log('Bedoelde je', didYouMean);
        """);

    public DeveloperExample Failing => new(
        $"curl '{server}{ApiPaths.Base}/tools?leeftijd=6&setting=school'",
        $$"""
        const antwoord = await fetch('{{server}}{{ApiPaths.Base}}/tools?leeftijd=6&setting=school');
        const inhoud = await antwoord.json();
        if (!antwoord.ok) {
          console.log(antwoord.status, inhoud.title);
          for (const fout of inhoud.errors ?? []) console.log(fout.field, fout.code, fout.detail);
        }
        """);

    public DeveloperExample Caching => new(
        $$"""
        tag=$(curl -sI '{{server}}{{ApiPaths.Base}}/tools?setting=jgz' | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
        curl -s -o /dev/null -w '%{http_code}\n' -H "If-None-Match: $tag" '{{server}}{{ApiPaths.Base}}/tools?setting=jgz'
        """,
        $$"""
        const adres = '{{server}}{{ApiPaths.Base}}/tools?setting=jgz';
        const eerste = await fetch(adres);
        const lijst = await eerste.json();
        const tag = eerste.headers.get('ETag');
        // Later: alleen als er iets veranderd is, komt de lijst opnieuw.
        const tweede = await fetch(adres, { cache: 'no-store', headers: { 'If-None-Match': tag } });
        console.log(tweede.status === 304 ? `niets veranderd, nog steeds ${lijst.page.totalItems}` : await tweede.json());
        """);

    public DeveloperExample Copying => new(
        $"curl '{server}{ApiPaths.Changes}?limit=10'",
        $$"""
        const kopie = new Map();
        let bladzijde;
        for (let adres = '{{ApiPaths.Changes}}'; adres; adres = bladzijde._links.next?.href) {
          bladzijde = await (await fetch('{{server}}' + adres)).json();
          for (const { kind, slug, change, item } of bladzijde.items) {
            if (change === 'published') kopie.set(`${kind}/${slug}`, item);
            else kopie.delete(`${kind}/${slug}`);
          }
        }
        console.log(kopie.size, 'items; de volgende keer verder vanaf', bladzijde._links.later.href);
        """);
}
