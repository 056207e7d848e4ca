import { Stack } from 'aws-cdk-lib';
import { isObject, type Json } from '../../../template';
import { provesMutations } from '../mutation-proof';
import { at } from '../mutations';
import { env, newApp, templateOf } from '../synth';
import { unnoticedInDedicatedKeys } from '../unnoticed/dedicated-keys';
import { tenantEstate } from './estate';
import { proofOf } from './notices';

const stack = new Stack(newApp(), 'Stack', { env });
const { keyring } = tenantEstate(stack);
const { Resources, ...rest } = templateOf(stack);

/** The estate beside a key of a tenant, as the policy stands in no template: it is made when a tenant comes. */
const withKey: Json = JSON.parse(
  JSON.stringify({
    ...rest,
    Resources: {
      ...Resources,
      Dedicated: {
        Type: 'AWS::KMS::Key',
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: { EnableKeyRotation: true, KeyPolicy: stack.resolve(keyring.keyPolicy) },
      },
    },
  }),
);

/** The estate beside a workflow that carries the policy, as onboarding does: what the proof reads. */
const carried = (template: Json): Json => {
  const resources = at(template, ['Resources']);
  const tenantKeyPolicy = at(resources, ['Dedicated', 'Properties', 'KeyPolicy']);
  const Definition = { tenantKeyPolicy };
  const Dedicated = { Type: 'AWS::StepFunctions::StateMachine', Properties: { Definition } };
  return isObject(resources) ? { ...rest, Resources: { ...resources, Dedicated } } : null;
};
const before = proofOf(carried(withKey));

test('the proof reads the policy of keys that no template holds', () => {
  expect(before).toContain('kms:Decrypt');
});

provesMutations(() => [withKey], unnoticedInDedicatedKeys, {
  atLeast: 200,
  of: 'Dedicated',
  alsoNoticed: (_template, { templates }) =>
    templates.some((mutated) => proofOf(carried(mutated)) !== before),
});
