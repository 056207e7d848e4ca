import { codeOf } from '../constructs/synth';
import { refuses } from '../refuses';
import { elsewhere, home, policy, proofOf, stackOf } from './assemblies';
import { open, opens } from './openings';
import { brokenIn, good } from './estate';

const tag = '${aws:PrincipalTag/tenant}';

refuses('AUT-05', 'what the policy of a resource opens of itself, of each kind that has one', () => {
  for (const [what, resources, changes, seen] of open)
    expect([what, brokenIn(proofOf(resources, changes))]).toEqual([what, expect.arrayContaining([seen])]);
});

test('a policy of another stack counts for the resource that it names', () => {
  const [, resources = {}] = open[0] ?? [];
  const named = JSON.parse(
    JSON.stringify(resources).replace(
      '{"Fn::GetAtt":["Sessions","Arn"]}',
      `"arn:aws:iam::${home}:role/Shop-Sessions"`,
    ),
  ) as object;
  expect(brokenIn(proofOf({}, {}, stackOf('Beside', named)))).toContain('s3:GetObject: another tenant');
});

test('two policies for one resource are no ground for a proof: only deployment decides which one holds', () => {
  const one = {
    Type: 'AWS::S3::BucketPolicy',
    Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: opens('s3:Abc') },
  };
  expect(codeOf(() => proofOf({ One: one }))).toBeUndefined();
  expect(codeOf(() => proofOf({ One: one, Two: one }))).toBe('prove-unreadable');
});

test('a key of another account asks for both its own policy and the role that it names', () => {
  const key = `arn:aws:kms:eu-central-1:${elsewhere}:key/Keys-Key`;
  const statement = {
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${home}:role/Shop-Sessions` },
    Action: 'kms:Decrypt',
    Resource: '*',
    Condition: { StringEquals: { 'kms:EncryptionContext:tenant': tag } },
  };
  const theirs = stackOf(
    'Keys',
    { Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: policy(statement) } } },
    elsewhere,
  );
  const uses = { ...good.uses, Resource: key };
  const proof = proofOf({}, { uses }, theirs);
  expect(brokenIn(proof)).toEqual([]);
  expect(proof.rows.map(({ resource }) => resource)).toContain(key);
});
