import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW2-01',
  title: "HTTP or WebSocket API's stage logs access",
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['APIGateway.9'], cis70: ['4.10'] },
  waivable: true,
  appliesTo: ['AWS::ApiGatewayV2::Stage'],
  check(resource) {
    const destination = resource.get('AccessLogSettings.DestinationArn');
    return destination.isAbsent() ? fail(destination, 'the log of access is not set') : pass();
  },
  docs: () => ({
    rationale:
      'An access log says who called what with which result. Without it an attack on the API leaves no trace.',
    remediation: 'Set `AccessLogSettings.DestinationArn` to a log group, and `Format`.',

    examples: {
      pass: {
        logged: one('AWS::ApiGatewayV2::Stage', {
          AccessLogSettings: { DestinationArn: { Ref: 'Log' }, Format: '$context.requestId' },
        }),
      },
      fail: {
        omitted: one('AWS::ApiGatewayV2::Stage'),
        'no destination': one('AWS::ApiGatewayV2::Stage', {
          AccessLogSettings: { Format: '$context.requestId' },
        }),
      },
    },
  }),
});
