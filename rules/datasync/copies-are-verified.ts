import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-DSYN-02',
  title: 'Copy task checks what it copied',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::DataSync::Task'],
  check(resource) {
    return expectNoneOf(resource.get('Options.VerifyMode'), 'the check of copies', 'NONE');
  },
  docs: () => ({
    rationale: 'A copy that differs is found when it is needed.',
    remediation: 'Set `Options.VerifyMode` to `ONLY_FILES_TRANSFERRED`, or leave it out.',

    examples: {
      pass: { omitted: one('AWS::DataSync::Task') },
      fail: { none: one('AWS::DataSync::Task', { Options: { VerifyMode: 'NONE' } }) },
    },
  }),
});
