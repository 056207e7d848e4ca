import { expectCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::NeptuneGraph::Graph', properties);

export default defineRule({
  id: 'PC-NEPG-03',
  title: 'Neptune Analytics graph is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::NeptuneGraph::Graph'],
  check(resource) {
    return expectCustomerKey(resource.get('KmsKeyIdentifier'), 'with a key of AWS');
  },
  docs: () => ({
    rationale: 'With a customer key, access can be refused and logged.',
    remediation: 'Set `KmsKeyIdentifier` to a customer key.',
    whenNotToUse: 'For data without sensitive content.',
    examples: {
      pass: {
        'a key': subject({ KmsKeyIdentifier: 'arn:aws:kms:eu-central-1:111122223333:key/1234' }),
        'an imported key': subject({ KmsKeyIdentifier: imported }),
      },
      fail: {
        omitted: subject(),
        'the key of AWS': subject({ KmsKeyIdentifier: 'alias/aws/neptune-graph' }),
        'no key outside production': staged(
          subject({ KmsKeyIdentifier: inProduction(imported, { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
