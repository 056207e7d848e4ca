import { cellOf, policy, proofOf } from './assemblies';
import { brokenIn, good } from './estate';

const everybody = { Effect: 'Allow', Principal: '*', Resource: '*' };
const endpoint = (service: string, document?: object) => ({
  Endpoint: {
    Type: 'AWS::EC2::VPCEndpoint',
    Properties: {
      VpcId: 'vpc-1',
      ServiceName: { 'Fn::Sub': `com.amazonaws.\${AWS::Region}.${service}` },
      ...(document !== undefined && { PolicyDocument: document }),
    },
  },
});
/** Objects of all tenants, for those who come by the endpoint or wherever from. */
const loose = (condition: object) => ({
  objects: {
    Action: 's3:GetObject',
    Resource: { 'Fn::Sub': '${Bucket.Arn}/*' },
    Condition: { StringLike: { 'aws:PrincipalTag/tenant': '?*' }, ...condition },
  },
});
const ownObjects = policy({
  ...everybody,
  Action: 's3:*',
  Resource: { 'Fn::Sub': '${Bucket.Arn}/${!aws:PrincipalTag/tenant}/*' },
});
const byEndpoint = { StringEquals: { 'aws:SourceVpce': { Ref: 'Endpoint' } } };

/** The endpoint is the same for all, so that its own cases are of no interest here. */
const objectsIn = (proof: ReturnType<typeof proofOf>) =>
  brokenIn(proof).filter((one) => one.startsWith('s3:GetObject: '));

test('an endpoint that nobody has to pass keeps nobody out', () => {
  expect(objectsIn(proofOf(endpoint('s3', ownObjects), loose({})))).toContain('s3:GetObject: another tenant');
});

test('an endpoint decides what its policy asks to come by it, and both the way and its policy are needed', () => {
  const another = 's3:GetObject: another tenant';
  const refusesAll = policy({ ...everybody, Action: 'sqs:*' });
  expect(objectsIn(proofOf(endpoint('s3'), loose(byEndpoint)))).toContain(another);
  const closed = proofOf(endpoint('s3', refusesAll), loose(byEndpoint));
  expect(objectsIn(closed)).not.toContain(another);
  expect(cellOf(closed, 's3:GetObject', 'another tenant')?.by).toBe('no Allow in the endpoint policy');
  expect(cellOf(closed, 's3:GetObject', 'own')).toMatchObject({ outcome: 'implicitly denied', holds: false });
});

test('a policy that asks for the endpoint only of those who pass one leaves the others a way', () => {
  const perhaps = { StringEqualsIfExists: byEndpoint.StringEquals };
  const refusesAll = policy({ ...everybody, Action: 'sqs:*' });
  expect(objectsIn(proofOf(endpoint('s3', refusesAll), loose(perhaps)))).toContain(
    's3:GetObject: another tenant',
  );
});

test('what every endpoint lets through is still refused by the policies behind it', () => {
  expect(brokenIn(proofOf(endpoint('s3', policy({ ...everybody, Action: '*' }))))).toEqual([]);
});

test('a resource that is closed but to an endpoint is reached by it, and by it alone', () => {
  const closed = {
    Action: 's3:*',
    Resource: { 'Fn::Sub': '${Bucket.Arn}/*' },
    Effect: 'Deny',
    Principal: '*',
    Condition: { StringNotEquals: { 'aws:SourceVpce': { Ref: 'Endpoint' } } },
  };
  const guarded = {
    ...endpoint('s3'),
    Guard: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: policy(closed) },
    },
  };
  expect(brokenIn(proofOf(guarded))).toEqual([]);
  const refusing = endpoint('s3', policy({ ...everybody, Action: 's3:ListBucket' }));
  expect(objectsIn(proofOf({ ...guarded, ...refusing }))).toEqual(['s3:GetObject: own']);
});

test('a resource that is closed but to an endpoint of somebody else, or to an organization, is reached in that way', () => {
  const closedTo = (condition: object) => ({
    Guard: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Bucket' },
        PolicyDocument: policy({
          ...everybody,
          Effect: 'Deny',
          Action: 's3:*',
          Condition: { StringNotEquals: condition },
        }),
      },
    },
  });
  for (const condition of [{ 'aws:SourceVpce': 'vpce-9' }, { 'aws:PrincipalOrgID': 'o-abcdefghij' }])
    expect(brokenIn(proofOf(closedTo(condition)))).toEqual([]);
  const open = loose({ StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } });
  expect(objectsIn(proofOf(closedTo({ 'aws:PrincipalOrgID': 'o-abcdefghij' }), open))).toContain(
    's3:GetObject: another tenant',
  );
});

test('an endpoint binds calls of its own service, and no other', () => {
  const refusing = endpoint('kms', policy({ ...everybody, Effect: 'Deny', Action: '*' }));
  expect(brokenIn(proofOf(refusing))).toEqual([]);
  const { StringEquals } = byEndpoint;
  const Condition = {
    StringEquals: { 'kms:EncryptionContext:tenant': '${aws:PrincipalTag/tenant}', ...StringEquals },
  };
  expect(brokenIn(proofOf(endpoint('kms'), { uses: { ...good.uses, Condition } }))).toEqual([]);
});
