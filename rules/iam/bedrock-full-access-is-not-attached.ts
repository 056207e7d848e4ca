import { one, each } from '../example';
import { eachManagedPolicy, identityTypes, isAwsManaged } from '../identity-policy';
import { roleWithManaged } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-56',
  title: 'AmazonBedrockFullAccess is attached to no identity',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AIS-05', 'AUT-02'],
  waivable: true,
  appliesTo: identityTypes,
  check(resource) {
    return eachManagedPolicy(resource, (arn) =>
      isAwsManaged(
        arn,
        'AmazonBedrockFullAccess',
        'AmazonBedrockStudioPermissionsBoundary',
        'AmazonSageMakerFullAccess',
      )
        ? fail(arn, `${arn.describe()} is attached`)
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'It allows every model, deleting guardrails and switching logs of prompts off.',
    remediation: 'Attach a policy that names models and actions.',

    examples: {
      pass: {
        'another policy': roleWithManaged('AmazonBedrockReadOnly'),
        'no policies': one('AWS::IAM::Role'),
      },
      fail: {
        'attached, without limits': roleWithManaged('AmazonBedrockFullAccess'),
        ...each(['AmazonBedrockStudioPermissionsBoundary', 'AmazonSageMakerFullAccess'], (name) =>
          roleWithManaged(name),
        ),
      },
    },
  }),
});
