import { userPool } from '../cognito-example';
import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-26',
  title: 'User pool stays when its stack is deleted',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return expectOneOf(
      resource.attribute('DeletionPolicy'),
      'what happens at deletion',
      'Retain',
      'RetainExceptOnCreate',
    );
  },
  docs: () => ({
    rationale: 'Deleting a stack deletes what is in it. Users who are gone cannot be brought back.',
    remediation: 'Set `DeletionPolicy` to `Retain`.',
    whenNotToUse: 'For pools of tests.',
    examples: {
      pass: {
        kept: one('AWS::Cognito::UserPool', {}, { DeletionPolicy: 'Retain' }),
        'kept once it stands': one('AWS::Cognito::UserPool', {}, { DeletionPolicy: 'RetainExceptOnCreate' }),
      },
      fail: { omitted: userPool(), deleted: one('AWS::Cognito::UserPool', {}, { DeletionPolicy: 'Delete' }) },
    },
  }),
});
