import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-RAM-01',
  title: 'Resource share stays inside the organization',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::RAM::ResourceShare'],
  check(resource) {
    const outside = resource.get('AllowExternalPrincipals');
    return outside.isFalse()
      ? pass()
      : fail(outside, `sharing with accounts outside is ${outside.describe()}, and on by default`);
  },
  docs: () => ({
    rationale: 'A share that may go outside goes there by one typing error in an account number.',
    remediation: 'Set `AllowExternalPrincipals` to false.',

    examples: {
      pass: { inside: one('AWS::RAM::ResourceShare', { AllowExternalPrincipals: false }) },
      fail: {
        omitted: one('AWS::RAM::ResourceShare'),
        outside: one('AWS::RAM::ResourceShare', { AllowExternalPrincipals: true }),
      },
    },
  }),
});
