const STYLE = `
:root{color-scheme:light dark;--text:#1a1c1f;--page:#fff;--line:#c9ced6;--soft:#f3f5f8;--good:#0b6b2e;--bad:#b3140f}
@media (prefers-color-scheme:dark){:root{--text:#e6e8eb;--page:#14171b;--line:#3d444d;--soft:#1d2228;--good:#6fd58f;--bad:#ff8a80}}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,sans-serif}
main{max-width:76rem;margin:0 auto;padding:1.5rem}
code{font:13px ui-monospace,monospace;overflow-wrap:anywhere}
h2{overflow-wrap:anywhere;font-size:1.15rem;margin:1.5rem 0 .5rem}
fieldset{border:1px solid var(--line);border-radius:.4rem;margin:0 0 .7rem;display:flex;flex-wrap:wrap;gap:.2rem 1rem}
details{border:1px solid var(--line);border-radius:.4rem;margin:.3rem 0}
summary{padding:.35rem .7rem;cursor:pointer;background:var(--soft);border-radius:.4rem}
table{border-collapse:collapse;width:100%}
td,th{border-top:1px solid var(--line);padding:.25rem .7rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
.holds:is(b,td,span){color:var(--good)}
.broken:is(b,td,span){color:var(--bad);font-weight:700}
body:has(#show-broken:checked) :is(details.holds,tr.holds,section:not(:has(.row.broken))){display:none}
`;

/** The look of the page, light and dark, and which rows a choice leaves: by style alone, so that no script is needed. */
export function styleFor(services: readonly string[]): string {
  const filters = services.flatMap((service) => {
    const [chosen, row] = [`body:has(#service-${service}:checked)`, `.of-${service}`];
    return [
      `${chosen} :is(.row:not(${row}),section:not(:has(${row}))){display:none}`,
      `${chosen}:has(#show-broken:checked) section:not(:has(.broken${row})){display:none}`,
    ];
  });
  return STYLE + filters.join('\n');
}
