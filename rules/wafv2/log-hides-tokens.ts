import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-WAF-09',
  title: "Web ACL's log holds no tokens",
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::LoggingConfiguration'],
  check(resource) {
    const redacted = resource.get('RedactedFields');
    const hidden = (name: string): boolean =>
      redacted.some((field) =>
        testPattern(field.get('SingleHeader.Name'), `is ${name}`, (text) => text.toLowerCase() === name),
      );
    const missing = ['authorization', 'cookie'].filter((name) => !hidden(name));
    return missing.length === 0
      ? pass()
      : fail(redacted, `these headers are logged whole: ${missing.join(', ')}`);
  },
  docs: () => ({
    rationale: 'Whoever reads the log signs in with the tokens and cookies in it.',
    remediation: 'Name `authorization` and `cookie` as `SingleHeader` in `RedactedFields`.',
    whenNotToUse: 'Where `DataProtectionConfig` of the web ACL covers them.',
    examples: {
      pass: {
        hidden: one('AWS::WAFv2::LoggingConfiguration', {
          RedactedFields: [{ SingleHeader: { Name: 'authorization' } }, { SingleHeader: { Name: 'Cookie' } }],
        }),
      },
      fail: {
        omitted: one('AWS::WAFv2::LoggingConfiguration'),
        'one of two': one('AWS::WAFv2::LoggingConfiguration', {
          RedactedFields: [{ SingleHeader: { Name: 'authorization' } }],
        }),
        'another header': one('AWS::WAFv2::LoggingConfiguration', {
          RedactedFields: [{ SingleHeader: { Name: 'x-tenant' } }],
        }),
      },
    },
  }),
});
