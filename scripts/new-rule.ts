import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prefixes } from '../rules/prefixes';
import { retired } from '../rules/retired';
import { rulesIndex } from './generate/indexes';
import { write } from './generate/output';
import { nextId, ruleIds } from './rule-ids';

const usage = 'usage: npm run new-rule -- SERVICE NAME, as in: npm run new-rule -- s3 bucket-keeps-versions';

/** Writes the form of a new rule with the next free id of its service, and the index of rules. */
export function newRule(
  root: string,
  service: string,
  name: string,
): { readonly id: string; readonly file: string } {
  const entry = Object.hasOwn(prefixes, service) ? prefixes[service] : undefined;
  if (entry === undefined) {
    throw new Error(
      `no service "${service}": take one of ${Object.keys(prefixes).join(', ')}, or add a line to rules/prefixes.ts`,
    );
  }
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name)) {
    throw new Error(
      `"${name}" is no name for a rule: say the good state in lower-case words with hyphens, as in bucket-keeps-versions`,
    );
  }
  const file = `rules/${service}/${name}.ts`;
  if (existsSync(join(root, file))) throw new Error(`${file} exists already: take another name`);
  const id = nextId(entry.prefix, [...ruleIds(root).map((rule) => rule.id), ...retired]);
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), form(id, name, entry.namespace));
  write(root, [rulesIndex(root)]);
  return { id, file };
}

/** It compiles as it stands; the tests refuse it until title, controls, check and examples are real. */
function form(id: string, name: string, namespace: string): string {
  const [first = '', ...rest] = name.split('-');
  const noun = first.charAt(0).toUpperCase() + first.slice(1);
  const type = `${namespace}::${noun}`;
  const whole = namespace === 'template';
  return `${whole ? '' : "import { one } from '../example';\n"}import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: '${id}',
  title: '${[noun, ...rest].join(' ')}',
  severity: 'medium',
  profile: 'recommended',
  controls: [],
  waivable: true,
  appliesTo: ${whole ? "'template'" : `['${type}']`},
  check(${whole ? 'template' : 'resource'}) {
    ${whole ? "return template.resourceCount > 0 ? pass() : fail('', '');" : "const value = resource.get('Property');\n    return value.is('Enabled') ? pass() : fail(value, `it is \${value.describe()}`);"}
  },
  docs: () => ({
    rationale: '',
    remediation: '',
    examples: { pass: {}, fail: {${whole ? '' : ` omitted: one('${type}') `}} },
  }),
});
`;
}

if (require.main === module) {
  const [service, name] = process.argv.slice(2);
  try {
    if (service === undefined || name === undefined) throw new Error(usage);
    const { id, file } = newRule(join(__dirname, '..'), service, name);
    console.log(
      `wrote ${file} with the id ${id}\nnow fill in title, controls, check and docs; then: npx jest test/rules && npm run generate`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
