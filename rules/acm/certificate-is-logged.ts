import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ACM-02',
  title: 'Certificate stands in the public logs of certificates',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CertificateManager::Certificate'],
  check(resource) {
    return expectNoneOf(
      resource.get('CertificateTransparencyLoggingPreference'),
      'logging in public',
      'DISABLED',
    );
  },
  docs: () => ({
    rationale:
      'Browsers refuse certificates that are in no public log, and false ones for your name are found there.',
    remediation: 'Set `CertificateTransparencyLoggingPreference` to `ENABLED`, or leave it out.',

    examples: {
      pass: { omitted: one('AWS::CertificateManager::Certificate') },
      fail: {
        off: one('AWS::CertificateManager::Certificate', {
          CertificateTransparencyLoggingPreference: 'DISABLED',
        }),
      },
    },
  }),
});
