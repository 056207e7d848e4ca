import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CFG-04',
  title: "AWS Config's aggregator takes all regions",
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Config::ConfigurationAggregator'],
  check(resource) {
    const sources = [
      ...resource.get('AccountAggregationSources').items(),
      resource.get('OrganizationAggregationSource'),
    ].filter((source) => source.isPresent());
    return sources.flatMap((source) =>
      expectOn(source.get('AllAwsRegions'), 'the aggregation of all regions'),
    );
  },
  docs: () => ({
    rationale: 'An attacker works in the region that nobody looks at.',
    remediation: 'Set `AllAwsRegions` to true in each source.',

    examples: {
      pass: {
        all: one('AWS::Config::ConfigurationAggregator', {
          AccountAggregationSources: [{ AccountIds: ['111122223333'], AllAwsRegions: true }],
        }),
        'no sources': one('AWS::Config::ConfigurationAggregator'),
      },
      fail: {
        omitted: one('AWS::Config::ConfigurationAggregator', {
          OrganizationAggregationSource: { RoleArn: 'x' },
        }),
        some: one('AWS::Config::ConfigurationAggregator', {
          AccountAggregationSources: [{ AwsRegions: ['eu-central-1'], AllAwsRegions: false }],
        }),
      },
    },
  }),
});
