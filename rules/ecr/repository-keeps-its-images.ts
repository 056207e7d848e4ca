import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ECR::Repository', properties);

export default defineRule({
  id: 'PC-ECR-09',
  title: 'ECR repository with images is not deleted with its stack',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-03'],
  waivable: true,
  appliesTo: ['AWS::ECR::Repository'],
  check(resource) {
    const value = resource.get('EmptyOnDelete');
    return value.isTrue()
      ? fail(value, `the deletion of images with the repository is ${value.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale: 'What runs in production should not vanish because a stack was deleted.',
    remediation: 'Remove `EmptyOnDelete`, or set it to false.',
    whenNotToUse: 'For repositories of tests.',
    examples: {
      pass: {
        set: subject({ EmptyOnDelete: false }),
        omitted: subject(),
      },
      fail: {
        off: subject({ EmptyOnDelete: true }),
        'off outside production': staged(subject({ EmptyOnDelete: inProduction(false, true) })),
      },
      unknown: {
        imported: subject({ EmptyOnDelete: imported }),
      },
    },
  }),
});
