import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type RuntimeChecks } from './runtime-checks';

const table = z.record(z.string(), z.record(z.string(), z.array(z.string())));

/** What the broad frameworks are called. */
const names: Readonly<Record<string, string>> = {
  'nist-800-53-r5': 'NIST 800-53 r5',
  'pci-4.0': 'PCI DSS 4.0',
  'iso-27001-2022': 'ISO 27001:2022',
  soc2: 'SOC 2',
  'ai-security': 'AWS AI security',
  'well-architected-security': 'Well-Architected',
};

/** A section for each broad framework: its ids, and the rules that judge what published mappings let test them. */
export function broadFrameworks(checks: RuntimeChecks): string[] {
  const text = readFileSync(join(__dirname, '../../checklist/framework-checks.generated.json'), 'utf8');
  return Object.entries(table.parse(JSON.parse(text))).map(([framework, ids]) => {
    const rows = Object.entries(ids).flatMap(([id, tests]) => {
      const rules = new Set(tests.flatMap((test) => judgedBy(checks[test])));
      return rules.size === 0 ? [] : [`| ${id} | ${[...rules].sort().map(link).join(' ')} |`];
    });
    return [
      `## ${names[framework] ?? framework}`,
      ['| its id | rules |', '| --- | --- |', ...rows].join('\n'),
    ].join('\n\n');
  });
}

function judgedBy(by: RuntimeChecks[string] | undefined): readonly string[] {
  return by === undefined || typeof by === 'string' ? [] : by;
}

function link(id: string): string {
  return `[${id}](${id}.md)`;
}
