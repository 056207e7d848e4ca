import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CB-03',
  title: 'CodeBuild project does not run privileged',
  severity: 'high',
  profile: 'strict',
  controls: ['SUP-06'],
  frameworks: { fsbp: ['CodeBuild.5'] },
  waivable: true,
  appliesTo: ['AWS::CodeBuild::Project'],
  check(resource) {
    return expectNotOn(resource.get('Environment.PrivilegedMode'), 'privileged mode');
  },
  docs: () => ({
    rationale: 'A privileged build is root on its host, and runs whatever a dependency brings.',
    remediation:
      'Set `Environment.PrivilegedMode` to false, and build images with a tool that needs no daemon.',
    whenNotToUse: 'For builds that need Docker.',
    examples: {
      pass: { omitted: one('AWS::CodeBuild::Project', { Environment: { Image: 'x' } }) },
      fail: { on: one('AWS::CodeBuild::Project', { Environment: { PrivilegedMode: true } }) },
    },
  }),
});
