import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-TR-02',
  title: 'File server uses modern algorithms',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::Transfer::Server'],
  check(resource) {
    const policy = resource.get('SecurityPolicyName');
    return testPattern(policy, 'is of 2024 or later', (text) =>
      /TransferSecurityPolicy-(?:FIPS-|Restricted-|AS2Restricted-|SshAuditCompliant-)?202[4-9]|PQ-SSH/.test(
        text,
      ),
    )
      ? pass()
      : fail(policy, `the policy of algorithms is ${policy.describe()}`);
  },
  docs: () => ({
    rationale: 'Older policies take key exchanges and ciphers with known weaknesses; the default is of 2018.',
    remediation: 'Set `SecurityPolicyName` to `TransferSecurityPolicy-2024-01` or a newer one.',

    examples: {
      pass: {
        modern: one('AWS::Transfer::Server', { SecurityPolicyName: 'TransferSecurityPolicy-2024-01' }),
      },
      fail: {
        omitted: one('AWS::Transfer::Server'),
        old: one('AWS::Transfer::Server', { SecurityPolicyName: 'TransferSecurityPolicy-2018-11' }),
      },
    },
  }),
});
