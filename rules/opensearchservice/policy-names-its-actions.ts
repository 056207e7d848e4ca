import { expectNamedActions } from '../resource-policy';
import { namedActionsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-OS-09',
  title: 'OpenSearch access policy allows named actions',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    return expectNamedActions(resource.get('AccessPolicies'), 'es');
  },
  docs: () => ({
    rationale:
      'Every action includes deleting the domain and changing its policy. Applications need `es:ESHttp*` or less.',
    remediation: 'List the actions in `Action`.',
    whenNotToUse: 'Where IAM alone decides and is reviewed for it.',
    examples: namedActionsExamples('AWS::OpenSearchService::Domain', 'AccessPolicies', 'es:ESHttpGet'),
  }),
});
