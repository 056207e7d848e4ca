import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { type Stack } from 'aws-cdk-lib';
import { refuses } from '../../refuses';
import { objections } from '../identity/objections';
import { codeOf, templateOf } from '../synth';
import { onboardingStack } from './onboarding-estate';

/** What strict asks for, and why it stays here. */
const known = {
  'PC-DDB-11': 'a plan of backups is the account’s to make',
  'PC-LAM-13': 'the steps are called synchronously: the workflow hears of their failures',
  'PC-LAM-16': 'the functions call AWS alone',
  'PC-LAM-19': 'code that the CDK uploads is not signed',
  'PC-IAM-06': 'a key that is not made yet has no name',
  'PC-IAM-66': 'whoever onboards tenants reads and writes the records of all, and no data of any',
};
const others = (stack: Stack) => objections(stack).filter((rule) => !(rule in known));
const withManifests = (own: Stack) => ({
  manifests: new Bucket(own, 'Manifests', { encryptionKey: new Key(own, 'Key') }),
});

/** The stack after a property of its first workflow was changed. */
function weakened(property: string, value: unknown): string[] {
  const stack = onboardingStack();
  const machine = stack.node.findAll().find((node) => CfnStateMachine.isCfnStateMachine(node));
  expect(machine).toBeDefined();
  machine?.addPropertyOverride(property, value);
  return others(stack);
}

/** The definitions of the workflows, by the word in their names. */
function definitions(): Map<string, string> {
  const stack = onboardingStack(withManifests);
  const resources = Object.entries(templateOf(stack).Resources);
  const machines = resources.filter(([, { Type }]) => Type === 'AWS::StepFunctions::StateMachine');
  return new Map(
    machines.map(([id, { Properties }]) => [id, JSON.stringify(Properties['DefinitionString'])]),
  );
}

test('every rule is passed but those that onboarding is there to break, or that an account has to answer', () => {
  const stack = onboardingStack();
  expect(others(stack)).toEqual([]);
  expect(objections(stack)).toEqual(
    expect.arrayContaining(Object.keys(known).filter((id) => id !== 'PC-LAM-13')),
  );
  const bulk = objections(onboardingStack(withManifests), 'Onboarding');
  expect(bulk.filter((rule) => !(rule in known))).toEqual([]);
});

test('the policy of every tenant’s key stands in the deployed workflows, with the place for the tenant', () => {
  for (const [id, text] of definitions()) {
    const makesKeys = /Onboarding(?:Onboarding|Bulk|Rekeying)|^Onboarding[0-9A-F]{8}$/.test(id);
    expect([id, text.includes('tenantKeyPolicy') && text.includes('{{tenant}}')]).toEqual([id, makesKeys]);
  }
});

test('tenants of a manifest come fifty at a time, one in twenty may fail, and each step is tried again', () => {
  const bulk = [...definitions()].find(([id]) => id.includes('Bulk'))?.[1] ?? '';
  for (const part of [
    'MaxConcurrency\\":50',
    'ToleratedFailurePercentage\\":5',
    'DISTRIBUTED',
    'Throttled',
    'FULL',
  ])
    expect([part, bulk.includes(part)]).toEqual([part, true]);
});

refuses('DAT-01', 'workflows without a log, without traces, or whose history is under no key of ours', () => {
  expect(weakened('LoggingConfiguration.Level', 'OFF')).toContain('PC-SFN-01');
  expect(weakened('LoggingConfiguration.IncludeExecutionData', true)).toContain('PC-SFN-02');
  expect(weakened('TracingConfiguration.Enabled', false)).toContain('PC-SFN-03');
  expect(weakened('EncryptionConfiguration', undefined)).toContain('PC-SFN-04');
});

refuses('DAT-01', 'a share of the quotas that leaves nothing to those who are served', () => {
  for (const quotaShare of [0, -1, 1, Number.NaN])
    expect(codeOf(() => onboardingStack(() => ({ quotaShare })))).toBe('quota-share-invalid');
});
