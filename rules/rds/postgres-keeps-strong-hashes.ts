import { imported, one } from '../example';
import { parameterGroupTypes } from '../parameter-group';
import { defineRule, fail, pass } from '../rule';
const group = (Parameters: Record<string, unknown>) =>
  one('AWS::RDS::DBParameterGroup', { Family: 'postgres16', Parameters });

export default defineRule({
  id: 'PC-RDS-67',
  title: 'PostgreSQL parameters keep passwords as SCRAM',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: [...parameterGroupTypes],
  check(resource) {
    const kind = resource.get('Parameters').member('password_encryption');
    return kind.is('md5', 'on', 'off') ? fail(kind, `passwords are kept as ${kind.describe()}`) : pass();
  },
  docs: () => ({
    rationale: 'Whoever gets hold of an MD5 hash signs in with it as with the password.',
    remediation:
      'Set the parameter `password_encryption` to `scram-sha-256`, or leave it out in new versions.',
    examples: {
      pass: { scram: group({ password_encryption: 'scram-sha-256' }), omitted: group({}) },
      fail: { 'md5, named without need': group({ password_encryption: 'md5' }) },
      unknown: { imported: group({ password_encryption: imported }) },
    },
  }),
});
