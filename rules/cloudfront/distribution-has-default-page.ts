import { distribution } from '../distribution';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-12',
  title: 'Distribution has a default page',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-01'],
  frameworks: { fsbp: ['CloudFront.1'] },
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    const root = resource.get('DistributionConfig.DefaultRootObject');
    return root.isPresent() && !root.is('') ? pass() : fail(root, 'no default page is named');
  },
  docs: () => ({
    rationale: 'Without a default page a request for the root may show the list of a bucket.',
    remediation: 'Set `DefaultRootObject` to `index.html`.',
    whenNotToUse: 'For APIs and origins that answer the root themselves.',
    examples: {
      pass: { page: distribution({ DefaultRootObject: 'index.html' }) },
      fail: {
        omitted: distribution({}),
        empty: distribution({ DefaultRootObject: '' }),
      },
    },
  }),
});
