import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ControlCoverage } from '../../checklist/coverage';
import { counts } from './controls-doc';
import { replaceMarked } from './marked';
import { type Output } from './output';

/** README.md with its example judged and its table of controls as the code stands; the rest of it is untouched. */
export async function readme(
  root: string,
  controls: readonly ControlCoverage[],
  judge: (template: string) => Promise<string>,
): Promise<Output> {
  const text = readFileSync(join(root, 'README.md'), 'utf8');
  const template = /^```yaml\n([^`]*)^```$/m.exec(text)?.[1];
  if (template === undefined) throw new Error('README.md has lost its template');
  const call = '$ npx portcullis check - < template.yaml';
  const judged = replaceMarked(text, 'check', `\`\`\`console\n${call}\n${await judge(template)}\n\`\`\``);
  return { path: 'README.md', text: replaceMarked(judged, 'controls', table(controls)) };
}

function table(controls: readonly ControlCoverage[]): string {
  const enforced = controls.filter(({ status }) => status === 'enforced');
  const rows = enforced.map(({ id, title, by }) => {
    const names = [
      ...by.constructs.map((name) => `\`${name}\``),
      ...shortened(by.rules),
      ...by.runtime,
      ...by.probes,
    ];
    return `| [${id}](docs/controls.md#${id.toLowerCase()}) | ${title} | ${names.join(', ')} |`;
  });
  const rest = `${counts(controls)}; what each still needs: [docs/controls.md](docs/controls.md).`;
  if (rows.length === 0) return `Of ${controls.length} controls: ${rest}`;
  return [
    `| control | what holds | by |`,
    '| --- | --- | --- |',
    ...rows,
    '',
    `Of ${controls.length} controls: ${rest}`,
  ].join('\n');
}

/** Ten rules say as much as a hundred. */
function shortened(rules: readonly string[]): string[] {
  if (rules.length <= 6) return rules.map((id) => `[${id}](docs/rules/${id}.md)`);
  return [`[${rules.length} rules](docs/rules/README.md)`];
}
