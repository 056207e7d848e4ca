import { imported, one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';
const source = (DisableSsl: unknown) => one('AWS::QuickSight::DataSource', { SslProperties: { DisableSsl } });

export default defineRule({
  id: 'PC-QS-01',
  title: 'Dashboards reach their source over TLS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::QuickSight::DataSource'],
  check(resource) {
    return expectNotOn(resource.get('SslProperties.DisableSsl'), 'switching TLS off');
  },
  docs: () => ({
    rationale: 'Passwords and rows of the database pass in the clear.',
    remediation: 'Leave `SslProperties.DisableSsl` out, or set it to false.',
    examples: {
      pass: { omitted: one('AWS::QuickSight::DataSource'), on: source(false) },
      fail: { 'switched off, without need': source(true) },
      unknown: { imported: source(imported) },
    },
  }),
});
