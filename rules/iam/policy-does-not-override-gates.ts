import { one } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-58',
  title: 'IAM policy does not let override the gates of pipelines',
  severity: 'medium',
  profile: 'strict',
  controls: ['SUP-03', 'SUP-09'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) =>
      grants(statement, ['codepipeline:OverrideStageCondition'])
        ? fail(statement.value, 'it allows codepipeline:OverrideStageCondition')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'Whoever may override a condition deploys what its check refused: unsigned, unscanned, unapproved.',
    remediation: 'Name the actions of pipelines one by one and leave this one out, or deny it.',
    whenNotToUse: 'For a break-glass role whose use raises an alarm.',
    examples: {
      pass: {
        'starting a pipeline': managedPolicy(
          allow('codepipeline:StartPipelineExecution', 'arn:aws:codepipeline:eu-central-1:111122223333:shop'),
        ),
        'a whole service, which another rule judges': managedPolicy(allow('codepipeline:*')),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        named: managedPolicy(
          allow('codepipeline:OverrideStageCondition', 'arn:aws:codepipeline:eu-central-1:111122223333:shop'),
        ),
        'by a wildcard, without naming it': roleWith(
          allow('codepipeline:Override*', 'arn:aws:codepipeline:eu-central-1:111122223333:shop'),
        ),
      },
    },
  }),
});
