import { type Cell, type Proof, type Row } from './matrix';
import { styleFor } from './html-style';

/**
 * The proof as a page that needs nothing else: no script, no network. A cell's statement stands beside it; what is broken is open,
 * and what to show is chosen at the top.
 */
export function* proofHtml(proof: Proof): Generator<string> {
  const services = [...new Set(proof.rows.map(serviceOf))].sort();
  yield head(proof, services);
  let role = '';
  for (const row of proof.rows) {
    if (row.role !== role)
      yield `${role === '' ? '' : '</section>\n'}<section>\n<h2>${escaped((role = row.role))}</h2>\n`;
    yield matrix(row);
  }
  yield '</section>\n</main>\n</body>\n</html>\n';
}

function head({ holds, cells, rows, broken, notes }: Proof, services: readonly string[]): string {
  const verdict = `<span class="${holds ? 'holds' : 'broken'}">${holds ? 'holds' : 'broken'}</span>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Isolation of tenants: ${holds ? 'holds' : 'broken'}</title>
<style>${styleFor(services)}</style>
</head>
<body>
<main>
<h1>Isolation of tenants: ${verdict}</h1>
<p>${cells} cases of ${rows.length} actions, ${broken} broken. Each case is answered by AWS's published evaluation logic from the
policies in the templates; nothing was asked of AWS.</p>
${notes.length === 0 ? '' : `<h2>Not counted</h2>\n<ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join('\n')}</ul>`}
<fieldset><legend>Show</legend>
${choice('show', 'all', 'everything', true)}
${choice('show', 'broken', 'what is broken')}
</fieldset>
<fieldset><legend>Service</legend>
${choice('service', 'all', 'all', true)}
${services.map((service) => choice('service', service, service)).join('\n')}
</fieldset>
`;
}

function choice(name: string, value: string, text: string, checked = false): string {
  return `<label><input type="radio" name="${name}" id="${name}-${value}"${checked ? ' checked' : ''}> ${text}</label>`;
}

function matrix(row: Row): string {
  const { action, resource, cells } = row;
  const broken = cells.filter(({ holds }) => !holds).length;
  const verdict = broken === 0 ? 'holds' : 'broken';
  return `<details class="row ${verdict} of-${serviceOf(row)}"${broken > 0 ? ' open' : ''}>
<summary><b class="${verdict}">${verdict}</b> <code>${escaped(action)}</code> on <code>${escaped(resource)}</code> (${cells.length} cases${broken > 0 ? `, ${broken} broken` : ''})</summary>
<table><thead><tr><th scope="col">Case</th><th scope="col">Expected</th><th scope="col">Outcome</th><th scope="col">Decided by</th></tr></thead>
<tbody>
${cells.map(line).join('\n')}
</tbody></table>
</details>
`;
}

function line({ case: name, expected, outcome, by, holds }: Cell): string {
  const verdict = holds ? 'holds' : 'broken';
  return `<tr class="cell ${verdict}"><td>${escaped(name)}</td><td>${expected}</td><td class="${verdict}">${outcome}</td><td>${escaped(by)}</td></tr>`;
}

/** The service of an action, as a word that a class may be. */
const serviceOf = ({ action }: Row): string =>
  (action.split(':')[0] ?? '').toLowerCase().replaceAll(/[^a-z0-9-]/g, '-');

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
