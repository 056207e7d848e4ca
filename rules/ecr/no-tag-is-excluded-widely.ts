import { imported, one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ECR::Repository', properties);

export default defineRule({
  id: 'PC-ECR-03',
  title: 'ECR repository excludes no wide pattern from immutable tags',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-03'],
  waivable: true,
  appliesTo: ['AWS::ECR::Repository'],
  check(resource) {
    return resource.get('ImageTagMutabilityExclusionFilters').each((filter) => {
      const value = filter.get('ImageTagMutabilityExclusionFilterValue');
      return value.test('is a wide pattern', (text) => /^\*+$|^v?\d*\*+$|^release/i.test(text))
        ? fail(value, `tags like ${value.describe()} may move`)
        : pass();
    });
  },
  docs: () => ({
    rationale: 'An exclusion such as `*` or `v*` turns an immutable repository into a mutable one.',
    remediation: 'Name only tags that nothing is deployed from, such as `latest`.',
    whenNotToUse: 'Where deployments name images by their digest.',
    examples: {
      pass: {
        omitted: subject(),
        'one name': subject({
          ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
          ImageTagMutabilityExclusionFilters: [
            {
              ImageTagMutabilityExclusionFilterType: 'WILDCARD',
              ImageTagMutabilityExclusionFilterValue: 'latest',
            },
          ],
        }),
        ...each(['dev*', '*-dev', 'v1*-dev', 'dev-v1*', 'va*', 'prerelease'], (value) =>
          subject({
            ImageTagMutabilityExclusionFilters: [{ ImageTagMutabilityExclusionFilterValue: value }],
          }),
        ),
      },
      fail: {
        all: subject({
          ImageTagMutabilityExclusionFilters: [{ ImageTagMutabilityExclusionFilterValue: '*' }],
        }),
        'all versions': subject({
          ImageTagMutabilityExclusionFilters: [{ ImageTagMutabilityExclusionFilterValue: 'v*' }],
        }),
        ...each(['**', '1*', 'v12**', 'release-1'], (value) =>
          subject({
            ImageTagMutabilityExclusionFilters: [{ ImageTagMutabilityExclusionFilterValue: value }],
          }),
        ),
      },
      unknown: {
        imported: subject({
          ImageTagMutabilityExclusionFilters: [{ ImageTagMutabilityExclusionFilterValue: imported }],
        }),
      },
    },
  }),
});
