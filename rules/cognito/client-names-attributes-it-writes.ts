import { poolClient } from '../cognito-example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-68',
  title: 'User pool client names the attributes that it may write',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-05'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource) {
    return expectSet(resource.get('WriteAttributes'), 'the list of attributes that the client may write');
  },
  docs: () => ({
    rationale:
      'Without a list a client writes every attribute of the user, those of tenant, role and plan included: users then choose them.',
    remediation:
      'Name in `WriteAttributes` what users may change of themselves, such as `given_name`. A client of `SecureUserPool` does.',
    whenNotToUse: 'For pools whose attributes say nothing about rights.',
    examples: {
      pass: { named: poolClient({ WriteAttributes: ['given_name', 'family_name'] }) },
      fail: { omitted: poolClient() },
    },
  }),
});
