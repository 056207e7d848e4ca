import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SQS::Queue', properties);

export default defineRule({
  id: 'PC-SQS-03',
  title: 'SQS queue keeps its messages encrypted',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['SQS.1'] },
  waivable: true,
  appliesTo: ['AWS::SQS::Queue'],
  check(resource) {
    const managed = resource.get('SqsManagedSseEnabled');
    return managed.isFalse() && resource.get('KmsMasterKeyId').isAbsent()
      ? fail(managed, 'server-side encryption is switched off')
      : pass();
  },
  docs: () => ({
    rationale:
      'Messages lie on disk until they are fetched, often with personal data in them. SQS encrypts by default; only a template that says so switches it off.',
    remediation: 'Remove `SqsManagedSseEnabled`, or set `KmsMasterKeyId` to a customer key.',
    examples: {
      pass: {
        omitted: subject(),
        'a customer key': subject({ SqsManagedSseEnabled: false, KmsMasterKeyId: 'alias/jobs' }),
      },
      fail: {
        off: subject({ SqsManagedSseEnabled: false }),
        'off as text': subject({ SqsManagedSseEnabled: 'false' }),
        'off outside production': staged(subject({ SqsManagedSseEnabled: inProduction(true, false) })),
      },
      unknown: {
        imported: subject({ SqsManagedSseEnabled: imported }),
      },
    },
  }),
});
