import { type Trial } from '../../probes/probe';
import {
  type Deployment,
  type EnvironmentReport,
  failures,
  LEVEL_TEXT,
  LEVELS,
  propertiesAt,
} from './report';

/** The report as a page that needs nothing else: no script, no network. */
export function reportHtml(report: EnvironmentReport): string {
  const { deployment, gate } = report;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Environment report: ${escape(report.verdict)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Environment report <span class="${report.verdict}">${escape(report.verdict)}</span></h1>
<p>${escape(report.startedAt)}, ${report.seconds.toFixed(0)} seconds. This page says what a local emulator showed; a deployment
there proves the shape and the wiring of the templates, not the behaviour of AWS.</p>
<h2>Gate: <span class="${gate.verdict}">${escape(gate.verdict)}</span></h2>
<pre>${escape(gate.summary)}</pre>
${deployment ? deployed(deployment) : `<h2>Not deployed</h2><p>${escape(report.leftOut ?? '')}</p>`}
<h2>Times</h2>
${table(
  ['Step', 'Seconds'],
  report.timings.map(({ what, seconds }) => [what, seconds.toFixed(1)]),
)}
<h2>Versions</h2>
${table(['Program', 'Version'], Object.entries(report.versions))}
</body>
</html>
`;
}

function deployed(deployment: Deployment): string {
  const broken = failures(deployment);
  const { resources, probes } = deployment;
  return `
${broken.length > 0 ? `<h2>What failed</h2><ul>${broken.map((line) => `<li class="fail">${escape(line)}</li>`).join('')}</ul>` : ''}
<h2>Probes</h2>
${table(
  ['Probe', 'What holds', 'Controls', 'Level', 'Result', 'Trials'],
  probes.map(({ id, title, controls, level, passed, trials }) => [
    id,
    title,
    controls.join(' '),
    level,
    passed ? 'pass' : 'fail',
    trials.map(told).join('\n'),
  ]),
)}
<h2>Resources, read back</h2>
${table(
  ['Stack', 'Resource', 'Type', 'Properties', 'Result'],
  resources.map(({ stack, logicalId, type, properties, mismatches, problems }) => [
    stack,
    logicalId,
    type,
    String(properties.length),
    mismatches.length + problems.length === 0 ? 'pass' : 'fail',
  ]),
)}
${LEVELS.map((level) => listed(deployment, level)).join('\n')}`;
}

function told({ what, seen, detail, level }: Trial): string {
  return `${what}: ${seen}${detail ? ` (${detail})` : ''}${level ? ` [${level}]` : ''}`;
}

function listed({ resources }: Deployment, level: (typeof LEVELS)[number]): string {
  const names = propertiesAt(resources, level);
  const items = names.map((name) => `<li><code>${escape(name)}</code></li>`).join('');
  return `<h2>${escape(level)} (${names.length})</h2><p>${escape(LEVEL_TEXT[level])}</p><ul class="columns">${items}</ul>`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    `<td class="${/^(?:pass|fail)$/.test(text) ? text : ''}">${escape(text)}</td>`;
  const head = heads.map((text) => `<th>${escape(text)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #8884; white-space: pre-line; }
pre { overflow: auto; padding: .6rem; background: #8881; }
.pass { color: #1a7f37; font-weight: 600; } .fail, .error { color: #cf222e; font-weight: 600; }
.columns { columns: 24rem; font-size: .85rem; }
@media (prefers-color-scheme: dark) { .pass { color: #3fb950; } .fail, .error { color: #f85149; } }
`;
