import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::EFS::FileSystem', properties);

export default defineRule({
  id: 'PC-EFS-09',
  title: 'EFS file system spans zones',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::EFS::FileSystem'],
  check(resource) {
    const value = resource.get('AvailabilityZoneName');
    return value.isAbsent() ? pass() : fail(value, 'its files lie in one zone');
  },
  docs: () => ({
    rationale:
      'A zone fails now and then; a file system in one zone is away with it, and can be lost with it.',
    remediation: 'Remove `AvailabilityZoneName`.',
    whenNotToUse: 'For files that can be made again.',
    examples: {
      pass: {
        omitted: subject(),
      },
      fail: {
        set: subject({ AvailabilityZoneName: 'eu-central-1a' }),
        'set outside production': staged(
          subject({ AvailabilityZoneName: inProduction({ Ref: 'AWS::NoValue' }, 'eu-central-1a') }),
        ),
      },
    },
  }),
});
