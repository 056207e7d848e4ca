import { isEveryResource } from '../../template/policy';
import { one } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-59',
  title: 'IAM policy does not let subscribe to everything in the marketplace',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) =>
      grants(statement, ['aws-marketplace:Subscribe']) &&
      statement.resources.some(isEveryResource) &&
      statement.conditions.length === 0
        ? fail(statement.value, 'it allows aws-marketplace:Subscribe on everything')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      "A subscription costs money, and gives a vendor's product a place in your account. Models are subscribed to in this way too.",
    remediation:
      'Leave `aws-marketplace:Subscribe` to those who buy, or add a condition on `aws-marketplace:ProductId`.',

    examples: {
      pass: {
        'one product': managedPolicy(
          allow('aws-marketplace:Subscribe', '*', {
            Condition: { 'ForAnyValue:StringEquals': { 'aws-marketplace:ProductId': ['prod-1'] } },
          }),
        ),
        'a whole service, which another rule judges': managedPolicy(allow('aws-marketplace:*')),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        everything: managedPolicy(allow('aws-marketplace:Subscribe')),
        'by a wildcard, without naming it': roleWith(allow('aws-marketplace:Sub*')),
        'everything beside one product': managedPolicy(
          allow('aws-marketplace:Subscribe', ['arn:aws:x', '*']),
        ),
      },
    },
  }),
});
