import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTemplates, type StackFile } from '../../lib/gate/assembly/load';
import { judgeTemplate } from '../../lib/gate/judge';
import { rules } from '../../rules';

const folder = mkdtempSync(join(tmpdir(), 'portcullis-linked-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bucket = {
  Resources: { Data: { Type: 'AWS::S3::Bucket' } },
  Outputs: { Name: { Value: { Ref: 'Data' }, Export: { Name: 'data-name' } } },
};
const deny = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: '*',
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};
const policy = {
  Resources: {
    Tls: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: { Bucket: { 'Fn::ImportValue': 'data-name' }, PolicyDocument: { Statement: [deny] } },
    },
  },
};

const byName = {
  Resources: {
    Tls: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        ...policy.Resources.Tls.Properties,
        Bucket: { 'Fn::GetStackOutput': { StackName: 'data', OutputName: 'Name' } },
      },
    },
  },
};

/** What a rule says of the bucket's stack, when two stacks stand in one assembly. */
function said(ruleId: string, stacks: readonly StackFile[]): string[] {
  writeFileSync(join(folder, 'bucket.json'), JSON.stringify(bucket));
  writeFileSync(join(folder, 'policy.json'), JSON.stringify(policy));
  writeFileSync(join(folder, 'by-name.json'), JSON.stringify(byName));
  const [first] = loadTemplates(folder, stacks, [], []);
  if (!first || 'error' in first) throw new Error(first?.error ?? 'nothing loaded');
  const one = rules.filter(({ id }) => id === ruleId);
  return judgeTemplate(first.template, 'bucket.json', one).findings.map(({ outcome }) => outcome);
}

test('a policy in another stack of the account and region protects the bucket that it imports', () => {
  const here = { account: '111122223333', region: 'eu-west-1' };
  expect(said('PC-S3-02', [{ file: 'bucket.json', ...here }])).toEqual(['fail']);
  expect(
    said('PC-S3-02', [
      { file: 'bucket.json', ...here },
      { file: 'policy.json', ...here },
    ]),
  ).toEqual([]);
});

test('a policy in another stack protects the bucket that it asks that stack for by name', () => {
  const others = { file: 'by-name.json' };
  expect(said('PC-S3-02', [{ file: 'bucket.json', stackName: 'data' }, others])).toEqual([]);
  expect(said('PC-S3-02', [{ file: 'bucket.json', stackName: 'other' }, others])).toEqual(['fail']);
});

test('a policy in another region is not taken for the protection of a bucket', () => {
  const stacks = [
    { file: 'bucket.json', account: '111122223333', region: 'eu-west-1' },
    { file: 'policy.json', account: '111122223333', region: 'us-east-1' },
  ];
  expect(said('PC-S3-02', stacks)).toEqual(['fail']);
});
