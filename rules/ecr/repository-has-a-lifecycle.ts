import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ECR::Repository', properties);

export default defineRule({
  id: 'PC-ECR-08',
  title: 'ECR repository removes old images',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-05'],
  frameworks: { fsbp: ['ECR.3'] },
  waivable: true,
  appliesTo: ['AWS::ECR::Repository'],
  check(resource) {
    const value = resource.get('LifecyclePolicy.LifecyclePolicyText');
    return value.isPresent() ? pass() : fail(value, 'old images stay for ever');
  },
  docs: () => ({
    rationale: 'An old image is full of holes that are known by now, and one wrong tag away from running.',
    remediation: 'Set `LifecyclePolicy.LifecyclePolicyText`.',
    whenNotToUse: 'Where every release has to be kept.',
    examples: {
      pass: {
        set: subject({ LifecyclePolicy: { LifecyclePolicyText: '{"rules":[]}' } }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({
            LifecyclePolicy: { LifecyclePolicyText: inProduction('{"rules":[]}', { Ref: 'AWS::NoValue' }) },
          }),
        ),
      },
    },
  }),
});
