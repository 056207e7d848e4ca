import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-FSX-10',
  title: 'File system spans two zones',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::FSx::FileSystem'],
  check(resource) {
    const type = ['WindowsConfiguration', 'OntapConfiguration', 'OpenZFSConfiguration']
      .map((name) => resource.get(`${name}.DeploymentType`))
      .find((value) => value.isPresent());
    return type && testPattern(type, 'is in one zone', (text) => text.startsWith('SINGLE_AZ'))
      ? fail(type, `the deployment is ${type.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale: 'Files in one zone are gone for as long as the zone is.',
    remediation: 'Set `DeploymentType` to one that begins with `MULTI_AZ`.',
    whenNotToUse: 'For files that can wait.',
    examples: {
      pass: {
        two: one('AWS::FSx::FileSystem', { WindowsConfiguration: { DeploymentType: 'MULTI_AZ_1' } }),
        omitted: one('AWS::FSx::FileSystem'),
      },
      fail: {
        one: one('AWS::FSx::FileSystem', { OntapConfiguration: { DeploymentType: 'SINGLE_AZ_1' } }),
        ...each(['WindowsConfiguration', 'OpenZFSConfiguration'], (kind) =>
          one('AWS::FSx::FileSystem', { [kind]: { DeploymentType: 'SINGLE_AZ_2' } }),
        ),
      },
    },
  }),
});
