import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

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
    return expectSet(resource.get('AccessLogSettings.DestinationArn'), 'the log of access');
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
