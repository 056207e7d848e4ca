import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SNS::Topic', properties);

export default defineRule({
  id: 'PC-SNS-12',
  title: 'SNS topic signs with SHA-256',
  severity: 'low',
  profile: 'strict',
  controls: ['PAY-02'],
  waivable: true,
  appliesTo: ['AWS::SNS::Topic'],
  check(resource) {
    const value = resource.get('SignatureVersion');
    return value.is(2) ? pass() : fail(value, `the version of the signature is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'Version 1 of the signature rests on SHA-1, for which collisions are made to order. Receivers over HTTP trust the signature alone.',
    remediation: 'Set `SignatureVersion` to 2.',
    whenNotToUse: 'Where nothing is delivered over HTTP or HTTPS.',
    examples: {
      pass: {
        set: subject({ SignatureVersion: 2 }),
      },
      fail: {
        omitted: subject(),
        'another value': subject({ SignatureVersion: 1 }),
        'off outside production': staged(subject({ SignatureVersion: inProduction(2, 1) })),
      },
      unknown: {
        imported: subject({ SignatureVersion: imported }),
      },
    },
  }),
});
