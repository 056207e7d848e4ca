import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SIG-01',
  title: 'Signing profile says how long its signatures count',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-03'],
  waivable: true,
  appliesTo: ['AWS::Signer::SigningProfile'],
  check(resource) {
    return expectSet(resource.get('SignatureValidityPeriod'), 'how long a signature counts');
  },
  docs: () => ({
    rationale: 'A signature without an end keeps a version with known holes deployable for ever.',
    remediation: 'Set `SignatureValidityPeriod`, such as 12 with `MONTHS`.',
    whenNotToUse: 'For software that must be deployable for longer than you can say.',
    examples: {
      pass: {
        year: one('AWS::Signer::SigningProfile', { SignatureValidityPeriod: { Type: 'MONTHS', Value: 12 } }),
      },
      fail: { omitted: one('AWS::Signer::SigningProfile', { PlatformId: 'AWSLambda-SHA384-ECDSA' }) },
    },
  }),
});
