import { refuses } from '../refuses';
import { cellOf, home, policy, proofOf } from './assemblies';
import { brokenIn, good, prove } from './estate';

const tag = '${aws:PrincipalTag/tenant}';
const sessions = { AWS: `arn:aws:iam::${home}:role/Shop-Sessions` };
const account = { AWS: `arn:aws:iam::${home}:root` };
/** A workflow that makes keys under a policy, as text with a reference in it. */
const made = (...statements: object[]) => ({
  Workflow: {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: {
      DefinitionString: {
        'Fn::Join': [
          '',
          [
            '{"States":{"Make":{"Arguments":{"tenantKeyPolicy":',
            JSON.stringify(policy(...statements)),
            '}}}}',
          ],
        ],
      },
    },
  },
});
const use = (Principal: object, StringEquals: object, more: object = {}) => ({
  Effect: 'Allow',
  Principal,
  Action: 'kms:Decrypt',
  Resource: '*',
  Condition: { StringEquals },
  ...more,
});
/** The role's policy asks for the tag of the key. */
const tagged = {
  uses: {
    Action: 'kms:Decrypt',
    Resource: `arn:aws:kms:eu-central-1:${home}:key/*`,
    Condition: { StringEquals: { 'aws:ResourceTag/tenant': tag } },
  },
};
const both = {
  'aws:PrincipalTag/tenant': '{{tenant}}',
  'kms:EncryptionContext:tenant': '{{tenant}}',
};
const own = 'arn:aws:kms:eu-central-1:111122223333:key/tenant-1';

test('keys that a workflow makes are asked as those of several tenants, each with its own policy', () => {
  const proof = proofOf(made(use(sessions, both)), tagged);
  expect(brokenIn(proof)).toEqual([]);
  expect(cellOf(proof, 'kms:Decrypt', 'own', own)?.by).toBe('Shop/Workflow/tenantKeyPolicy/Statement/0');
  expect(cellOf(proof, 'kms:Decrypt', 'the resource of another', own)?.outcome).toBe('implicitly denied');
  expect(cellOf(proof, 'kms:CreateGrant', '2 others, whom it does not name', own)?.outcome).toBe(
    'implicitly denied',
  );
});

test('the tag of a key is that of the key that is asked for, whatever the caller says', () => {
  for (const context of [{ 'kms:EncryptionContext:tenant': '{{tenant}}' }, {}])
    expect(brokenIn(proofOf(made(use(account, context)), tagged))).toEqual([]);
});

refuses(
  'DAT-01',
  'a policy of keys that asks for no tag, for one tenant alone, or for what begins alike',
  () => {
    const context = { 'kms:EncryptionContext:tenant': '{{tenant}}' };
    const open = (...statements: object[]) => brokenIn(proofOf(made(...statements), tagged));
    expect(open(use(sessions, context))).toContain('kms:Decrypt: another tenant');
    expect(open(use(sessions, { ...context, 'aws:PrincipalTag/tenant': 'tenant-1' }))).toEqual([
      'kms:Decrypt: all of another',
    ]);
    const alike = {
      Condition: { StringLike: { 'aws:PrincipalTag/tenant': '{{tenant}}*' }, StringEquals: context },
    };
    expect(open(use(sessions, context, alike))).toContain('kms:Decrypt: a tenant whose name goes on');
    const anybody = use(account, both);
    expect(open(use(sessions, both), { ...anybody, Action: 'kms:PutKeyPolicy', Condition: {} })).toEqual([]);
    const grants = { ...use(sessions, both), Action: 'kms:CreateGrant', Condition: {} };
    expect(open(use(sessions, both), grants)).toContain('kms:CreateGrant: Shop/Sessions');
  },
);

refuses(
  'DAT-01',
  'a key that is left to the account, and a role whose own policy tells no tenants apart',
  () => {
    const left = [{ Effect: 'Allow', Principal: account, Action: 'kms:*', Resource: '*' }];
    const uses = (Condition: object) => brokenIn(prove({ key: left, uses: { ...good.uses, Condition } }));
    expect(brokenIn(prove({ key: left }))).toEqual([]);
    expect(uses({ StringLike: { 'kms:EncryptionContext:tenant': `${tag}*` } })).toContain(
      'kms:Decrypt: kms:encryptioncontext:tenant of a longer name',
    );
    expect(uses({ StringLike: { 'aws:PrincipalTag/tenant': '?*' } })).toContain(
      'kms:Decrypt: another tenant',
    );
  },
);
