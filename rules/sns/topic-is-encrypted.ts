import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SNS::Topic', properties);

export default defineRule({
  id: 'PC-SNS-02',
  title: 'SNS topic is encrypted with a KMS key',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['SNS.1'] },
  waivable: true,
  appliesTo: ['AWS::SNS::Topic'],
  check(resource) {
    const value = resource.get('KmsMasterKeyId');
    return value.isPresent() ? pass() : fail(value, 'messages are not encrypted with a KMS key');
  },
  docs: () => ({
    rationale:
      'SNS does not encrypt at rest unless a key is named. A key also decides who may publish and who may deliver.',
    remediation: 'Set `KmsMasterKeyId` to a customer key.',
    examples: {
      pass: {
        set: subject({ KmsMasterKeyId: 'alias/news' }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({ KmsMasterKeyId: inProduction('alias/news', { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
