import { Stack } from 'aws-cdk-lib';
import { ImmutableLogArchive, SecureUserPool, Waiver } from '../../../lib';
import { refuses } from '../../refuses';
import { acknowledgements, env, newApp, only, synthesized, templateOf } from '../synth';
import { objections, waived } from './objections';

const because = Waiver.because('rehearsal data only', { owner: 'platform', expires: '2027-03-01' });
const stackWith = (build: (stack: Stack) => void): Stack => {
  const stack = new Stack(newApp(), 'Stack', { env });
  build(stack);
  return stack;
};
/** What strict asks for and these stacks do not have: a web ACL, and a copy of the archive elsewhere. */
const known = ['PC-COG-37', 'PC-S3-37'];
const archived = () =>
  stackWith(
    (stack) =>
      void new SecureUserPool(stack, 'Users', { archive: new ImmutableLogArchive(stack, 'Archive') }),
  );

test('without an archive, sign-ins and lost messages go to the log group', () => {
  const template = synthesized((stack) => void new SecureUserPool(stack, 'Users'));
  const cloudWatchLogs = { CloudWatchLogsConfiguration: { LogGroupArn: expect.anything() } };
  expect(only(template, 'AWS::Cognito::LogDeliveryConfiguration').LogConfigurations).toEqual([
    { EventSource: 'userAuthEvents', LogLevel: 'INFO', ...cloudWatchLogs },
    { EventSource: 'userNotification', LogLevel: 'ERROR', ...cloudWatchLogs },
  ]);
});

test('with an archive, sign-ins go there, and lost messages to the log group all the same', () => {
  const template = templateOf(archived());
  expect(only(template, 'AWS::Cognito::LogDeliveryConfiguration').LogConfigurations).toEqual([
    {
      EventSource: 'userAuthEvents',
      LogLevel: 'INFO',
      S3Configuration: { BucketArn: { 'Fn::GetAtt': [expect.stringMatching(/^ArchiveBucket/), 'Arn'] } },
    },
    {
      EventSource: 'userNotification',
      LogLevel: 'ERROR',
      CloudWatchLogsConfiguration: { LogGroupArn: expect.anything() },
    },
  ]);
});

test("the archive lets this account's log delivery write, and spares nobody else from naming the key", () => {
  const template = templateOf(archived());
  const { Statement } = Object(only(template, 'AWS::S3::BucketPolicy', 'ArchiveBucket').PolicyDocument);
  const delivery = { Service: 'delivery.logs.amazonaws.com' };
  const here = {
    StringEquals: { 'aws:SourceAccount': env.account },
    ArnLike: { 'aws:SourceArn': `arn:aws:logs:${env.region}:${env.account}:*` },
  };
  expect(Statement).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ Action: 's3:PutObject', Principal: delivery, Condition: here }),
      expect.objectContaining({
        Sid: 'RefuseUnencrypted',
        Condition: {
          StringNotEquals: {
            's3:x-amz-server-side-encryption': 'aws:kms',
            'aws:PrincipalServiceName': 'delivery.logs.amazonaws.com',
          },
        },
      }),
    ]),
  );
  const keyPolicy = JSON.stringify(only(template, 'AWS::KMS::Key', 'ArchiveKey').KeyPolicy);
  expect(keyPolicy).toContain('DeliveryEncrypts');
});

test('a pool that delivers to an archive passes every rule, and two may deliver to one', () => {
  expect(objections(archived())).toEqual(known);
  const two = stackWith((stack) => {
    const archive = new ImmutableLogArchive(stack, 'Archive');
    for (const id of ['Staff', 'Customers']) new SecureUserPool(stack, id, { archive });
  });
  const { Statement } = Object(
    only(templateOf(two), 'AWS::S3::BucketPolicy', 'ArchiveBucket').PolicyDocument,
  );
  expect(JSON.stringify(Statement).match(/DeliveryWrites/g)).toHaveLength(1);
});

test('a stage may take plan Essentials, never Lite, and its waivers list what falls away', () => {
  const stack = stackWith((s) => void new SecureUserPool(s, 'Users', { withoutThreatProtection: because }));
  const template = templateOf(stack);
  expect(only(template, 'AWS::Cognito::UserPool')).toMatchObject({ UserPoolTier: 'ESSENTIALS' });
  expect(only(template, 'AWS::Cognito::UserPool')).not.toHaveProperty('UserPoolAddOns');
  expect(JSON.stringify(template)).not.toMatch(/RiskConfiguration|userAuthEvents/);
  expect(objections(stack).filter((rule) => !known.includes(rule))).toEqual(waived(stack));
  for (const text of acknowledgements(stack).values()) {
    expect(text).toMatch(/^rehearsal data only \(plan Essentials: stolen passwords .* risk .* not logged\)/);
  }
});

refuses('IDN-02', 'plan Lite, which has neither passkeys nor threat protection', () => {
  const stack = stackWith((s) => {
    const users = new SecureUserPool(s, 'Users');
    const [pool] = users.userPool.node.findAll().flatMap((node) => ('userPoolTier' in node ? [node] : []));
    Object.assign(pool ?? {}, { userPoolTier: 'LITE', userPoolAddOns: undefined });
  });
  expect(objections(stack)).toEqual(expect.arrayContaining(['PC-COG-20', 'PC-COG-21']));
});
