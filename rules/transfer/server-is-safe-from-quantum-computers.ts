import { testPattern } from '../../template/policy';
import { imported, one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Transfer::Server', properties);
const hybrid =
  /^TransferSecurityPolicy-(?:FIPS-|Restricted-|AS2Restricted-)?(?:2025-(?:0[3-9]|1[0-2])|202[6-9])/;

export default defineRule({
  id: 'PC-TR-06',
  title: 'File server offers a key exchange that withstands quantum computers',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::Transfer::Server'],
  check(resource) {
    const policy = resource.get('SecurityPolicyName');
    return testPattern(policy, 'offers hybrid key exchange', (text) => hybrid.test(text))
      ? pass()
      : fail(policy, `the policy of algorithms is ${policy.describe()}`);
  },
  docs: () => ({
    rationale:
      'Files that are recorded on their way today can be read once quantum computers break the key exchange of SSH. Hybrid key exchange takes that away.',
    remediation: 'Set `SecurityPolicyName` to `TransferSecurityPolicy-2025-03` or a newer one.',
    whenNotToUse: 'Where what is sent is public, or worth nothing in ten years.',
    examples: {
      pass: {
        hybrid: subject({ SecurityPolicyName: 'TransferSecurityPolicy-2025-03' }),
        'hybrid under FIPS': subject({ SecurityPolicyName: 'TransferSecurityPolicy-FIPS-2025-03' }),
        ...each(
          [
            'TransferSecurityPolicy-2025-12',
            'TransferSecurityPolicy-2025-09',
            'TransferSecurityPolicy-2026-01',
            'TransferSecurityPolicy-Restricted-2027-01',
            'TransferSecurityPolicy-AS2Restricted-2025-07',
          ],
          (name) => subject({ SecurityPolicyName: name }),
        ),
      },
      fail: {
        omitted: subject(),
        classical: subject({ SecurityPolicyName: 'TransferSecurityPolicy-2024-01' }),
        'a policy for audits of SSH': subject({
          SecurityPolicyName: 'TransferSecurityPolicy-SshAuditCompliant-2025-02',
        }),
        ...each(
          [
            'x-TransferSecurityPolicy-2025-03',
            'TransferSecurityPolicy-2025-02',
            'TransferSecurityPolicy-2025-13',
          ],
          (name) => subject({ SecurityPolicyName: name }),
        ),
      },
      unknown: { imported: subject({ SecurityPolicyName: imported }) },
    },
  }),
});
