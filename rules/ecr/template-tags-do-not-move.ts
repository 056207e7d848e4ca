import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ECR::RepositoryCreationTemplate', properties);

export default defineRule({
  id: 'PC-ECR-13',
  title: 'Repositories that ECR makes by itself have tags that do not move',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-03'],
  waivable: true,
  appliesTo: ['AWS::ECR::RepositoryCreationTemplate'],
  check(resource) {
    const mode = resource.get('ImageTagMutability');
    return mode.is('IMMUTABLE', 'IMMUTABLE_WITH_EXCLUSION')
      ? pass()
      : fail(mode, `tags are ${mode.isAbsent() ? 'mutable, as by default' : mode.describe()}`);
  },
  docs: () => ({
    rationale:
      'Repositories made by a cache or by replication take their settings from the template, and nobody looks at them again.',
    remediation: 'Set `ImageTagMutability` to `IMMUTABLE`.',
    examples: {
      pass: {
        immutable: subject({ Prefix: 'cache', ImageTagMutability: 'IMMUTABLE' }),
        'all but some': subject({ ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION' }),
      },
      fail: {
        omitted: subject({ Prefix: 'cache' }),
        mutable: subject({ ImageTagMutability: 'MUTABLE' }),
      },
      unknown: {
        imported: subject({ ImageTagMutability: imported }),
      },
    },
  }),
});
