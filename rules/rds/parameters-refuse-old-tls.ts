import { each, imported, one } from '../example';
import { parameterGroupTypes } from '../parameter-group';
import { defineRule, fail, pass } from '../rule';
const group = (Parameters: Record<string, unknown>) =>
  one('AWS::RDS::DBParameterGroup', { Family: 'x', Parameters });

export default defineRule({
  id: 'PC-RDS-68',
  title: 'RDS parameters take TLS 1.2 or better',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: [...parameterGroupTypes],
  check(resource) {
    const parameters = resource.get('Parameters');
    return ['ssl_min_protocol_version', 'tls_version', 'rds.tls10', 'rds.tls11'].flatMap((name) => {
      const value = parameters.member(name);
      const isOld = value.test(`admits old TLS by ${name}`, (text) =>
        name.startsWith('rds.') ? text === 'enabled' : /TLSv1(?:\.[01])?(?![.\d])/i.test(text),
      );
      return isOld ? fail(value, `${name} is ${value.describe()}`) : pass();
    });
  },
  docs: () => ({
    rationale: 'TLS 1.0 and 1.1 have known breaks, and a client that can be talked down to them is.',
    remediation:
      'Set `ssl_min_protocol_version` to `TLSv1.2`, `tls_version` to `TLSv1.2,TLSv1.3`, `rds.tls10` and `rds.tls11` to `disabled`, or leave them out.',
    examples: {
      pass: {
        'of PostgreSQL': group({ ssl_min_protocol_version: 'TLSv1.2' }),
        'of MySQL': group({ tls_version: 'TLSv1.2,TLSv1.3' }),
        'of SQL Server': group({ 'rds.tls10': 'disabled' }),
        omitted: group({}),
      },
      fail: {
        'the oldest of PostgreSQL, named without need': group({ ssl_min_protocol_version: 'TLSv1' }),
        'one of several of MySQL': group({ tls_version: 'TLSv1.1,TLSv1.2' }),
        'of SQL Server, switched on': group({ 'rds.tls11': 'enabled' }),
        ...each(['TLSv1,TLSv1.2', 'TLSv1.0', 'TLSv1.2,TLSv1'], (tls_version) => group({ tls_version })),
      },
      unknown: { imported: group({ tls_version: imported }) },
    },
  }),
});
