import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-IB-02',
  title: 'Image builder shares images with named accounts',
  severity: 'critical',
  profile: 'recommended',
  controls: ['SUP-03'],
  waivable: true,
  appliesTo: ['AWS::ImageBuilder::DistributionConfiguration'],
  check(resource) {
    return resource
      .get('Distributions')
      .each((item) =>
        item
          .get('AmiDistributionConfiguration.LaunchPermissionConfiguration.UserGroups')
          .each((group) => expectNoneOf(group, 'the group that may use the image', 'all')),
      );
  },
  docs: () => ({
    rationale: 'A public image shows everybody what is installed, and the keys that were left in it.',
    remediation: 'Name accounts in `LaunchPermissionConfiguration.UserIds` or `OrganizationArns`.',

    examples: {
      pass: {
        accounts: one('AWS::ImageBuilder::DistributionConfiguration', {
          Distributions: [
            {
              AmiDistributionConfiguration: { LaunchPermissionConfiguration: { UserIds: ['111122223333'] } },
            },
          ],
        }),
        'no distribution': one('AWS::ImageBuilder::DistributionConfiguration'),
      },
      fail: {
        'everybody, without names': one('AWS::ImageBuilder::DistributionConfiguration', {
          Distributions: [
            { AmiDistributionConfiguration: { LaunchPermissionConfiguration: { UserGroups: ['all'] } } },
          ],
        }),
      },
    },
  }),
});
