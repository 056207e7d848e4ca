import { rules } from '../../rules';
import { evaluate } from '../../rules/evaluate';
import { accessKey, githubToken } from '../../rules/secrets-example';
import { type Example } from '../../rules/rule';
import { parseTemplates } from '../../template';
import { judgeText } from '../../lib/gate/judge';
import { jsonReport } from '../../lib/report/json';
import { textReport } from '../../lib/report/text';
import { read } from '../template/support';

const secrets = [accessKey(), githubToken()];
const spoken = (template: unknown, judged = rules) =>
  JSON.stringify(
    parseTemplates(JSON.stringify(template)).flatMap((one) =>
      [...evaluate(one, judged)].filter(({ outcome }) => outcome !== 'pass'),
    ),
  );

/** A template with every text in its resources' properties, outside of functions, replaced. */
function withTexts(example: Example, replace: (text: string) => unknown): Record<string, unknown> {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return replace(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    if (entries.length === 1 && /^Ref$|^Fn::/.test(entries[0]?.[0] ?? '')) return value;
    return Object.fromEntries(entries.map(([key, item]) => [key, walk(item)]));
  };
  const all = JSON.parse(JSON.stringify(example)) as Record<string, Record<string, Record<string, unknown>>>;
  for (const body of Object.values(all['Resources'] ?? {}))
    body['Properties'] = walk(body['Properties']) as never;
  return all;
}

const cases = rules.flatMap((rule) =>
  Object.values({ ...rule.docs().examples.fail, ...rule.docs().examples.unknown })
    .filter((example) => typeof example === 'object')
    .map((example) => [rule, example] as const),
);

test('no rule says a secret that stands where it looks', () => {
  let hidden = 0;
  for (const [rule, example] of cases)
    for (const secret of secrets) {
      const said = spoken(
        withTexts(example, (text) => (text.includes('*') ? `${secret}*` : secret)),
        [rule],
      );
      expect([rule.id, said.includes(secret.slice(0, 12))]).toEqual([rule.id, false]);
      if (said.includes('(not shown)')) hidden++;
    }
  expect(hidden).toBeGreaterThan(50);
});

test('no rule says the default of a hidden parameter that is used where it looks', () => {
  let hidden = 0;
  for (const [rule, example] of cases) {
    const Parameters: Record<string, unknown> = { ...(example['Parameters'] as object) };
    const template = withTexts(example, (text) => {
      const name = `Hidden${Object.keys(Parameters).length}`;
      Parameters[name] = { Type: 'String', NoEcho: true, Default: `${text}~hidden` };
      return { Ref: name };
    });
    const said = spoken({ ...template, Parameters }, [rule]);
    expect([rule.id, said.includes('~hidden')]).toEqual([rule.id, false]);
    if (said.includes('(not shown)')) hidden++;
  }
  expect(hidden).toBeGreaterThan(50);
});

test('a world does not say what a hidden parameter is, or is not', () => {
  const said = spoken({
    Parameters: { Mode: { Type: 'String', NoEcho: true, AllowedValues: ['Suspended', 'hunter2'] } },
    Conditions: { Is: { 'Fn::Equals': [{ Ref: 'Mode' }, 'hunter2'] } },
    Resources: {
      A: {
        Type: 'AWS::S3::Bucket',
        Properties: { VersioningConfiguration: { Status: { 'Fn::If': ['Is', 'Suspended', 'Enabled'] } } },
      },
      B: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: { Ref: 'Mode' } } } },
    },
  });
  expect(said).toContain('"Mode":"(not shown)"');
  expect(said).not.toContain('hunter2');
});

test('no part of a hidden list or of a long hidden text is said', () => {
  const said = spoken({
    Parameters: {
      List: { Type: 'CommaDelimitedList', NoEcho: true, Default: 'Suspended-hunter2,other' },
      Long: { Type: 'String', NoEcho: true, Default: `Suspended-hunter2${'x'.repeat(200)}` },
    },
    Resources: {
      A: {
        Type: 'AWS::S3::Bucket',
        Properties: { VersioningConfiguration: { Status: { 'Fn::Select': [0, { Ref: 'List' }] } } },
      },
      B: {
        Type: 'AWS::S3::Bucket',
        Properties: { VersioningConfiguration: { Status: { 'Fn::Sub': '${Long}' } } },
      },
    },
  });
  expect(said).not.toContain('hunter2');
});

test('a refused value of a hidden parameter is not said, and neither are the allowed ones', () => {
  const template = { Parameters: { Pin: { NoEcho: true, AllowedValues: ['hunter2'] } }, Resources: {} };
  expect(() => read(template, { Pin: 'sesame1' })).toThrow(/Pin cannot be its value \(not shown\)/);
  expect(() => read(template, { Pin: 'sesame1' })).not.toThrow(/hunter2|sesame1/);
});

test('a planted secret stands in no report', () => {
  const template = {
    Description: `about ${secrets[1]}`,
    Metadata: { [accessKey()]: accessKey() },
    Resources: {
      A: {
        Type: 'AWS::Lambda::Function',
        Properties: { Runtime: accessKey(), Environment: { Variables: { TOKEN: secrets[1] } } },
      },
      B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: secrets[1], AccessControl: accessKey() } },
    },
  };
  const results = judgeText(() => JSON.stringify(template), 'template.json', rules);
  const summary = { fail: 1, unknown: 0, waived: 0, error: 0, pass: 0 };
  const run = {
    version: 1,
    tool: { name: 'cdk-portcullis', version: '0' },
    verdict: 'fail',
    results,
    summary,
  } as const;
  const reports = [[...jsonReport(run)].join(''), [...textReport(run, { rules, width: 100 })].join('\n')];
  for (const report of reports) {
    expect(report).toContain('PC-TPL-02');
    for (const secret of secrets) expect(report).not.toContain(secret.slice(0, 12));
  }
});
