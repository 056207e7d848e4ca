import { each, one } from '../example';
import { expectNotAllowed, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy } from '../policy-example';
import { defineRule } from '../rule';

const actions = [
  'bedrock:DeleteModelInvocationLoggingConfiguration',
  'bedrock:PutModelInvocationLoggingConfiguration',
] as const;

export default defineRule({
  id: 'PC-IAM-76',
  title: 'IAM policy does not allow to stop the log of prompts',
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-01', 'AUT-02'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return expectNotAllowed(resource, actions);
  },
  docs: () => ({
    rationale:
      'The log of what models were asked is one setting for the whole region. Who may change it uses models unseen, or sends what everybody asks to a bucket of his own.',
    remediation: 'Leave both actions to the pipeline that owns the setting.',
    whenNotToUse: 'For that pipeline itself; give it a waiver.',
    examples: {
      pass: {
        'use of models': managedPolicy(allow('bedrock:InvokeModel')),
        'a whole service, of which another rule speaks': managedPolicy(allow('bedrock:*')),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        'by a pattern, without naming it': managedPolicy(allow('bedrock:Delete*')),
        ...each(actions, (action) => managedPolicy(allow(action))),
      },
    },
  }),
});
