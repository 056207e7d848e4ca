import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::OpenSearchServerless::Collection', properties);

export default defineRule({
  id: 'PC-AOSS-04',
  title: 'OpenSearch Serverless collection has standby replicas',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchServerless::Collection'],
  check(resource) {
    const value = resource.get('StandbyReplicas');
    return value.is('DISABLED') ? fail(value, `its standby is ${value.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'Without replicas in a second zone the collection is away whenever its zone is.',
    remediation: 'Remove `StandbyReplicas`, or set it to `ENABLED`.',
    whenNotToUse: 'For collections of tests.',
    examples: {
      pass: {
        set: subject({ StandbyReplicas: 'ENABLED' }),
        omitted: subject(),
      },
      fail: {
        'another value': subject({ StandbyReplicas: 'DISABLED' }),
        'off outside production': staged(subject({ StandbyReplicas: inProduction('ENABLED', 'DISABLED') })),
      },
      unknown: {
        imported: subject({ StandbyReplicas: imported }),
      },
    },
  }),
});
