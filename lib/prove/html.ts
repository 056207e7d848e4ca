import { type Cell, type Proof, type Row } from './matrix';

const STYLE = `body{font:14px system-ui,sans-serif;margin:2rem;color-scheme:light dark}table{border-collapse:collapse;margin:0 0 2rem}
td,th{border:1px solid #8884;padding:.2rem .5rem;text-align:left;vertical-align:top}.holds{color:#0a7d33}.broken{color:#c00;font-weight:700}
code{font-size:12px}`;

/** The proof as a page that needs nothing else: no script, no network. A cell's statement stands beside it. */
export function proofHtml(proof: Proof): string {
  const roles = [...new Set(proof.rows.map(({ role }) => role))];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Isolation of tenants: ${proof.holds ? 'holds' : 'broken'}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Isolation of tenants: <span class="${proof.holds ? 'holds' : 'broken'}">${proof.holds ? 'holds' : 'broken'}</span></h1>
<p>${proof.cells} cases of ${proof.rows.length} actions, ${proof.broken} broken. Each case is answered by AWS's published evaluation logic
from the policies in the templates; nothing was asked of AWS.</p>
${roles
  .map(
    (role) =>
      `<h2>${escaped(role)}</h2>\n${proof.rows
        .filter((row) => row.role === role)
        .map(table)
        .join('\n')}`,
  )
  .join('\n')}
</body>
</html>
`;
}

function table({ action, resource, cells }: Row): string {
  return `<h3><code>${escaped(action)}</code> on <code>${escaped(resource)}</code></h3>
<table><tr><th>Case</th><th>Expected</th><th>Outcome</th><th>Decided by</th></tr>
${cells.map(line).join('\n')}
</table>`;
}

function line({ case: name, expected, outcome, by, holds }: Cell): string {
  return `<tr class="${holds ? 'holds' : 'broken'}"><td>${escaped(name)}</td><td>${expected}</td><td>${outcome}</td><td>${escaped(by)}</td></tr>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
