import { randomUUID } from 'node:crypto';
import { type Json } from '../../../template';
import { contextOf, decide, readPolicy } from '../../../template/policy/evaluation';
import { refuses } from '../../refuses';
import { env, only, templateOf } from '../synth';
import { onboardingStack } from './onboarding-estate';
import { plain } from './plain';

const template = templateOf(onboardingStack());
type Context = Readonly<Record<string, string>>;

/** The policy of a key that leaves it to the policies of its account. */
const delegating = readPolicy(
  'key',
  {
    Statement: {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${env.account}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
  },
  'resource',
);

/** What IAM answers a function of onboarding. */
function answer(which: string, action: string, context: Context): string {
  const document = only(template, 'AWS::IAM::ManagedPolicy', `OnboardingFunctions${which}`)['PolicyDocument'];
  const arn = `arn:aws:iam::${env.account}:role/${which}`;
  const caller = { kind: 'role', account: env.account, arn, session: `${arn}/one` } as const;
  const resource = action === 'kms:CreateKey' ? '*' : `arn:aws:kms:${env.region}:${env.account}:key/1`;
  const request = {
    caller,
    action,
    resource,
    resourceAccount: env.account,
    context: contextOf(caller, context),
  };
  const identity = [readPolicy('policy', plain(document as Json), 'identity')];
  return decide(request, { identity, resource: delegating }).outcome;
}

const made = { 'aws:ResourceTag/tenant-intent': randomUUID(), 'aws:ResourceTag/tenant': 'acme' };
const ending = ['end', 'rekey', 'sweep'] as const;

test('a key that a run of onboarding made is disabled and deleted by those who end', () => {
  for (const which of ending)
    for (const action of ['kms:DisableKey', 'kms:ScheduleKeyDeletion'])
      expect([which, answer(which, action, made)]).toEqual([which, 'allowed']);
});

refuses('DAT-01', 'the end of a key that no run of onboarding made', () => {
  const others: Context[] = [
    {},
    { 'aws:ResourceTag/tenant': 'acme' },
    { 'aws:ResourceTag/tenant-intent': '' },
    { 'aws:ResourceTag/tenant-intent': 'yes' },
    { 'aws:RequestTag/tenant-intent': randomUUID() },
  ];
  for (const which of ending)
    for (const context of others)
      for (const action of ['kms:DisableKey', 'kms:ScheduleKeyDeletion'])
        expect([which, context, answer(which, action, context)]).toEqual([
          which,
          context,
          'implicitly denied',
        ]);
});

refuses(
  'DAT-01',
  'a key that is made for no tenant, or in no run, and any end of keys by who makes them',
  () => {
    const tags = { 'aws:RequestTag/tenant': 'acme', 'aws:RequestTag/tenant-intent': randomUUID() };
    expect(answer('create', 'kms:CreateKey', tags)).toBe('allowed');
    const strange: Context[] = [
      {},
      { 'aws:RequestTag/tenant': 'acme' },
      { ...tags, 'aws:RequestTag/tenant-intent': 'x' },
      { ...tags, 'aws:RequestTag/tenant': '' },
    ];
    for (const context of strange)
      expect(answer('create', 'kms:CreateKey', context)).toBe('implicitly denied');
    for (const action of ['kms:DisableKey', 'kms:ScheduleKeyDeletion', 'kms:Decrypt', 'kms:CreateGrant'])
      expect([action, answer('create', action, made)]).toEqual([action, 'implicitly denied']);
    for (const which of ending)
      for (const action of ['kms:CreateKey', 'kms:PutKeyPolicy', 'kms:Decrypt', 'kms:CreateGrant'])
        expect([which, answer(which, action, { ...made, ...tags })]).toEqual([which, 'implicitly denied']);
  },
);
