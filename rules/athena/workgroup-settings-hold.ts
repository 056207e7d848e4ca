import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ATH-02',
  title: "Athena's workgroup settings hold whatever a client says",
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Athena::WorkGroup'],
  check(resource) {
    const enforced = resource.get('WorkGroupConfiguration.EnforceWorkGroupConfiguration');
    return enforced.isFalse() ? fail(enforced, 'clients may choose another place and no encryption') : pass();
  },
  docs: () => ({
    rationale: 'Otherwise a client writes its results where and how it likes.',
    remediation: 'Set `WorkGroupConfiguration.EnforceWorkGroupConfiguration` to true, or leave it out.',

    examples: {
      pass: { 'omitted, which means they hold': one('AWS::Athena::WorkGroup') },
      fail: {
        off: one('AWS::Athena::WorkGroup', {
          WorkGroupConfiguration: { EnforceWorkGroupConfiguration: false },
        }),
      },
    },
  }),
});
