import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

const log = (...RedactedFields: readonly object[]) =>
  one('AWS::WAFv2::LoggingConfiguration', { RedactedFields });

export default defineRule({
  id: 'PC-WAF-16',
  title: "Web ACL's log holds no query strings",
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::LoggingConfiguration'],
  check(resource) {
    const redacted = resource.get('RedactedFields');
    return redacted.some((field) => field.get('QueryString').isPresent())
      ? pass()
      : fail(redacted, 'the query string is logged whole');
  },
  docs: () => ({
    rationale:
      'The code of a sign-in and the link that resets a password stand in the query string, and a log keeps them for months.',
    remediation: 'Add `QueryString: {}` to `RedactedFields`; `WebFirewall` has it.',
    whenNotToUse: 'Where no query string ever holds a code, a token or personal data.',
    examples: {
      pass: { hidden: log({ SingleHeader: { Name: 'authorization' } }, { QueryString: {} }) },
      fail: {
        omitted: one('AWS::WAFv2::LoggingConfiguration'),
        'the path alone': log({ UriPath: {} }),
      },
    },
  }),
});
