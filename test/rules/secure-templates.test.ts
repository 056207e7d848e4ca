import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectRules } from '../../lib/gate';
import { judgeText } from '../../lib/gate/judge';
import { type FileResult } from '../../lib/gate/result';
import { rules } from '../../rules';

const folder = join(__dirname, '../fixtures/secure');
const recommended = selectRules(rules, { profile: 'recommended' });

function judged(file: string, change: (text: string) => string = (text) => text): FileResult {
  const [result] = judgeText(() => change(readFileSync(join(folder, file), 'utf8')), file, recommended);
  if (!result) throw new Error(`no result for ${file}`);
  return result;
}

/** One thing that each template gets right, the opposite of it, and the rule that must see the difference. */
const weakened: readonly (readonly [file: string, right: string, wrong: string, rule: string])[] = [
  ['api-lambda.yaml', 'DefaultAuthorizer: Users', 'DefaultAuthorizer: NONE', 'PC-APIGW-01'],
  ['batch-job.yaml', "aws:SecureTransport: 'false'", "aws:SecureTransport: 'true'", 'PC-S3-02'],
  ['ci-pipeline.yaml', 'githubusercontent.com:sub', 'githubusercontent.com:actor', 'PC-IAM-25'],
  ['container-service.yaml', 'ReadonlyRootFilesystem: true', 'ReadonlyRootFilesystem: false', 'PC-ECS-02'],
  ['data-lake.yaml', 'Versioning', 'Versionings', 'PC-S3-01'],
  ['event-pipeline.json', '"PointInTimeRecoveryEnabled": true', '"X": true', 'PC-DDB-01'],
  ['logging-account.json', '"EnableLogFileValidation": true', '"X": true', 'PC-CT-01'],
  ['static-site.yaml', 'TLSv1.2_2021', 'TLSv1', 'PC-CF-02'],
  ['vpc.yaml', 'MapPublicIpOnLaunch: false', 'MapPublicIpOnLaunch: true', 'PC-EC2-34'],
  ['web-app.yaml', 'PubliclyAccessible: false', 'PubliclyAccessible: true', 'PC-RDS-03'],
];

test('every secure template is weakened in one place', () => {
  expect(weakened.map(([file]) => file)).toEqual(readdirSync(folder).sort());
});

test.each(weakened)('%s, written as a careful engineer writes it, has no finding', (file) => {
  const result = judged(file);
  expect(result).toMatchObject({ ok: true, error: null, findings: [] });
  expect(result.resources).toBeGreaterThanOrEqual(15);
  expect(result.resources).toBeLessThanOrEqual(60);
  expect(result.passes).toBeGreaterThan(50);
});

test.each(weakened)('%s with %j as %j has a finding', (file, right, wrong, rule) => {
  const { ok, findings } = judged(file, (text) => text.replaceAll(right, wrong));
  expect(ok).toBe(true);
  expect(findings.filter(({ outcome }) => outcome === 'fail').map(({ ruleId }) => ruleId)).toContain(rule);
});
