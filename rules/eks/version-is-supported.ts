import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EKS-07',
  title: 'EKS cluster runs on a supported version',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-05'],
  frameworks: { fsbp: ['EKS.2'] },
  waivable: true,
  appliesTo: ['AWS::EKS::Cluster'],
  check(resource) {
    const version = resource.get('Version');
    return testPattern(
      version,
      'is out of standard support',
      (text) => /^1\.\d+$/.test(text) && Number(text.slice(2)) < 33,
    )
      ? fail(version, `the version is ${version.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale:
      'A version out of support gets repairs late or never, costs more, and is upgraded by force in the end.',
    remediation: 'Set `Version` to a version in standard support, 1.33 or newer.',

    examples: {
      pass: {
        current: one('AWS::EKS::Cluster', { Version: '1.34' }),
        omitted: one('AWS::EKS::Cluster'),
        ...each(['1.33', '21.2', '1.2.3'], (Version) => one('AWS::EKS::Cluster', { Version })),
      },
      fail: {
        old: one('AWS::EKS::Cluster', { Version: '1.24' }),
        'as a number, without quotes': one('AWS::EKS::Cluster', { Version: 1.29 }),
      },
    },
  }),
});
