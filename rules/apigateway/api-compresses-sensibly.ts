import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-24',
  title: 'REST API compresses answers above a size that makes sense',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-02'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::RestApi'],
  check(resource) {
    const size = resource.get('MinimumCompressionSize');
    return size.isAtLeast(0) && size.isAtMost(10_485_759)
      ? pass()
      : fail(size, `the smallest compressed answer is ${size.describe()}`);
  },
  docs: () => ({
    rationale:
      'API Gateway takes 0 to 10485760 bytes. At the upper end, which no answer exceeds, and without a number nothing is compressed; any other number is refused.',
    remediation: 'Set `MinimumCompressionSize` to some hundred bytes or more.',
    whenNotToUse:
      'For APIs whose answers hold secrets next to input of others, or which CloudFront compresses.',
    examples: {
      pass: { 'a kilobyte': one('AWS::ApiGateway::RestApi', { MinimumCompressionSize: 1024 }) },
      fail: {
        omitted: one('AWS::ApiGateway::RestApi'),
        negative: one('AWS::ApiGateway::RestApi', { MinimumCompressionSize: -1 }),
        'too large': one('AWS::ApiGateway::RestApi', { MinimumCompressionSize: 99_999_999 }),
      },
    },
  }),
});
