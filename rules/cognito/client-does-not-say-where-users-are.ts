import { poolClient } from '../cognito-example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-70',
  title: 'User pool client does not say itself where its users are',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return expectNotOn(
      resource.get('EnablePropagateAdditionalUserContextData'),
      'the address from the client',
    );
  },
  docs: () => ({
    rationale:
      'With this setting the client tells Cognito the address of the user. An attacker who holds its secret names a harmless one, and threat protection sees nothing.',
    remediation: 'Set `EnablePropagateAdditionalUserContextData` to false, or leave it out.',
    whenNotToUse:
      'For a server in front of the pool that knows the address of the user and keeps the secret.',
    examples: {
      pass: { omitted: poolClient(), off: poolClient({ EnablePropagateAdditionalUserContextData: false }) },
      fail: { on: poolClient({ EnablePropagateAdditionalUserContextData: true }) },
    },
  }),
});
