import { userPool } from '../cognito-example';
import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-27',
  title: 'User pool stays when an update replaces it',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return expectOneOf(resource.attribute('UpdateReplacePolicy'), 'what happens at replacement', 'Retain');
  },
  docs: () => ({
    rationale:
      'Some changes of a pool, such as of its sign-in names, make a new one. The old one is deleted with all users unless it is told to stay.',
    remediation: 'Set `UpdateReplacePolicy` to `Retain`.',
    whenNotToUse: 'For pools of tests.',
    examples: {
      pass: { kept: one('AWS::Cognito::UserPool', {}, { UpdateReplacePolicy: 'Retain' }) },
      fail: {
        omitted: userPool(),
        deleted: one('AWS::Cognito::UserPool', {}, { UpdateReplacePolicy: 'Delete' }),
      },
    },
  }),
});
