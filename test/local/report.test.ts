import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Progress } from '../../lib/local/progress';
import { type EnvironmentReport, failures } from '../../lib/local/report';
import { printReport } from '../../lib/local/report-text';
import { writeReport } from '../../lib/local/write-report';

const wicked = '<script>alert("1")</script>';
const resource = {
  stack: 'Logs',
  logicalId: 'Archive',
  type: 'AWS::S3::Bucket',
  physicalId: 'logs',
  wanted: {},
  properties: [{ path: 'ObjectLockEnabled', level: 'enforced', how: 'api' }],
  mismatches: [{ path: '/ObjectLockEnabled', wanted: true, seen: wicked }],
  problems: [],
} as const;
const probe = {
  id: 'PR-S3-01',
  title: 'A log stays',
  controls: ['OPS-01'],
  level: 'shim',
  passed: false,
  trials: [
    { what: 'deletes it', expected: 'refused', seen: 'allowed', detail: 'it worked', level: 'enforced' },
    { what: 'reads it', expected: 'allowed', seen: 'allowed', detail: '' },
  ],
  reason: 'it went',
  seconds: 1,
} as const;
const report: EnvironmentReport = {
  version: 1,
  verdict: 'fail',
  startedAt: '2026-11-25T00:00:00.000Z',
  seconds: 12,
  gate: { verdict: 'pass', summary: wicked },
  deployment: { account: '000000000000', region: 'us-east-1', resources: [resource], probes: [probe] },
  leftOut: null,
  timings: [{ what: 'gate', seconds: 1 }],
  versions: { node: '20' },
};

test('a difference is told with resource, place, what was wanted and what was seen', () => {
  expect(failures({ account: '', region: '', resources: [resource], probes: [probe] })).toEqual([
    `Logs/Archive (AWS::S3::Bucket) /ObjectLockEnabled: wanted true, reads back as ${JSON.stringify(wicked)}`,
    'PR-S3-01 A log stays: it went',
  ]);
});

test('the page shows what failed and lets no markup of others through', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  await writeReport(folder, report);
  const page = readFileSync(join(folder, 'environment-report.html'), 'utf8');
  expect(page).toContain('&lt;script&gt;alert(');
  expect(page).not.toContain('<script');
  expect(page).toContain('PR-S3-01 A log stays: it went');
  expect(page).toContain('deletes it: allowed (it worked) [enforced]\nreads it: allowed<');
});

test('the report is written whole and leaves nothing else behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  await Promise.all([writeReport(folder, report), writeReport(folder, report)]);
  expect(JSON.parse(readFileSync(join(folder, 'environment-report.json'), 'utf8'))).toEqual(report);
  expect(readdirSync(folder).sort()).toEqual(['environment-report.html', 'environment-report.json']);
});

test.each([
  ['a terminal', { isTTY: true }, {}, true],
  ['a terminal with NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, false],
  ['a file', {}, {}, false],
])('%s gets colours: %o', (_what, terminal, env, coloured) => {
  const lines: string[] = [];
  const progress = new Progress({ ...terminal, write: (text: string) => lines.push(text) }, env);
  printReport(progress, report, ['environment-report.json']);
  const text = lines.join('');
  expect(text.includes('\u001b[3')).toBe(coloured);
  expect(text).toContain('FAIL');
  expect(text).toContain('1 enforced');
});
