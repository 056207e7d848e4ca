import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-LS-03',
  title: 'Lightsail bucket is private',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-05'],
  waivable: true,
  appliesTo: ['AWS::Lightsail::Bucket'],
  check(resource) {
    return expectNoneOf(resource.get('AccessRules.GetObject'), 'the access to objects', 'public');
  },
  docs: () => ({
    rationale: 'Every object is then read by everybody.',
    remediation: 'Set `AccessRules.GetObject` to `private`.',

    examples: {
      pass: { omitted: one('AWS::Lightsail::Bucket') },
      fail: { public: one('AWS::Lightsail::Bucket', { AccessRules: { GetObject: 'public' } }) },
    },
  }),
});
