import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-09',
  title: 'Lambda function URL names the origins that may read it',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Url'],
  check(resource) {
    return resource
      .get('Cors.AllowOrigins')
      .each((origin) =>
        testPattern(origin, 'is every origin', (text) => /^(?:https?:\/\/)?\*$/.test(text))
          ? fail(origin, 'every origin may read the answers')
          : pass(),
      );
  },
  docs: () => ({
    rationale:
      'With `*` every page that a user visits may call the function from his browser and read the answer.',
    remediation: 'Name your origins in `Cors.AllowOrigins`.',

    examples: {
      pass: {
        named: one('AWS::Lambda::Url', { Cors: { AllowOrigins: ['https://app.example.com'] } }),
        'no cross-origin access': one('AWS::Lambda::Url'),
        ...each(['https://*.example.com', 'https://example.com/*', '*.example.com'], (origin) =>
          one('AWS::Lambda::Url', { Cors: { AllowOrigins: [origin] } }),
        ),
      },
      fail: {
        'every origin, without names': one('AWS::Lambda::Url', { Cors: { AllowOrigins: ['*'] } }),
        'every origin over TLS': one('AWS::Lambda::Url', {
          Cors: { AllowOrigins: ['https://app.example.com', 'https://*'] },
        }),
        'every origin in the clear': one('AWS::Lambda::Url', { Cors: { AllowOrigins: ['http://*'] } }),
      },
    },
  }),
});
