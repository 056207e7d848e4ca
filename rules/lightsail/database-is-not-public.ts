import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-LS-01',
  title: 'Lightsail database is not public',
  severity: 'critical',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::Lightsail::Database'],
  check(resource) {
    return expectNotOn(resource.get('PubliclyAccessible'), 'public access');
  },
  docs: () => ({
    rationale: 'A database on the internet has one password between its data and the world.',
    remediation: 'Set `PubliclyAccessible` to false.',

    examples: {
      pass: { omitted: one('AWS::Lightsail::Database') },
      fail: { public: one('AWS::Lightsail::Database', { PubliclyAccessible: true }) },
    },
  }),
});
