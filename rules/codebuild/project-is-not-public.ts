import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CB-09',
  title: 'CodeBuild project shows its builds to nobody outside',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: ['AWS::CodeBuild::Project'],
  check(resource) {
    return expectNoneOf(resource.get('Visibility'), 'the visibility', 'PUBLIC_READ');
  },
  docs: () => ({
    rationale: 'Logs and artifacts of public builds are read by everybody.',
    remediation: 'Set `Visibility` to `PRIVATE`, or leave it out.',

    examples: {
      pass: { omitted: one('AWS::CodeBuild::Project') },
      fail: { public: one('AWS::CodeBuild::Project', { Visibility: 'PUBLIC_READ' }) },
    },
  }),
});
