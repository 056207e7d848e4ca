import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Changes to an assembly after its synth, by name. */
const edits = {
  'delete the report': (dir) => rmSync(join(dir, 'validation-report.json')),
  'truncate the report': (dir) => rewrite(dir, 'validation-report.json', (text) => text.slice(0, 200)),
  'delete the sentinel': (dir) =>
    rewrite(dir, 'validation-report.json', (text) => {
      const report = JSON.parse(text);
      for (const plugin of report.pluginReports)
        plugin.violations = plugin.violations.filter(
          ({ ruleName }: { ruleName: string }) => ruleName !== 'PC-GATE-00',
        );
      return JSON.stringify(report);
    }),
  'forge the hash of a template': (dir) =>
    rewrite(dir, 'validation-report.json', (text) =>
      text.replace(/("template:S\.template\.json": ")[0-9a-f]{64}/, `$1${'0'.repeat(64)}`),
    ),
  'delete a suppressed finding': (dir) =>
    rewrite(dir, 'validation-report.json', (text) => {
      const report = JSON.parse(text);
      for (const plugin of report.pluginReports) delete plugin.suppressedViolations;
      return JSON.stringify(report);
    }),
  'rewrite a waiver': (dir) =>
    rewrite(dir, 'validation-report.json', (text) => text.replace('owner: data-team', 'owner: nobody')),
  'edit a template': (dir) => rewrite(dir, 'S.template.json', (text) => text.replace('Enabled', 'Suspended')),
  'delete a template': (dir) => rmSync(join(dir, 'S.template.json')),
  'edit a nested template': (dir) =>
    rewrite(dir, nestedIn(dir), (text) => text.replace('Enabled', 'Suspended')),
  'delete a nested template': (dir) => rmSync(join(dir, nestedIn(dir))),
  'hide a stack': (dir) =>
    rewrite(dir, 'manifest.json', (text) => {
      const manifest = JSON.parse(text);
      delete manifest.artifacts.S;
      return JSON.stringify(manifest);
    }),
  'delete the manifest': (dir) => rmSync(join(dir, 'manifest.json')),
  'lead out of the assembly': (dir) =>
    rewrite(dir, 'manifest.json', (text) => text.replace('"S.template.json"', '"../S.template.json"')),
} as const satisfies Readonly<Record<string, (dir: string) => void>>;

export type Tampering = keyof typeof edits;

/** Changes the assembly. An edit that changes nothing would prove nothing, so it throws. */
export function tamper(dir: string, tampering: Tampering): void {
  edits[tampering](dir);
}

function rewrite(dir: string, file: string, edit: (text: string) => string): void {
  const path = join(dir, file);
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${file} has nothing to edit`);
  writeFileSync(path, after);
}

function nestedIn(dir: string): string {
  const file = readdirSync(dir).find((name) => name.endsWith('.nested.template.json'));
  if (file === undefined) throw new Error('no nested template');
  return file;
}
